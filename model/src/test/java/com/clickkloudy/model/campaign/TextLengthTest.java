package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.Limits.Text;
import com.clickkloudy.model.platform.Limits.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {
    @ParameterizedTest(name = "{0}: {1} graphemes, {2} UTF-16 units, {3} code points, {4} bytes")
    @CsvSource({
        "harbour, 7, 7, 7, 7",
        "Äö, 2, 2, 2, 4",
        "👩‍👩‍👧‍👦, 1, 11, 7, 25",
        "e\u0301, 1, 2, 2, 3",
        "مرحبا, 5, 5, 5, 10"
    })
    void a_text_is_counted_in_the_unit_of_the_platform(String text, int graphemes, int units, int points, int bytes) {
        assertThat(TextLength.of(text, Text.of(100, Unit.GRAPHEMES))).isEqualTo(graphemes);
        assertThat(TextLength.of(text, Text.of(100, Unit.UTF16_UNITS))).isEqualTo(units);
        assertThat(TextLength.of(text, Text.of(100, Unit.CODE_POINTS))).isEqualTo(points);
        assertThat(TextLength.of(text, Text.of(100, Unit.BYTES))).isEqualTo(bytes);
    }

    @Test
    void a_link_costs_its_fixed_price_and_a_remote_mention_only_its_name() {
        var limit = new Text(500, Unit.GRAPHEMES, Optional.empty(), Optional.of(23), true);

        assertThat(TextLength.of("https://example.org/a/very/long/address?with=everything", limit))
                .isEqualTo(23);
        assertThat(TextLength.of("@ada@harbour.example hi", limit)).isEqualTo("@ada hi".length());
    }
}
