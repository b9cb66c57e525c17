package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.kit.Kit;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

final class PlatformsConfigurationTest {
    private static final URI OWN = URI.create("https://example.org");

    @Test
    void every_platform_that_has_a_folder_is_found() throws IOException {
        try (var context = started(Map.of())) {
            var platforms = context.getBean(Platforms.class);

            assertThat(platforms.all().stream().map(each -> each.profile().id().slug()))
                    .containsExactlyElementsOf(PlatformsGuardTest.slugs().toList());
            assertThat(platforms.all().stream()
                            .map(each -> platforms.icon(each.profile().id())))
                    .allMatch(icon -> icon.orElseThrow().length > 100);
        }
    }

    @Test
    void a_platform_is_asked_for_what_it_can_do() {
        try (var context = started(Map.of())) {
            var platforms = context.getBean(Platforms.class);
            var bluesky = new PlatformId("bluesky");

            assertThat(platforms.find(bluesky, Repeats.class)).isPresent();
            assertThat(platforms.find(bluesky, Settles.class)).isEmpty();
            assertThat(platforms.find(new PlatformId("nowhere"))).isEmpty();
            assertThat(platforms.icon(new PlatformId("nowhere"))).isEmpty();
        }
    }

    @Test
    void a_real_installation_asks_the_platforms_themselves() {
        try (var context = started(Map.of())) {
            assertThat(context.getBean(Kit.class).base(new PlatformId("bluesky"), OWN))
                    .isEqualTo(OWN);
        }
    }

    @Test
    void the_settings_lead_to_the_simulator_and_to_allowed_servers() {
        var settings = Map.<String, Object>of(
                "clickkloudy.sandbox.simulator", "http://127.0.0.1:9000", "OUTBOUND_ALLOW", "127.0.0.1:2583");
        try (var context = started(settings)) {
            var kit = context.getBean(Kit.class);

            assertThat(kit.base(new PlatformId("bluesky"), OWN)).hasToString("http://127.0.0.1:9000/bluesky");
            assertThat(kit.typed("127.0.0.1:2583").orElseThrow()).hasToString("http://127.0.0.1:2583");
            assertThat(kit.typed("127.0.0.1:9000/mastodon/reef").orElseThrow().getScheme())
                    .isEqualTo("http");
        }
    }

    @Test
    void the_process_s_clock_is_the_kit_s() {
        var fixed = Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, () -> fixed);
            context.register(PlatformsConfiguration.class);
            context.refresh();

            assertThat(context.getBean(Kit.class).now()).isEqualTo(fixed.instant());
        }
    }

    private static AnnotationConfigApplicationContext started(Map<String, Object> settings) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.register(PlatformsConfiguration.class);
        context.refresh();
        return context;
    }
}
