package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port of 127.0.0.1 that something is going to listen on, and the environment variable that chooses another.
public record Port(int number, String purpose, String variable) {
    private static final int LOWEST = 12_000;
    private static final int BEFORE_OUTGOING = 32_000;
    private static final int ENOUGH = 1_000;

    public Port {
        if (number < 1 || number > 65_535) {
            throw new CannotStart("%s must be a port from 1 to 65535, not %s.".formatted(variable, number));
        }
    }

    /// A port that nobody listens on at this moment, and below those that outgoing connections are given: such a one
    /// might take it before whoever asked listens.
    public static Port free(String purpose) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEFORE_OUTGOING)
                .limit(ENOUGH)
                .filter(Port::isFree)
                .mapToObj(number -> new Port(number, purpose, "nothing"))
                .findFirst()
                .orElseThrow(() -> new CannotStart("No port is free on this machine, for " + purpose + "."));
    }

    private static boolean isFree(int number) {
        try (var probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public void mustBeFree() {
        try (var probe = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %s, for %s, is taken. Stop what listens there, or choose another port with %s."
                            .formatted(number, purpose, variable),
                    e);
        }
    }

    public String address() {
        return "127.0.0.1:" + number;
    }
}
