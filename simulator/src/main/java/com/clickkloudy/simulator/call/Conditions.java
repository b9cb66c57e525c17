package com.clickkloudy.simulator.call;

import java.time.Duration;

/// What is slow or broken behind the platform's door while it answers one call.
///
/// @param listingDelay how long an accepted post stays out of listings
/// @param processing how long an upload is worked on before it can be used
/// @param processingFails whether that work ends in an error
public record Conditions(Duration listingDelay, Duration processing, boolean processingFails) {
    public static final Conditions USUAL = new Conditions(Duration.ZERO, Duration.ZERO, false);
}
