package com.clickkloudy.api.platform;

import com.clickkloudy.api.ApiSettings;
import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.access.Once;
import com.clickkloudy.api.http.ETags;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.account.PlatformApp;
import com.clickkloudy.storage.account.PlatformApps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/platform-apps")
@Tag(name = "platform apps")
final class PlatformAppEndpoints {
    private final PlatformApps apps;
    private final RegisterApp register;
    private final ChangeApp change;
    private final Platforms platforms;
    private final Once once;
    private final URI callback;

    PlatformAppEndpoints(
            PlatformApps apps,
            RegisterApp register,
            ChangeApp change,
            Platforms platforms,
            Once once,
            ApiSettings settings) {
        this.apps = apps;
        this.register = register;
        this.change = change;
        this.platforms = platforms;
        this.once = once;
        this.callback = settings.callback();
    }

    @GetMapping
    @Operation(
            summary = "Our registrations at platforms",
            description = "By platform, then by name; those that other workspaces share among them.")
    PlatformAppPage listPlatformApps(Member member, @Valid @ParameterObject PlatformAppQuestion question) {
        var page = apps.list(member.workspace(), question.of(), question.cursor(), question.most());
        return new PlatformAppPage(
                page.items().stream().map(PlatformAppAnswer::of).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an app", description = "The same Idempotency-Key adds it once.")
    ResponseEntity<PlatformAppAnswer> addPlatformApp(
            Member member,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @Valid @RequestBody PlatformAppRequest request) {
        var id = once.run(
                member.workspace(),
                key,
                List.of("addPlatformApp", request),
                UUID.class,
                () -> register.register(member, request).value());
        return answer(member, id, HttpStatus.CREATED);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One app")
    ResponseEntity<PlatformAppAnswer> getPlatformApp(Member member, @PathVariable UUID id) {
        return answer(member, id, HttpStatus.OK);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Ask the platform about an app", description = "Changes nothing here or there.")
    AppStanding testPlatformApp(Member member, @PathVariable UUID id) {
        var app = apps.open(member.workspace(), new PlatformAppId(id)).orElseThrow(Refusal::notFound);
        return platforms
                .find(app.platform(), ChecksApps.class)
                .map(checks -> AppStanding.of(checks.check(app.credentials(), callback)))
                .orElseGet(AppStanding::unknown);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Rename an app, or replace its secrets",
            description = "Accounts that were connected by it stay connected, and go by the new secrets at once."
                    + " 409 where another workspace shares it.")
    ResponseEntity<PlatformAppAnswer> changePlatformApp(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody PlatformAppChange wanted) {
        var app = find(member.workspace(), id);
        ETags.check(ifMatch, app.revision());
        change.change(member.workspace(), app, wanted);
        return getPlatformApp(member, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove an app",
            description = "409 while accounts depend on it, or where another workspace shares it.")
    void removePlatformApp(Member member, @PathVariable UUID id) {
        var app = find(member.workspace(), id);
        if (!app.own()) {
            throw Refusal.conflict("app_of_others", "Another workspace shares this app. Only there it can be removed.");
        }
        if (!apps.remove(member.workspace(), app.id())) {
            throw Refusal.conflict(
                    "app_in_use", inUse(find(member.workspace(), id).accounts()));
        }
    }

    private static String inUse(int accounts) {
        var depend = accounts == 1 ? "1 account depends" : accounts + " accounts depend";
        return depend + " on this app. Disconnect them, or connect them by another app, then remove it.";
    }

    private ResponseEntity<PlatformAppAnswer> answer(Member member, UUID id, HttpStatus status) {
        var app = find(member.workspace(), id);
        return ResponseEntity.status(status).eTag(ETags.of(app.revision())).body(PlatformAppAnswer.of(app));
    }

    private PlatformApp find(WorkspaceId workspace, UUID id) {
        return apps.find(workspace, new PlatformAppId(id)).orElseThrow(Refusal::notFound);
    }

    @Schema(name = "PlatformAppPage", description = "One page of apps, by platform, then by name.")
    record PlatformAppPage(
            List<PlatformAppAnswer> items,

            @Schema(description = "Cursor of the next page; absent on the last.")
            Optional<String> next) {}
}
