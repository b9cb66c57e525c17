package com.clickkloudy.api.account;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.access.Member;
import com.clickkloudy.storage.access.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "accounts")
final class ConnectionEndpoints {
    private final ConnectAccount connectAccount;
    private final URI callback;

    ConnectionEndpoints(ConnectAccount connectAccount, ApiSettings settings) {
        this.connectAccount = connectAccount;
        this.callback = settings.callback();
    }

    @PostMapping("/workspaces/{workspace}/accounts/connections")
    @Operation(summary = "Connect an account", description = """
            A form to ask, a redirect to follow, or the connected accounts. An account that is there already is signed \
            in again. A form with a field that is filled in already asks for that text to be posted on the platform: send \
            it all once more when it stands there.""")
    ConnectionStep beginConnection(Member member, @Valid @RequestBody ConnectionRequest body) {
        return connectAccount.begin(member, body);
    }

    @GetMapping("/connections/callback")
    @Operation(summary = "Where a platform sends the browser back", description = """
            Goes on to `/w/{workspace}/accounts?connected=<count>`, or `?connectProblem=<code>&platform=<slug>`; to \
            `/?connectProblem=signed_out` or `expired` where nobody waits for it.""")
    @ApiResponse(
            responseCode = "302",
            headers = @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")))
    @SecurityRequirements
    ResponseEntity<Void> finishConnection(
            @AuthenticationPrincipal @Nullable Person person,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        var page = Optional.ofNullable(person)
                .map(known -> connectAccount.finish(known.id(), parameters).map(ConnectionEndpoints::page))
                .map(found -> found.orElse("/?connectProblem=expired"))
                .map(URI::create)
                .or(() -> WayBack.of(callback, request.getServerName(), request.getQueryString()))
                .orElseGet(() -> URI.create("/?connectProblem=signed_out"));
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }

    private static String page(Finished finished) {
        return switch (finished) {
            case Finished.Well(var workspace, var accounts) -> "/w/" + workspace + "/accounts?connected=" + accounts;
            case Finished.Badly(var workspace, var platform, var code) ->
                "/w/" + workspace + "/accounts?connectProblem=" + code + "&platform=" + platform;
        };
    }
}
