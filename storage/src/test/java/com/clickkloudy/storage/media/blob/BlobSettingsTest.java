package com.clickkloudy.storage.media.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.storage.media.blob.BlobSettings.Access;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class BlobSettingsTest {
    private static final String ENDPOINT = "https://account.blob.core.windows.net";
    private static final String CONNECTION =
            "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net";

    @TempDir
    private Path folder;

    @Test
    void an_endpoint_means_this_machines_identity() {
        assertThat(settings(Map.of("endpoint", ENDPOINT)))
                .isEqualTo(new BlobSettings(new Access.Identity(URI.create(ENDPOINT)), "media"));
    }

    @Test
    void a_connection_string_may_stand_in_a_file() throws IOException {
        var file = Files.writeString(folder.resolve("connection"), CONNECTION + "\n");

        var fromFile = settings(Map.of("connection-file", file.toString(), "container", "pictures"));

        assertThat(fromFile).isEqualTo(settings(Map.of("connection", CONNECTION, "container", "pictures")));
    }

    @Test
    void a_connection_string_is_never_printed() {
        assertThat(settings(Map.of("connection", CONNECTION)).toString()).doesNotContain("c2VjcmV0");
        assertThatThrownBy(() -> BlobAccount.of(settings(Map.of("connection", "AccountName=;AccountKey=c2VjcmV0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain("c2VjcmV0");
    }

    static Stream<Arguments> wrongOnes() {
        return Stream.of(
                Arguments.of("nothing", Map.of(), "clickkloudy.media.blob.endpoint"),
                Arguments.of("blank", Map.of("endpoint", " ", "connection", ""), "nothing says where"),
                Arguments.of("both", Map.of("endpoint", ENDPOINT, "connection", CONNECTION), "not both"),
                Arguments.of("no address", Map.of("endpoint", "account"), "https://account.blob.core.windows.net"),
                Arguments.of("no encryption", Map.of("endpoint", "http://account"), "https://account"),
                Arguments.of("a signed address", Map.of("endpoint", ENDPOINT + "?sig=x"), "without anything behind"),
                Arguments.of("no connection string", Map.of("connection", "x"), "AccountName=...;AccountKey=..."),
                Arguments.of("no such file", Map.of("connection-file", "/nowhere/file"), "/nowhere/file"),
                Arguments.of("a bad name", Map.of("endpoint", ENDPOINT, "container", "My Media"), "My Media"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongOnes")
    void a_wrong_setting_says_what_to_do(String what, Map<String, String> wrong, String said) {
        assertThatThrownBy(() -> settings(wrong))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static BlobSettings settings(Map<String, String> given) {
        var values = new HashMap<String, Object>();
        given.forEach((name, value) -> values.put("clickkloudy.media.blob." + name, value));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return BlobSettings.of(environment);
    }
}
