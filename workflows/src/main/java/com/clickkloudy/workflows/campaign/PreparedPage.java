package com.clickkloudy.workflows.campaign;

import java.time.Duration;
import java.util.List;

/// The posts of a batch, by whether they can leave.
///
/// @param ready can be published at their slot
/// @param notYet still being prepared by the platform
/// @param lookAgain when to prepare those further
public record PreparedPage(List<PostRef> ready, List<PostRef> notYet, Duration lookAgain) {}
