package com.clickkloudy.api.docs;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// The frame of the document; its paths and schemas come from the handlers.
@Configuration(proxyBeanMethods = false)
class Document {
    /// Registered first, and so asked last: [RecordSchemas] completes what this one finds.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas() {
        ModelResolver.enumsAsRef = true;
        return new ModelResolver(Json31.mapper(), new Names()).openapi31(true);
    }

    @Bean
    OpenAPI frame() {
        var session = new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SESSION")
                .description("Set by POST /session. Writes also carry X-XSRF-TOKEN.");
        return new OpenAPI()
                .info(new Info()
                        .title("clickKloudy")
                        .version("1")
                        .description("Compose once, choose accounts, publish exactly once per account."))
                .servers(List.of(new Server().url("/")))
                .tags(tags(
                        "session",
                        "platforms",
                        "workspaces",
                        "accounts",
                        "groups",
                        "media",
                        "campaigns",
                        "series",
                        "posts",
                        "health"))
                .security(List.of(new SecurityRequirement().addList("session")))
                .components(new Components().addSecuritySchemes("session", session));
    }

    private static List<Tag> tags(String... names) {
        return Stream.of(names).map(name -> new Tag().name(name)).toList();
    }
}
