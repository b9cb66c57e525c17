package com.clickkloudy.media;

import static com.clickkloudy.media.Probing.refused;
import static com.clickkloudy.media.Probing.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.format.Caps;
import com.clickkloudy.media.format.Fault;
import com.clickkloudy.model.media.Media.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
    private static final byte[] PAGE = Bytes.of("<!DOCTYPE html><html><script>alert(1)</script></html>");

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], Fault.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><body>a page, named photo.jpg</body></html>
            <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>
            <svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>
            just a few words
            BM6
            #!/bin/sh
            """)
    void what_is_no_picture_or_film_is_refused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), Fault.TYPE_NOT_TAKEN);
    }

    @Test
    void a_document_is_taken_whole_and_has_no_size() {
        var pages = Bytes.of("%PDF-1.7\n" + "1 0 obj <<>> endobj\n".repeat(100) + "startxref\n9\n%%EOF\n");

        assertThat(Probing.facts(pages)).isEqualTo(new Facts("application/pdf", pages.length, Optional.empty()));
        refused(Bytes.of("%PDF-1.7\n"), Fault.TRUNCATED);
        refused(Arrays.copyOf(pages, pages.length - 8), Fault.TRUNCATED);
    }

    @Test
    void pictures_that_hardly_a_platform_takes_are_refused_by_their_own_name() {
        var heic = new Bytes().u32(24).add("ftypheic").u32(0).add("mif1heic").toArray();

        var finding = Probing.of(heic);

        refused(finding, Fault.TYPE_NOT_TAKEN);
        assertThat(finding).asString().contains("image/heic").contains("JPEG, PNG, GIF, WebP");
    }

    @Test
    void a_picture_that_is_a_page_as_well_is_a_picture() {
        taken(Bytes.joined(Pictures.jpeg(40, 30), PAGE), "image/jpeg", 40, 30);
        taken(Bytes.joined(Pictures.png(40, 30), PAGE), "image/png", 40, 30);
        taken(Bytes.joined(Pictures.gif(40, 30), PAGE), "image/gif", 40, 30);
    }

    @Test
    void a_page_that_holds_a_picture_is_a_page() {
        refused(Bytes.joined(PAGE, Pictures.jpeg(40, 30)), Fault.TYPE_NOT_TAKEN);
    }

    @Test
    void random_bytes_behind_any_beginning_end_in_a_finding() {
        var random = new Random(11);
        for (String start : new String[] {"\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n", "GIF89a", "RIFF    WEBP"}) {
            for (int i = 0; i < 60; i++) {
                var noise = new byte[random.nextInt(400)];
                random.nextBytes(noise);

                assertThat(Probing.of(Bytes.joined(Bytes.of(start), noise))).isInstanceOf(Finding.Refused.class);
            }
        }
    }

    @Test
    void a_wrong_byte_here_and_there_ends_in_a_finding() {
        for (byte[] whole : new byte[][] {Pictures.jpeg(24, 24), Pictures.gif(24, 24), Movies.mp4(640, 360)}) {
            for (int at = 0; at < whole.length; at += 7) {
                assertThat(Probing.of(Bytes.flipped(whole, at))).isNotNull();
            }
        }
    }

    @Test
    void a_source_that_cannot_be_read_is_no_bad_file() {
        var broken = new Source() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open(long from) throws IOException {
                throw new IOException("The disk is away.");
            }
        };

        assertThatThrownBy(() -> new Probe(Caps.standard()).probe(broken)).hasMessage("The disk is away.");
    }
}
