package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A connector that was only just begun.
final class NewPlatformTest {
    @TempDir
    private Path root;

    private int make(String slug, String name) throws IOException, InterruptedException {
        var process = new ProcessBuilder("../tools/new-platform", slug, name, root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile())
                .start();
        return process.waitFor();
    }

    private String said() throws IOException {
        return Files.readString(root.resolve("said"));
    }

    @Test
    void its_files_compile_and_say_what_is_left_to_fill_in() throws IOException, InterruptedException {
        assertThat(make("example", "Example")).as(said()).isZero();

        assertThat(said().lines()).hasSize(7).allMatch(file -> Files.exists(root.resolve(file)));
        assertThat(compile(sources())).isTrue();
        assertThat(Unwritten.of(root, "example"))
                .hasSizeGreaterThan(10)
                .anyMatch(line -> line.startsWith("Example.java: Fill in: the one call"))
                .anyMatch(line -> line.startsWith("FakeExample.java: "));
    }

    /// Without the test's `package-info`: what are two folders to Maven are one package to a compiler.
    private List<String> sources() throws IOException {
        return said().lines()
                .filter(file -> file.endsWith(".java"))
                .filter(file -> !file.matches("platforms/src/test/.*/package-info.java"))
                .toList();
    }

    private boolean compile(List<String> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(
                    files.stream().map(root::resolve).toList());
            var options = List.of(
                    "-proc:none",
                    "-d",
                    root.resolve("classes").toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            return compiler.getTask(null, manager, null, options, null, sources).call();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_name_that_does_not_fit_makes_nothing() throws IOException, InterruptedException {
        for (var wrong : List.of(List.of("Example", "Example"), List.of("example", "Exampel"), List.of("", ""))) {
            assertThat(make(wrong.getFirst(), wrong.getLast())).isNotZero();
            assertThat(said()).isNotBlank();
        }
        try (Stream<Path> made = Files.list(root)) {
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void what_is_there_is_never_written_over() throws IOException, InterruptedException {
        make("example", "Example");

        assertThat(make("example", "Example")).isNotZero();
        assertThat(said()).contains("is there already");
    }
}
