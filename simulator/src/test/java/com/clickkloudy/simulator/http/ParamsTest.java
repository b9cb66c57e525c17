package com.clickkloudy.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParamsTest {
    private static Params read(String type, String body) {
        return new Request(1, "POST", "/", "from=query&a%20b=%2B", Map.of("content-type", List.of(type)), bytes(body))
                .params();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void query_and_form_are_read_together() {
        var params = read("application/x-www-form-urlencoded; charset=utf-8", "text=a+b%26&id[]=1&id[]=2&empty=");

        assertThat(params.text("from")).isEqualTo("query");
        assertThat(params.text("a b")).isEqualTo("+");
        assertThat(params.text("text")).isEqualTo("a b&");
        assertThat(params.all("id")).containsExactly("1", "2");
        assertThat(params.get("empty")).contains("");
        assertThat(params.get("missing")).isEmpty();
    }

    @Test
    void json_becomes_values_and_what_is_nested_stays_json() {
        var params = read(
                "application/json", "{\"n\":-100,\"yes\":true,\"ids\":[1,\"2\"],\"media\":[{\"a\":1}],\"no\":null}");

        assertThat(params.text("n")).isEqualTo("-100");
        assertThat(params.yes("yes")).isTrue();
        assertThat(params.all("ids")).containsExactly("1", "2");
        assertThat(params.text("media")).isEqualTo("[{\"a\":1}]");
        assertThat(params.get("no")).isEmpty();
    }

    @Test
    void multipart_gives_values_and_files_byte_by_byte() {
        var params = read(
                "multipart/form-data; boundary=\"x\"",
                "preamble\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHello\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "content-type: image/png\r\n\r\n\u0000\r\n--\u00ff\r\n--x--\r\n");

        assertThat(params.text("text")).isEqualTo("Hello");
        assertThat(params.file("file").orElseThrow().type()).isEqualTo("image/png");
        assertThat(params.file("file").orElseThrow().bytes()).isEqualTo(bytes("\u0000\r\n--\u00ff"));
    }

    @Test
    void an_empty_part_is_an_empty_value() {
        var params = read(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n\r\n--x--\r\n");

        assertThat(params.get("description")).contains("");
    }

    @Test
    void a_body_that_is_not_what_it_says_is_refused() {
        assertThatThrownBy(() -> read("application/json", "{")).isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> read("application/json", "[]")).isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> read("multipart/form-data", "")).isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> read(
                        "multipart/form-data; boundary=x",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"))
                .isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> read("application/x-www-form-urlencoded", "a=%zz"))
                .isInstanceOf(BadBody.class);
    }
}
