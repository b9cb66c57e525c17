package com.clickkloudy.platforms.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// A request's body, written in one go and never held in memory where it comes from a file. Its length is always known
/// beforehand, so that a body which breaks off can never be taken for a whole one.
public record Payload(Optional<String> type, List<Piece> pieces) {
    public Payload {
        pieces = List.copyOf(pieces);
    }

    public static Payload none() {
        return new Payload(Optional.empty(), List.of());
    }

    public static Payload of(String type, String text) {
        return new Payload(Optional.of(type), List.of(Piece.of(text)));
    }

    public long length() {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    void writeTo(OutputStream out) throws IOException {
        for (var piece : pieces) {
            piece.writeTo(out);
        }
    }

    /// A run of bytes of known length that can be opened again and again.
    public record Piece(long length, Source source) {
        public static Piece of(String text) {
            var bytes = text.getBytes(UTF_8);
            return new Piece(bytes.length, () -> new ByteArrayInputStream(bytes));
        }

        private void writeTo(OutputStream out) throws IOException {
            var written = new Counted(out);
            try (var in = open()) {
                copy(in, written);
            }
            if (written.count != length) {
                throw new Unread();
            }
        }

        private InputStream open() throws Unread {
            try {
                return source.open();
            } catch (IOException failed) {
                throw new Unread();
            }
        }

        private void copy(InputStream in, Counted out) throws IOException {
            var buffer = new byte[64 * 1024];
            for (var read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                if (out.count + read > length) {
                    throw new Unread();
                }
                out.write(buffer, 0, read);
            }
        }

        private static int read(InputStream in, byte[] buffer) throws Unread {
            try {
                return in.read(buffer);
            } catch (IOException failed) {
                throw new Unread();
            }
        }
    }

    /// Opens the bytes from the start.
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Our own side could not deliver what was announced: the request stays incomplete, nobody can have accepted it.
    static final class Unread extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Counted extends FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
