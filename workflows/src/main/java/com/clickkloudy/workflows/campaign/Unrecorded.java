package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import java.time.Duration;
import java.util.Optional;

/// What a platform said about one attempt while the database was away: the second of two logs.
///
/// @param number of the attempt
/// @param remoteId the platform's id, where the post is out
/// @param state the platform's own, where the post was accepted
/// @param failure why not, where it was refused
public record Unrecorded(
        int number,
        Optional<String> remoteId,
        Optional<String> url,
        Optional<String> state,
        Optional<Duration> again,
        Optional<FailureKind> failure,
        Optional<String> field,
        Optional<String> message) {}
