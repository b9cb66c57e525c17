package com.clickkloudy.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownNameTest {

    @Test
    void a_plain_name_stays_as_it_is() {
        assertThat(ShownName.of("Été à la mer – 1 (copy).jpg")).isEqualTo("Été à la mer – 1 (copy).jpg");
    }

    @Test
    void folders_are_left_out() {
        assertThat(ShownName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ShownName.of("C:\\Users\\me\\photo.jpg")).isEqualTo("photo.jpg");
    }

    @Test
    void characters_that_hide_or_turn_what_is_read_are_left_out() {
        assertThat(ShownName.of("invoice\u202egpj.exe")).isEqualTo("invoicegpj.exe");
        assertThat(ShownName.of("a\u0000b\u200bc\u2066d\ufeff.png")).isEqualTo("abcd.png");
        assertThat(ShownName.of("tag\udb40\udc41.png")).isEqualTo("tag.png");
        assertThat(ShownName.of("half\ud83d.png")).isEqualTo("half.png");
    }

    @Test
    void lines_and_spaces_become_one_space() {
        assertThat(ShownName.of("a\r\nSet-Cookie: x\t\u2028 b.png ")).isEqualTo("a Set-Cookie: x b.png");
    }

    @Test
    void an_emoji_of_several_parts_stays_whole() {
        assertThat(ShownName.of("👩‍👩‍👧.jpg")).isEqualTo("👩‍👩‍👧.jpg");
    }

    @Test
    void a_long_name_is_cut_before_its_ending() {
        var shown = ShownName.of("😀".repeat(500) + ".jpeg");

        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(120);
        assertThat(shown).endsWith("😀….jpeg");
    }

    @Test
    void a_name_of_nothing_is_called_file() {
        assertThat(ShownName.of("")).isEqualTo("file");
        assertThat(ShownName.of(" \u202e\n")).isEqualTo("file");
        assertThat(ShownName.of("folder/")).isEqualTo("file");
    }

    @Test
    void what_is_saved_ends_as_its_real_type_does() {
        assertThat(ShownName.saved("bill.html", "image/png")).isEqualTo("bill.png");
        assertThat(ShownName.saved("photo", "image/jpeg")).isEqualTo("photo.jpg");
        assertThat(ShownName.saved("photo.JPG", "image/jpeg")).isEqualTo("photo.jpg");
        assertThat(ShownName.saved(".hta", "video/mp4")).isEqualTo(".hta.mp4");
    }
}
