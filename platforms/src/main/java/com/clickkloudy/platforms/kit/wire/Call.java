package com.clickkloudy.platforms.kit.wire;

import com.clickkloudy.platforms.SendBy;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/// One call on its way, and its point of no return: either the writer crosses it, or somebody gives up before, never
/// both. So a call that was given up cannot wake up later and still send.
final class Call {
    /// The call that the current thread is carrying out.
    static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

    private final SendBy sendBy;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.HELD);
    private volatile boolean late;
    private volatile @Nullable Cancellable request;

    Call(SendBy sendBy) {
        this.sendBy = sendBy;
    }

    void cancelBy(Cancellable cancellable) {
        request = cancellable;
    }

    /// Called when the connection stands, right before the first byte is written.
    void cross() throws IOException {
        if (sendBy.isPast()) {
            late = true;
            giveUp();
        }
        if (!stage.compareAndSet(Stage.HELD, Stage.WRITTEN)) {
            throw new IOException("The call was given up.");
        }
    }

    /// Ends the call wherever it is.
    ///
    /// @return true if nothing was written, and nothing will be
    boolean giveUp() {
        stage.compareAndSet(Stage.HELD, Stage.GIVEN_UP);
        var cancellable = request;
        if (cancellable != null) {
            cancellable.cancel();
        }
        return stage.get() == Stage.GIVEN_UP;
    }

    boolean crossed() {
        return stage.get() == Stage.WRITTEN;
    }

    boolean late() {
        return late;
    }

    private enum Stage {
        HELD,
        WRITTEN,
        GIVEN_UP
    }
}
