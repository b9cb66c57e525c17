package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Failure;
import java.util.function.Function;

/// What was asked for, or why it could not be had.
public sealed interface Answer<T> {
    record Got<T>(T value) implements Answer<T> {}

    record Not<T>(Failure failure) implements Answer<T> {}

    static <T> Answer<T> of(T value) {
        return new Got<>(value);
    }

    static <T> Answer<T> not(Failure failure) {
        return new Not<>(failure);
    }

    default <R> R fold(Function<? super T, ? extends R> got, Function<? super Failure, ? extends R> not) {
        return switch (this) {
            case Got<T>(var value) -> got.apply(value);
            case Not<T>(var failure) -> not.apply(failure);
        };
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return fold(value -> of(change.apply(value)), Answer::not);
    }

    /// Goes on with another question, unless this one already failed.
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return fold(next, Answer::not);
    }
}
