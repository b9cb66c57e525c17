package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.storage.campaign.Ending;
import org.jspecify.annotations.Nullable;

/// An ending as columns of `attempt`, with the states that it may follow.
@SuppressWarnings("ArrayRecordComponent") // goes straight into a statement and is never compared
record Outcome(
        AttemptState state,
        String[] from,
        @Nullable String accepted,
        @Nullable String remoteId,
        @Nullable String url,
        @Nullable String kind,
        @Nullable String message) {
    private static final String[] ANY_OPEN = {"SENDING", "ACCEPTED", "UNKNOWN"};
    private static final String[] IN_FLIGHT = {"SENDING", "ACCEPTED"};

    static Outcome of(Ending ending) {
        return switch (ending) {
            case Ending.Published out -> {
                var url = out.remote().url().map(Object::toString).orElse(null);
                yield new Outcome(
                        AttemptState.PUBLISHED, ANY_OPEN, null, out.remote().id(), url, null, null);
            }
            case Ending.Accepted yes ->
                new Outcome(AttemptState.ACCEPTED, ANY_OPEN, yes.state(), null, null, null, null);
            case Ending.NotSent no -> failed(AttemptState.NOT_SENT, ANY_OPEN, no.kind(), no.message());
            case Ending.Parked no -> {
                var state = no.refused() ? AttemptState.REFUSED : AttemptState.NOT_SENT;
                yield failed(state, ANY_OPEN, no.kind(), no.message());
            }
            case Ending.Failed no -> failed(AttemptState.REFUSED, ANY_OPEN, no.kind(), no.message());
            case Ending.Unknown lost ->
                failed(AttemptState.UNKNOWN, IN_FLIGHT, FailureKind.UNCONFIRMED, lost.message());
            case Ending.Absent absent ->
                failed(AttemptState.NOT_SENT, new String[] {"UNKNOWN"}, FailureKind.UNCONFIRMED, "Not there.");
        };
    }

    private static Outcome failed(AttemptState state, String[] from, FailureKind kind, String message) {
        return new Outcome(state, from, null, null, null, kind.name(), message);
    }
}
