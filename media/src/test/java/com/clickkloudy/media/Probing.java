package com.clickkloudy.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.format.Caps;
import com.clickkloudy.media.format.Fault;
import com.clickkloudy.model.media.Media.Facts;
import com.clickkloudy.model.media.Media.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Probes bytes as an upload would be, and says what is expected of the finding.
public final class Probing {
    private static final Probe PROBE = new Probe(Caps.standard());

    private Probing() {}

    public static Finding of(byte[] bytes) {
        return with(PROBE, bytes);
    }

    public static Finding with(Probe probe, byte[] bytes) {
        try {
            return probe.probe(new InMemory(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static void taken(byte[] bytes, String type, int width, int height) {
        assertThat(of(bytes)).isEqualTo(new Finding.Probed(facts(bytes, type, width, height)));
    }

    /// @return what the file says of itself
    public static Facts facts(byte[] bytes) {
        assertThat(of(bytes)).isInstanceOf(Finding.Probed.class);
        return ((Finding.Probed) of(bytes)).facts();
    }

    public static void refused(byte[] bytes, Fault fault) {
        refused(of(bytes), fault);
    }

    public static void refused(Finding finding, Fault fault) {
        assertThat(finding).isInstanceOfSatisfying(Finding.Refused.class, refused -> {
            assertThat(refused.fault()).as(refused.sentence()).isEqualTo(fault);
            assertThat(refused.sentence()).endsWith(".");
        });
    }

    private static Facts facts(byte[] bytes, String type, int width, int height) {
        return new Facts(type, bytes.length, Optional.of(new Size(width, height)));
    }

    /// A file that a test made.
    public record InMemory(byte[] bytes) implements Source {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open(long from) {
            return new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
        }
    }
}
