package com.clickkloudy.api.account;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.platforms.Introduces;
import com.clickkloudy.platforms.Platforms;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Where platforms read who we are, if they know us by a document instead of by a registration. It is for
/// servers, not for people or scripts; there is none without a public https address.
@Hidden
@RestController
final class IntroductionEndpoint {
    private final Platforms platforms;
    private final URI callback;
    private final boolean isHttps;

    IntroductionEndpoint(Platforms platforms, ApiSettings settings) {
        this.platforms = platforms;
        this.callback = settings.callback();
        this.isHttps = settings.isHttps();
    }

    @GetMapping("/oauth/{platform}/client-metadata.json")
    ResponseEntity<String> introduction(@PathVariable String platform) {
        return platforms.all().stream()
                .filter(each -> isHttps && each.profile().id().slug().equals(platform))
                .filter(Introduces.class::isInstance)
                .map(each -> ((Introduces) each).introduction(callback))
                .findFirst()
                .map(document -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(document))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
