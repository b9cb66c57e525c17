package com.clickkloudy.api.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import java.util.Map;

/// A file as it is shown to somebody.
///
/// @param type the probed one
/// @param caching how long others may keep it, as `Cache-Control` says it
/// @param headers what else goes along with its bytes
public record ShownFile(
        WorkspaceId workspace, Sha256 hash, String type, long bytes, String caching, Map<String, String> headers) {
    public ShownFile {
        headers = Map.copyOf(headers);
    }
}
