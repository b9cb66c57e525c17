package com.clickkloudy.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words that may stand nowhere, and every way in which they could be written down all the same.
///
/// @param written plainly, as hexadecimal digits, and within base64 wherever they begin
record Secrets(List<String> written) {
    Secrets {
        written = List.copyOf(written);
    }

    /// @param words at least eight characters each, since shorter ones stand everywhere
    static Secrets of(List<String> words) {
        if (words.stream().anyMatch(word -> word.length() < 8)) {
            throw new IllegalArgumentException("a secret is too short to be looked for");
        }
        return new Secrets(words.stream().flatMap(Secrets::ways).distinct().toList());
    }

    /// @return what of them stands in the text
    List<String> in(String text) {
        return written.stream().filter(text::contains).toList();
    }

    private static Stream<String> ways(String word) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        var base64 = IntStream.range(0, 3)
                .boxed()
                .flatMap(before -> Stream.of(
                        within(Base64.getEncoder(), before, bytes), within(Base64.getUrlEncoder(), before, bytes)));
        return Stream.concat(Stream.of(word, HexFormat.of().formatHex(bytes)), base64);
    }

    /// The characters that follow from these bytes alone, whatever stands before and after them.
    private static String within(Base64.Encoder encoder, int before, byte[] bytes) {
        var padded = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, padded, before, bytes.length);
        var text = encoder.withoutPadding().encodeToString(padded);
        return text.substring(Math.ceilDiv(before * 8, 6), padded.length * 8 / 6);
    }
}
