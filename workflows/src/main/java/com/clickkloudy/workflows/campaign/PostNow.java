package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import java.time.Instant;
import java.util.Optional;

/// What the rows say of a post that did not simply go out.
///
/// @param failure why it is where it is
/// @param lookAt when to look for it again; empty if only a person can tell
/// @param deadline until when a person may decide
public record PostNow(PostState state, Optional<FailureKind> failure, Optional<Instant> lookAt, Instant deadline) {}
