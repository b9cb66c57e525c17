package com.clickkloudy.api.platform;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.page.Cursor;
import com.clickkloudy.storage.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/platforms")
@Tag(name = "platforms")
final class PlatformEndpoints {
    private final Platforms platforms;
    private final URI callback;

    PlatformEndpoints(Platforms platforms, ApiSettings settings) {
        this.platforms = platforms;
        this.callback = settings.callback();
    }

    @GetMapping
    @Operation(summary = "All platforms", description = "By name.")
    PlatformList listPlatforms(@Valid @ParameterObject PlatformQuestion question) {
        var all = platforms.all().stream()
                .map(each -> PlatformAnswer.of(each, callback))
                .sorted(Comparator.comparing(PlatformAnswer::sortName))
                .filter(each -> question.isAfter(each.sortName()))
                .limit(question.most() + 1L)
                .toList();
        var page = Page.of(all, question.most(), last -> Cursor.of(last.sortName()));
        return new PlatformList(page.items(), page.next());
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One platform")
    PlatformAnswer getPlatform(@PathVariable String slug) {
        return PlatformAnswer.of(find(slug), callback);
    }

    @GetMapping(value = "/{slug}/icon", produces = "image/svg+xml")
    @Operation(summary = "A platform's icon")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string", format = "binary")))
    @SecurityRequirements
    ResponseEntity<Resource> getPlatformIcon(@PathVariable String slug) {
        var name = find(slug).profile().id().slug();
        var icon = new ClassPathResource("com/clickkloudy/platforms/" + name + "/icon.svg");
        if (!icon.exists()) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(icon);
    }

    private Connector find(String slug) {
        return platforms.all().stream()
                .filter(each -> each.profile().id().slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Schema(name = "PlatformList", description = "All platforms, by name.")
    record PlatformList(
            List<PlatformAnswer> items,

            @Schema(description = "Cursor of the next page; absent on the last.")
            Optional<String> next) {}
}
