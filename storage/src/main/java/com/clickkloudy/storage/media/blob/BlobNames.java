package com.clickkloudy.storage.media.blob;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import com.clickkloudy.storage.media.Ticket;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// How the blobs of a workspace are called. The first part tells what becomes of a blob, so that rules of the storage
/// account can tell them apart too.
record BlobNames(WorkspaceId workspace) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// All that is kept.
    String kept() {
        return "kept/" + workspace + "/";
    }

    String kept(Sha256 hash) {
        return kept() + hash.hex();
    }

    /// @return empty for a name that is none of a kept blob
    Optional<Sha256> hash(String name) {
        var last = name.startsWith(kept()) ? name.substring(kept().length()) : "";
        return Optional.of(last).filter(each -> HASH.matcher(each).matches()).map(Sha256::new);
    }

    /// All that is on its way in through this installation.
    String incoming() {
        return "incoming/" + workspace + "/";
    }

    String incoming(UUID upload) {
        return incoming() + upload;
    }

    /// All that was sent by ticket.
    String sent() {
        return "sent/" + workspace + "/";
    }

    String sent(Ticket.Id ticket) {
        return sent() + ticket;
    }
}
