package com.clickkloudy.platforms;

import com.clickkloudy.model.platform.PlatformId;
import java.net.URI;

/// Is not registered with its platform: servers read who we are in a document at our own public address
/// (<https://datatracker.ietf.org/doc/draft-ietf-oauth-client-id-metadata-document/>).
public interface Introduces extends Connector {
    /// @param callback where sign-in pages send people back to, below our public address
    /// @return the document, as JSON; it holds nothing secret
    String introduction(URI callback);

    /// @return where the document of a platform has to be found
    static URI address(PlatformId platform, URI callback) {
        return callback.resolve("/oauth/" + platform.slug() + "/client-metadata.json");
    }
}
