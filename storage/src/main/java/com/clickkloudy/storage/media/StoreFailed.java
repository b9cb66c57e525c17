package com.clickkloudy.storage.media;

import java.io.IOException;

/// The media store itself is in trouble, whatever was asked of it. Nothing was half done: the same call may be
/// repeated.
public final class StoreFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean full;

    private StoreFailed(String sentence, boolean full, IOException cause) {
        super(sentence, cause);
        this.full = full;
    }

    public static StoreFailed full(IOException cause) {
        return new StoreFailed("The media store is full. Make room there, then upload once more.", true, cause);
    }

    public static StoreFailed away(IOException cause) {
        return new StoreFailed("The media store does not answer. Try again in a minute.", false, cause);
    }

    public static StoreFailed refused(IOException cause) {
        return new StoreFailed(
                "The media store refuses this installation. Whoever runs it has to look at its access.", false, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// Trying again helps only once somebody has made room.
    public boolean isFull() {
        return full;
    }
}
