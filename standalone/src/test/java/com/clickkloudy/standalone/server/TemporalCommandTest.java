package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_one_named_by_the_environment_comes_first_then_the_path_then_the_cache() throws IOException {
        var named = executable("named");
        var onPath = executable("path/temporal");
        var cached = executable("bin/temporal");
        var path = folder.resolve("path").toString();

        assertThat(found(Map.of("CLICKKLOUDY_TEMPORAL", named.toString(), "PATH", path)))
                .isEqualTo(named);
        assertThat(found(Map.of("PATH", "/nowhere:" + path))).isEqualTo(onPath);
        assertThat(found(Map.of("PATH", "/nowhere"))).isEqualTo(cached);
    }

    @Test
    void where_there_is_none_the_sentence_says_how_to_get_one() {
        assertThatThrownBy(() -> found(Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("make setup")
                .hasMessageContaining("TEMPORAL_ADDRESS");
    }

    private Path found(Map<String, String> environment) {
        return TemporalCommand.find(environment, folder).path();
    }

    private Path executable(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
