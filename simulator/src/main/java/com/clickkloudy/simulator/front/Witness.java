package com.clickkloudy.simulator.front;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;

/// Sees what a platform was asked and what it answered of its own, before any fault has played with the answer.
///
/// What a fault kept from the platform is not seen: the platform was never asked.
@FunctionalInterface
public interface Witness {
    /// Looks away.
    Witness NOBODY = (slug, call, answer) -> {};

    void saw(String slug, Call call, Answer answer);
}
