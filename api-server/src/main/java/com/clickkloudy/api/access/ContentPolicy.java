package com.clickkloudy.api.access;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.storage.media.DirectUploads;
import com.clickkloudy.storage.media.MediaStore;
import org.springframework.stereotype.Component;

/// What pages of ours may load and ask. Pictures of accounts lie at their platforms, so they may come from anywhere;
/// files may be sent to the store that takes them past this server.
@Component
final class ContentPolicy {
    private final String directives;

    ContentPolicy(ApiSettings settings, MediaStore store) {
        var pictures = settings.isHttps() ? "https:" : "https: http:";
        var uploads = store.direct()
                .map(DirectUploads::origin)
                .map(origin -> " " + origin)
                .orElse("");
        this.directives = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                + "font-src 'self' data:; img-src 'self' data: blob: " + pictures + "; media-src 'self' blob:; "
                + "connect-src 'self'" + uploads + "; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'";
    }

    /// @return as the header of an answer says it
    String directives() {
        return directives;
    }
}
