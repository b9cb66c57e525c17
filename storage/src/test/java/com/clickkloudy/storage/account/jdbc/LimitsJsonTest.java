package com.clickkloudy.storage.account.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitsJsonTest {
    private static final Limits FULL = new Limits(
            new Limits.Text(300, Limits.Unit.GRAPHEMES, Optional.of(3_000), Optional.of(23), true),
            Optional.of(Limits.Text.of(100, Limits.Unit.UTF16_UNITS)),
            new Limits.Images(4, 1_000_000, 25_000_000, Set.of("image/jpeg"), 2_000)
                    .within(Limits.Frame.any()
                            .ratio(0.8, 1.91)
                            .sides(320, 1_440)
                            .together(10_000)),
            Limits.Videos.of(1, 300_000_000, Set.of("video/mp4"), 1_500)
                    .from(Duration.ofMillis(500))
                    .upTo(Duration.ofMinutes(3))
                    .pixels(8_294_400)
                    .in("h264", "hevc")
                    .besidePictures(),
            new Limits.Documents(100_000_000, Set.of("application/pdf")),
            Optional.of(new Limits.Gif(true, Optional.of(15_000_000L))),
            true);

    @Test
    void what_was_written_is_read_as_it_was() {
        assertThat(LimitsJson.read(LimitsJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void what_an_earlier_version_wrote_takes_no_video_and_no_document() {
        var limits = LimitsJson.read("""
                {"text": {"max": 300, "unit": "GRAPHEMES", "maxBytes": 3000, "linkCost": 23, "shortMentions": true},
                 "caption": {"max": 100, "unit": "UTF16_UNITS", "shortMentions": false},
                 "images": {"max": 4, "maxBytes": 1000000, "maxPixels": 25000000, "types": ["image/jpeg"],
                   "maxAlt": 2000},
                 "textRequired": true}""");

        assertThat(limits)
                .isEqualTo(new Limits(
                        FULL.text(),
                        FULL.caption(),
                        new Limits.Images(4, 1_000_000, 25_000_000, Set.of("image/jpeg"), 2_000),
                        true));
    }

    @Test
    void what_a_later_version_knows_besides_is_passed_over() {
        var json = LimitsJson.write(FULL).replaceFirst("\\{", "{\"sounds\":{\"max\":3},");

        assertThat(LimitsJson.read(json)).isEqualTo(FULL);
    }
}
