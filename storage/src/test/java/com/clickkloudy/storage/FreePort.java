package com.clickkloudy.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports of 127.0.0.1 for servers of tests.
public final class FreePort {
    private static final int LOWEST = 12_000;
    private static final int BEFORE_OUTGOING = 32_000;

    private FreePort() {}

    /// @return one that nobody listens on at this moment, and below those that outgoing connections are given: such a
    ///     one might take it before the server listens
    public static int any() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, BEFORE_OUTGOING))
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int number) {
        try (var probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
