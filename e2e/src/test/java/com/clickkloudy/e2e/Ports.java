package com.clickkloudy.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of this machine that nobody uses, below those that outgoing connections are given: such a one might take it
/// before whoever asked listens.
final class Ports {
    private static final int LOWEST = 12_000;
    private static final int BEFORE_OUTGOING = 32_000;

    private Ports() {}

    static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEFORE_OUTGOING)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
