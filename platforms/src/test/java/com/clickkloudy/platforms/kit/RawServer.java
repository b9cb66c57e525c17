package com.clickkloudy.platforms.kit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A server made of sockets: it does exactly what a test says, and counts what reached it.
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Reaction reaction;
    private final Thread door = Thread.ofVirtual().unstarted(this::accept);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, Reaction reaction) {
        this.socket = socket;
        this.reaction = reaction;
    }

    public static RawServer that(Reaction reaction) {
        try {
            var server = new RawServer(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()), reaction);
            server.door.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static RawServer answering(String answer) {
        return that(peer -> peer.say(answer));
    }

    /// @return a whole answer, with its length
    public static String answer(String statusLine, String headers, String body) {
        var length = body.getBytes(ISO_8859_1).length;
        return "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + length + "\r\n" + headers + "\r\n" + body;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /// @return what was asked, first lines, headers and bodies, in the order of arrival
    public List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var peer = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(peer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            var in = new BufferedInputStream(peer.getInputStream());
            for (var request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                reaction.to(new Peer(peer, peer.getOutputStream(), requests.size()));
            }
        } catch (IOException | InterruptedException gone) {
            // The other end left, or the test closed the connection: both are part of tests.
            return;
        }
    }

    private static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            text.append((char) next);
        }
        var length = text.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst();
        return text + new String(in.readNBytes(length.orElse(0)), ISO_8859_1);
    }

    /// Nobody gets in any more when this returns.
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            door.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the server does when a whole request has arrived.
    public interface Reaction {
        void to(Peer peer) throws IOException, InterruptedException;
    }

    /// Who asked.
    ///
    /// @param number of the request, from 1 on
    public record Peer(Socket socket, OutputStream out, int number) {
        public void say(String text) throws IOException {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        }

        /// Ends the connection with a reset instead of a proper end.
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
