package com.clickkloudy.media.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.media.Probing.InMemory;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void numbers_are_unsigned_and_read_from_either_end() throws IOException {
        try (var reading = of(0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa, 0x01, 0x02, 0x80, 0xff, 0xff, 0xff, 0xff)) {
            assertThat(reading.u8()).isEqualTo(0xff);
            assertThat(reading.u16()).isEqualTo(0xfefd);
            assertThat(reading.le16()).isEqualTo(0xfbfc);
            assertThat(reading.le24()).isEqualTo(0x0201fa);
            reading.skip(1);
            assertThat(reading.u32()).isEqualTo(0xffffffffL);
            assertThat(reading.left()).isZero();
        }
    }

    @Test
    void the_end_is_told_whatever_is_asked_for() throws IOException {
        try (var reading = of(1, 2)) {
            assertThatThrownBy(() -> reading.skip(3)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> reading.take(3)).isInstanceOf(EOFException.class);
            reading.skip(2);
            assertThatThrownBy(reading::u8).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void the_place_is_kept_over_near_and_far_skips() throws IOException {
        var bytes = new byte[3_000_000];
        bytes[100_000] = 1;
        bytes[2_500_000] = 2;

        try (var reading = new Reading(new InMemory(bytes))) {
            reading.skip(100_000);
            assertThat(reading.u8()).isEqualTo(1);
            reading.skip(2_399_999);
            assertThat(reading.position()).isEqualTo(2_500_000);
            assertThat(reading.u8()).isEqualTo(2);
            assertThat(reading.take(200_000)).hasSize(200_000);
        }
    }

    private static Reading of(int... values) throws IOException {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Reading(new InMemory(bytes));
    }
}
