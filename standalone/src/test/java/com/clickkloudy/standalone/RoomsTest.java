package com.clickkloudy.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// Who may know whom, in all rooms. A room that is missing here fails the test that counts them.
@AnalyzeClasses(packages = RoomsTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    static final String ROOT = "com.clickkloudy";
    private static final Path HOUSE = Path.of("..");

    /// Each room, and which others it may know.
    private static final Map<String, List<String>> ARROWS = Map.of(
            "model", List.of(),
            "platforms", List.of("model"),
            "media", List.of("model"),
            "storage", List.of("model"),
            "workflows", List.of("model"),
            "activities", List.of("model", "platforms", "media", "storage", "workflows"),
            "api", List.of("model", "platforms", "media", "storage", "workflows"),
            "simulator", List.of(),
            "standalone",
                    List.of("model", "platforms", "media", "storage", "workflows", "activities", "api", "simulator"));

    /// Each room, and which technology it may never touch.
    private static final Map<String, String[]> FORBIDDEN = Map.of(
            "platforms",
                    packages("io.temporal..", "java.sql..", "javax.sql..", "com.azure..", "org.springframework.jdbc.."),
            "media",
                    packages(
                            "io.temporal..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net.http..",
                            "org.springframework.web.."),
            "storage", packages("io.temporal..", "jakarta.servlet..", "org.springframework.web.."),
            "workflows", packages("org.springframework..", "java.sql..", "java.net.http..", "com.azure.."),
            "activities", packages("jakarta.servlet..", "org.springframework.web.bind..", "io.temporal.workflow.."),
            "api", packages("io.temporal.workflow..", "io.temporal.worker..", "io.temporal.activity.."),
            "simulator", packages("org.springframework..", "io.temporal..", "java.sql.."));

    @ArchTest
    static void every_room_is_known(JavaClasses all) {
        assertThat(all.stream().map(RoomsTest::room))
                .containsOnly(ARROWS.keySet().toArray(String[]::new));
    }

    @ArchTest
    static void a_room_knows_only_the_rooms_below_it(JavaClasses all) {
        ARROWS.forEach((room, known) -> {
            var others = Stream.concat(Stream.of(room), known.stream())
                    .map(RoomsTest::in)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(in(room))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(others))))
                    .check(all);
        });
    }

    @ArchTest
    static void a_room_keeps_off_the_technology_of_others(JavaClasses all) {
        FORBIDDEN.forEach((room, packages) -> noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(all));
    }

    @ArchTest
    static void packages_of_a_room_are_free_of_cycles(JavaClasses all) {
        ARROWS.keySet()
                .forEach(room -> slices().matching(ROOT + "." + room + ".(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .check(all));
    }

    @ArchTest
    static final ArchRule THE_MODEL_KNOWS_ONLY_JAVA = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".model..",
                    "java.lang..",
                    "java.math",
                    "java.net",
                    "java.nio.charset",
                    "java.text",
                    "java.time..",
                    "java.util..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule PLATFORMS_ALONE_SPEAK_HTTP_TO_OTHERS = onlyIn("platforms", "RestClient");

    @ArchTest
    static final ArchRule STORAGE_ALONE_SPEAKS_SQL = onlyIn("storage", "JdbcClient");

    @ArchTest
    static final ArchRule THE_API_ALONE_SEES_REQUESTS = onlyIn("api", "HttpServletRequest");

    @ArchTest
    static final ArchRule WORKFLOWS_ALONE_ARE_WORKFLOW_CODE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".workflows..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.temporal.workflow..");

    @ArchTest
    static final ArchRule THE_API_KNOWS_NO_RUN = noClasses()
            .that()
            .resideInAPackage(in("api"))
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Run");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_THING_IS = noClasses()
            .should()
            .haveNameMatching(".*\\w(Impl|Manager|Utils?|Helper|Service|Dto|Entity)(\\$.*)?")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");

    @ArchTest
    static final ArchRule PACKAGES_ARE_ABOUT_SOMETHING =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..core..", "..dto..");

    @ArchTest
    static void every_package_says_what_may_be_null(JavaClasses all) {
        var silent = all.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(each -> each.getName());

        assertThat(silent).isEmpty();
    }

    @ArchTest
    static void a_connector_is_known_only_to_itself(JavaClasses all) {
        slugs(all)
                .forEach(slug -> noClasses()
                        .that()
                        .resideOutsideOfPackage(in("platforms." + slug))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(in("platforms." + slug))
                        .check(all));
    }

    @ArchTest
    static void no_platform_is_named_outside_its_own_packages(JavaClasses all) throws IOException {
        var slugs = slugs(all);
        var named = Pattern.compile("(?i)\\b(" + String.join("|", slugs) + ")\\b");
        try (var files = Files.find(HOUSE, 20, (path, about) -> isSource(path) && !isOfA(slugs, path))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(code(file)).noneMatch(named.asPredicate()));
        }
    }

    private static ArchRule onlyIn(String room, String type) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(room))
                .should()
                .dependOnClassesThat()
                .haveSimpleName(type);
    }

    /// A connector's package has no further one, and is not the kit.
    private static List<String> slugs(JavaClasses all) {
        var root = ROOT + ".platforms.";
        var slugs = all.stream()
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(root))
                .map(each -> each.substring(root.length()))
                .filter(each -> !each.startsWith("kit"))
                .distinct()
                .sorted()
                .toList();
        assertThat(slugs).isNotEmpty();
        return slugs;
    }

    private static boolean isSource(Path path) {
        return path.toString().contains("/src/main/java/") && path.toString().endsWith(".java");
    }

    private static boolean isOfA(List<String> slugs, Path path) {
        return slugs.stream().anyMatch(slug -> path.toString().matches(".*/(platforms|simulator)/" + slug + "/.*"));
    }

    private static List<String> code(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.startsWith("//"))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError("A source cannot be read: " + file, unreadable);
        }
    }

    private static String room(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }

    private static String in(String room) {
        return ROOT + "." + room + "..";
    }

    private static String[] packages(String... names) {
        return names;
    }
}
