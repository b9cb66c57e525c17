package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.http.Answer;
import java.time.Duration;

/// An answer and how it reaches the caller.
///
/// @param delay until the first byte goes out
record Delivery(Answer answer, Manner manner, Duration delay) {
    enum Manner {
        WHOLE,
        HALF,
        NOTHING
    }

    static Delivery of(Answer answer) {
        return new Delivery(answer, Manner.WHOLE, Duration.ZERO);
    }

    /// Half of an answer without a body would be all of it: nothing goes out instead.
    boolean isSilent() {
        return manner == Manner.NOTHING || (manner == Manner.HALF && answer.body().length == 0);
    }

    Delivery by(Manner changed) {
        return new Delivery(answer, changed, delay);
    }

    Delivery after(Duration changed) {
        return new Delivery(answer, manner, changed);
    }
}
