package com.clickkloudy.storage.door;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.media.PublicAddress;
import java.net.URI;
import java.util.Optional;

/// Where doors stand, as platforms see them.
///
/// @param url this installation's address; empty where nobody told it
/// @param isSandbox true where the platforms are played on this machine, so that they reach any address of it
public record DoorAddress(Optional<URI> url, boolean isSandbox) {

    /// @param platform its name
    /// @return why the platform cannot fetch files from here, and what helps; empty where it can
    public Optional<String> obstacle(String platform) {
        var why = url.map(each -> isSandbox ? Optional.<String>empty() : PublicAddress.obstacle(each))
                .orElseGet(() -> Optional.of("none is set"));
        return why.map(each -> platform
                + " fetches files from the public address of this installation, and it has none: " + each
                + ". Set CLICKKLOUDY_URL to an https address that the internet reaches, or leave the files out.");
    }

    /// @throws IllegalStateException if there is an obstacle that should have been asked for before
    public URI of(Secret key) {
        return url.map(each -> each.resolve("/m/" + key.reveal()))
                .orElseThrow(() -> new IllegalStateException("This installation does not know its address."));
    }
}
