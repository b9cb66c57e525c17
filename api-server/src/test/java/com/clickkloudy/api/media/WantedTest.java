package com.clickkloudy.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.storage.media.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {
    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,    0, 10, bytes 0-9/100",
        "bytes=90-,   90, 10, bytes 90-99/100",
        "bytes=90-500,90, 10, bytes 90-99/100",
        "bytes=-5,    95,  5, bytes 95-99/100",
        "bytes=-500,   0,100, bytes 0-99/100",
        "bytes=99-99, 99,  1, bytes 99-99/100"
    })
    void one_range_is_given_as_far_as_the_file_goes(String range, long from, long length, String told) {
        var wanted = Wanted.of(range, null, TAG, 100);

        assertThat(wanted).isInstanceOfSatisfying(Wanted.Range.class, part -> {
            assertThat(part.span()).isEqualTo(new Span(from, length));
            assertThat(part.header()).isEqualTo(told);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_behind_the_end_is_told(String range) {
        assertThat(Wanted.of(range, null, TAG, 100))
                .isInstanceOfSatisfying(
                        Wanted.Beyond.class,
                        beyond -> assertThat(beyond.header()).isEqualTo("bytes */100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-3", "lines=1-2", "bytes=", "bytes=a-b", ""})
    void several_ranges_and_what_is_none_count_as_the_whole_file(String range) {
        assertThat(Wanted.of(range, null, TAG, 100)).isEqualTo(new Wanted.All());
    }

    @Test
    void a_range_of_another_version_is_not_given() {
        assertThat(Wanted.of("bytes=0-9", TAG, TAG, 100)).isInstanceOf(Wanted.Range.class);
        assertThat(Wanted.of("bytes=0-9", "\"other\"", TAG, 100)).isEqualTo(new Wanted.All());
        assertThat(Wanted.of(null, null, TAG, 100)).isEqualTo(new Wanted.All());
    }
}
