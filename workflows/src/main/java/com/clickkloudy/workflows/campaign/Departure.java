package com.clickkloudy.workflows.campaign;

import java.time.Instant;
import java.util.List;

/// Posts of a batch that leave within the same second.
///
/// @param armAt when a worker takes them, to wait with each for its own slot
/// @param slot when the last of them leaves
public record Departure(Instant armAt, Instant slot, List<PostRef> posts) {}
