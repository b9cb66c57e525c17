package com.clickkloudy.model.campaign;

import java.time.Duration;

/// Every duration of the engine in one place, so that tests can run on a fraction of them.
///
/// @param prepareAhead how long before its time a post's uploads begin
/// @param pace how many times quicker than in production everything is
/// @param claimFor how long after a claim a request may still be written
/// @param lookAfter the wait between two looks for a post whose outcome is unknown
/// @param looks how many times a post must be absent before it counts as not sent
/// @param parkedFor how long a parked post waits for a person before it counts as failed
/// @param sweepEvery the wait between two sweeps
/// @param inFlightWait how long the answer to pause or cancel waits for posts on their way
/// @param pause the shortest wait between two rounds of a campaign
/// @param backoff the first wait after a platform could not be reached; doubled up to [#backoffMax]
/// @param armAhead how long before their second the workers take its posts, if these are few
/// @param armMost the same, however many they are
/// @param batchSpan how much later than its first post the last one of a batch may leave
/// @param telling how long whoever changed rows waits for the engine to hear of it
public record EngineTimes(
        Duration prepareAhead,
        int pace,
        Duration claimFor,
        Duration lookAfter,
        int looks,
        Duration parkedFor,
        Duration sweepEvery,
        Duration inFlightWait,
        Duration pause,
        Duration backoff,
        Duration backoffMax,
        Duration armAhead,
        Duration armMost,
        Duration batchSpan,
        Duration telling) {

    /// How many posts the workers take in a second.
    private static final int ARMED_A_SECOND = 150;

    private static final Duration LATE = Duration.ofMinutes(10);

    public static EngineTimes standard() {
        return new EngineTimes(
                Duration.ofSeconds(90),
                1,
                Duration.ofSeconds(15),
                Duration.ofSeconds(20),
                3,
                Duration.ofDays(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofMinutes(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofSeconds(2));
    }

    /// @return the same engine, everything that waits `by` times quicker
    public EngineTimes quicker(int by) {
        return new EngineTimes(
                prepareAhead.dividedBy(by),
                pace * by,
                claimFor.dividedBy(by),
                lookAfter.dividedBy(by),
                looks,
                parkedFor,
                sweepEvery.dividedBy(by),
                inFlightWait.dividedBy(by),
                pause.dividedBy(by),
                backoff.dividedBy(by),
                backoffMax.dividedBy(by),
                armAhead.dividedBy(by),
                armMost.dividedBy(by),
                batchSpan.dividedBy(by),
                telling.dividedBy(by));
    }

    /// @return how long after its time a post that still is neither out nor parked becomes an alarm
    public Duration lateAfter() {
        return LATE.dividedBy(pace);
    }

    /// @return how long before it leaves a campaign has to be made at the latest: its uploads have to begin in time
    public Duration makeAhead() {
        return prepareAhead.multipliedBy(2);
    }

    /// @return how long before their second the workers begin to take its posts
    public Duration lead(int posts) {
        var many = Duration.ofMillis(1_000L * posts / ARMED_A_SECOND).dividedBy(pace);
        var lead = armAhead.plus(many);
        return lead.compareTo(armMost) < 0 ? lead : armMost;
    }

    /// @return the wait before another try after the given number of failed ones, from 1 on
    public Duration backoff(int failures) {
        var doubled = backoff.multipliedBy(1L << Math.clamp(failures - 1L, 0, 16));
        return doubled.compareTo(backoffMax) < 0 ? doubled : backoffMax;
    }

    /// How long after a claim an unknown outcome may first be looked for: the request can no longer be
    /// written, and an answer can no longer come.
    ///
    /// @param call the longest that the call which publishes may take
    public Duration settled(Duration call) {
        return claimFor.plus(call.dividedBy(pace));
    }
}
