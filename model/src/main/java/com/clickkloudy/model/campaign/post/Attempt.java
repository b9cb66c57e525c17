package com.clickkloudy.model.campaign.post;

import java.time.Instant;
import java.util.Optional;

/// One try to send one part of a post. Written before the platform is called.
///
/// @param part 0 for the post itself
/// @param number counts the tries of that part from 1
/// @param key the same for every try of the same content
/// @param createdAt the time that the post claims as its own; frozen at the first try
/// @param deadline after it the request may no longer be written
public record Attempt(
        PostId post,
        int part,
        int number,
        AttemptState state,
        PostKey key,
        Instant createdAt,
        Instant claimedAt,
        Instant deadline,
        Optional<Instant> endedAt,
        Optional<Remote> remote,
        Optional<FailureKind> failure,
        Optional<String> message) {}
