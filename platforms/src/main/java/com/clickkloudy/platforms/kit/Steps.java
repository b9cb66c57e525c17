package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes.Prepared;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Prepares a post file by file, and then as a whole. What went through is kept: a failure that passes is told by the
/// next call, which goes on from there.
public final class Steps {
    private static final Duration GO_ON = Duration.ofSeconds(5);

    private Steps() {}

    /// Brings one file to where it goes.
    public interface Bring {
        /// @return the state, in which this file now stands; the same where it stood there already
        Answer<Json> bring(int index, Json state);
    }

    /// @param last is done when all files are there
    public static Prepared prepare(
            Job job, Optional<String> before, Bring file, Function<Json, Answer<Prepared>> last) {
        var begun = before.flatMap(Json::read).orElseGet(Json::object);
        var state = begun;
        for (var index = 0; index < job.files().size(); index++) {
            switch (file.bring(index, state)) {
                case Answer.Got<Json>(var more) -> state = more;
                case Answer.Not<Json>(var failure) -> {
                    return failed(ofFile(failure, index), begun, state);
                }
            }
        }
        var files = state;
        return last.apply(files).fold(prepared -> prepared, failure -> failed(failure, begun, files));
    }

    private static Failure ofFile(Failure failure, int index) {
        return failure instanceof Failure.Refused(var field, var said)
                ? new Failure.Refused(Optional.of("/media/" + index), said)
                : failure;
    }

    private static Prepared failed(Failure failure, Json begun, Json state) {
        var isNew = !state.toString().equals(begun.toString());
        return switch (failure) {
            case Failure.Throttled throttled when isNew -> new Prepared.NotYet(state.toString(), throttled.after());
            case Failure.Unreachable unreachable when isNew -> new Prepared.NotYet(state.toString(), GO_ON);
            default -> new Prepared.Failed(failure);
        };
    }
}
