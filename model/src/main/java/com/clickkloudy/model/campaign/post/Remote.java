package com.clickkloudy.model.campaign.post;

import java.net.URI;
import java.util.Optional;

/// A post as the platform knows it.
///
/// @param id the platform's own
/// @param url where people see it; empty where the platform shows it to nobody by an address
public record Remote(String id, Optional<URI> url) {
    public Remote {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A published post has an id on its platform.");
        }
    }
}
