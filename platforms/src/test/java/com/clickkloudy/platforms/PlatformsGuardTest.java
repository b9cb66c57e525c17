package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.platforms.page.PlatformPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// A platform is five files in five places, named by its slug; no list anywhere knows it.
final class PlatformsGuardTest {
    private static final Path HERE = Path.of("src/main/java/com/clickkloudy/platforms");
    private static final Path PAGES = Path.of("../docs/platforms");
    private static final int LONGEST = 250;
    private static final List<String> MAY_BE_IMPORTED = List.of(
            "java.",
            "com.clickkloudy.model.",
            "com.clickkloudy.platforms.kit.[A-Z]",
            "com.clickkloudy.platforms.kit.signin.[A-Z]",
            "com.clickkloudy.platforms.kit.markup.[A-Z]",
            "com.clickkloudy.platforms.[A-Z]",
            "org.jspecify.annotations.",
            "org.springframework.http.[A-Z]",
            "org.springframework.stereotype.Component;");
    private static final List<String> MUST_NOT_OCCUR =
            List.of("Thread", "sleep(", "RestClient", "HttpClient", "System.", "Instant.now", "synchronized");

    static Stream<String> slugs() throws IOException {
        try (var folders = Files.list(HERE)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("kit"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_platforms() throws IOException {
        assertThat(slugs()).contains("bluesky");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void one_connector_bears_the_name_of_its_folder(String slug) throws IOException {
        var source = Files.readString(connector(slug));

        assertThat(source).contains("\n@Component\nfinal class ");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void its_package_says_where_the_facts_come_from_and_when_they_were_checked(String slug) throws IOException {
        var source = Files.readString(HERE.resolve(slug).resolve("package-info.java"));

        assertThat(source).contains("<https://").contains("@NullMarked").containsPattern("20\\d\\d-\\d\\d-\\d\\d");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void its_icon_is_a_small_drawing_in_one_colour(String slug) throws IOException {
        var icon = Files.readString(Path.of("src/main/resources/com/clickkloudy/platforms", slug, "icon.svg"));

        assertThat(icon).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"");
        assertThat(icon).contains("currentColor").doesNotContain("<script", "href", "style", "url(", "#");
        assertThat(icon.length()).isLessThan(2_000);
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void its_test_keeps_the_contract(String slug) throws IOException {
        var test = Path.of("src/test/java/com/clickkloudy/platforms", slug, name(slug) + "Test.java");

        assertThat(Files.readString(test)).contains("extends PlatformContract");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void somebody_plays_it(String slug) throws IOException {
        assertThat(Path.of("../simulator/src/main/java/com/clickkloudy/simulator", slug, "Fake" + name(slug) + ".java"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void it_knows_the_kit_and_the_model_and_no_other_platform(String slug) throws IOException {
        for (var file : sources(slug)) {
            var lines = Files.readAllLines(file);

            assertThat(lines.size()).as(file.toString()).isLessThanOrEqualTo(LONGEST);
            assertThat(lines.stream().filter(line -> line.startsWith("import ")))
                    .as(file.toString())
                    .allMatch(line -> mayBeImported(slug, line.replaceFirst("^import (static )?", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void it_neither_waits_nor_asks_the_clock_nor_speaks_past_the_kit(String slug) throws IOException {
        for (var file : sources(slug)) {
            var code = Files.readString(file)
                    .replaceAll("(?m)^\\s*(//.*|import .*|package .*)$", "")
                    .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"");

            assertThat(code).as(file.toString()).doesNotContain(MUST_NOT_OCCUR);
            assertThat(code).as(file.toString()).doesNotContainPattern("(?<![\\w.])(com|org|java)\\.[a-z]+\\.");
        }
    }

    /// Run with `-Dpages.write=true` (`make docs`) it writes the pages anew.
    @Test
    void its_page_says_what_its_connector_says() throws IOException {
        try (var context = new AnnotationConfigApplicationContext(PlatformsConfiguration.class)) {
            for (var connector : context.getBeansOfType(Connector.class).values()) {
                var page = page(connector);
                var file = PAGES.resolve(connector.profile().id() + ".md");
                if (Boolean.getBoolean("pages.write")) {
                    Files.writeString(file, page);
                }
                assertThat(file).as("Run `make docs` and commit what it wrote.").hasContent(page);
            }
        }
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            slugs().map(slug -> slug + ".md").toList());
        }
    }

    private static String page(Connector connector) throws IOException {
        var slug = connector.profile().id().slug();
        var notes = Files.readAllLines(HERE.resolve(slug).resolve("package-info.java")).stream()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.replaceFirst("^/// ?", ""))
                .collect(Collectors.joining("\n"));
        return new PlatformPage(connector, notes).markdown();
    }

    private static boolean mayBeImported(String slug, String name) {
        return name.startsWith("com.clickkloudy.platforms." + slug + ".")
                || MAY_BE_IMPORTED.stream().anyMatch(allowed -> name.matches(allowed.replace(".", "\\.") + ".*"));
    }

    /// The connector's name: what its files have in common.
    private static String name(String slug) throws IOException {
        return connector(slug).getFileName().toString().replace(".java", "");
    }

    private static Path connector(String slug) throws IOException {
        return sources(slug).stream()
                .filter(file ->
                        file.getFileName().toString().toLowerCase(Locale.ROOT).equals(slug + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No connector is called " + slug + "."));
    }

    private static List<Path> sources(String slug) throws IOException {
        try (var files = Files.list(HERE.resolve(slug))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
