package com.clickkloudy.workflows.campaign;

import java.time.Duration;
import java.util.List;

/// The posts of a batch, by whether they can leave.
///
/// @param departures of those that can be published at their slots, the first to leave first
/// @param notYet still being prepared by the platform
/// @param lookAgain when to prepare those further
public record PreparedPage(List<Departure> departures, List<PostRef> notYet, Duration lookAgain) {}
