package com.clickkloudy.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Files;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FilmTest {
    @Test
    void a_film_says_how_large_and_how_long_it_is_and_how_it_is_encoded() {
        assertThat(Film.of(Files.mp4(640, 360, 2_500, "avc1")))
                .contains(new Film(640, 360, Duration.ofMillis(2_500), "avc1"));
        assertThat(Film.of(Files.mp4(640, 360, 2_500, "avc1")).orElseThrow().seconds())
                .isEqualTo(3);
    }

    @Test
    void what_is_no_film_or_breaks_off_is_none() {
        byte[] whole = Files.mp4(640, 360, 2_500, "avc1");

        assertThat(Film.of(Files.png(3, 3))).isEmpty();
        assertThat(Film.of(Arrays.copyOf(whole, 60))).isEmpty();
        assertThat(Film.of(Files.mp4(0, 0, 1, "avc1"))).isEmpty();
    }

    @Test
    void a_gif_of_several_pictures_moves() {
        assertThat(Picture.moves(Files.gif(2))).isTrue();
        assertThat(Picture.moves(Files.gif(1))).isFalse();
        assertThat(Picture.moves(Files.png(3, 3))).isFalse();
    }
}
