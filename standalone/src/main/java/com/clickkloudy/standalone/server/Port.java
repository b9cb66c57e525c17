package com.clickkloudy.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// A port of 127.0.0.1 that something is going to listen on, and the environment variable that chooses another.
public record Port(int number, String purpose, String variable) {
    public Port {
        if (number < 1 || number > 65_535) {
            throw new CannotStart("%s must be a port from 1 to 65535, not %s.".formatted(variable, number));
        }
    }

    /// A port that nobody listens on at this moment.
    public static Port free(String purpose) {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(probe.getLocalPort(), purpose, "nothing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
