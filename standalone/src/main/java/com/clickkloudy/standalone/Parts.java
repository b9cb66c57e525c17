package com.clickkloudy.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What has been started so far, to be stopped in the opposite order: clients before the servers they use.
///
/// A stop may come while something still starts; then that is awaited and stopped too, and nothing more is started.
final class Parts implements AutoCloseable {
    private record Part(String name, AutoCloseable running) {}

    private final Progress progress;
    private final Deque<Part> started = new ArrayDeque<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean running;
    private volatile boolean stopping;

    Parts(Progress progress) {
        this.progress = progress;
    }

    /// @throws CancellationException where everything is being stopped
    <T extends AutoCloseable> T start(String name, Supplier<T> start) {
        turn.lock();
        try {
            if (stopping) {
                throw new CancellationException(name + " was not started");
            }
            running = true;
            var part = progress.show(name, start);
            started.push(new Part(name, part));
            return part;
        } finally {
            turn.unlock();
        }
    }

    /// Shows a step that leaves nothing to be stopped.
    ///
    /// @throws CancellationException where everything is being stopped
    <T> T check(String name, Supplier<T> work) {
        if (stopping) {
            throw new CancellationException(name + " was not asked");
        }
        return progress.show(name, work);
    }

    /// Closes this too, without a word, once all that was started after it has stopped.
    <T extends AutoCloseable> T keep(T part) {
        turn.lock();
        try {
            started.push(new Part("", part));
            return part;
        } finally {
            turn.unlock();
        }
    }

    /// Whether something has been started, or is being started now.
    boolean isRunning() {
        return running;
    }

    boolean isStopping() {
        return stopping;
    }

    /// Stops all that runs, even where stopping one of them fails.
    @Override
    public void close() {
        stopping = true;
        turn.lock();
        try {
            while (!started.isEmpty()) {
                stop(started.pop());
            }
        } finally {
            turn.unlock();
        }
    }

    private void stop(Part part) {
        try {
            if (part.name().isEmpty()) {
                close(part.running());
                return;
            }
            progress.show("stopped " + part.name(), () -> {
                close(part.running());
                return part;
            });
        } catch (IllegalStateException e) {
            System.err.println(part.name() + " did not stop: " + e.getMessage());
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
