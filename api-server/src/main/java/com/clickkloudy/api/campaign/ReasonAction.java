package com.clickkloudy.api.campaign;

import com.clickkloudy.model.campaign.post.FailureKind;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "The one thing a person can do.", enumAsRef = true)
enum ReasonAction {
    RECONNECT,
    RETRY,
    LOOK,
    NONE;

    /// @param looking true while the engine itself still looks
    static ReasonAction of(FailureKind kind, boolean looking) {
        return switch (kind) {
            case SIGNED_OUT, FORBIDDEN -> RECONNECT;
            case REFUSED, DUPLICATE, MISSED, DEADLINE -> RETRY;
            case UNCONFIRMED -> looking ? NONE : LOOK;
            case THROTTLED, PAUSED, UNREACHABLE, GONE -> NONE;
        };
    }
}
