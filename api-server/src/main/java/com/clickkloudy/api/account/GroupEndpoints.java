package com.clickkloudy.api.account;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.access.Once;
import com.clickkloudy.api.http.ETags;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.account.AccountGroups.Sized;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/v1/workspaces/{workspace}/groups")
@Tag(name = "groups")
final class GroupEndpoints {
    private final AccountGroups groups;
    private final ChangeGroups change;
    private final Once once;

    GroupEndpoints(AccountGroups groups, ChangeGroups change, Once once) {
        this.groups = groups;
        this.change = change;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "Account groups", description = "By name.")
    AccountGroupPage listGroups(Member member, @Valid @ParameterObject GroupQuestion question) {
        var page = groups.page(member.workspace(), question.cursor(), question.most());
        return new AccountGroupPage(page.items().stream().map(GroupItem::of).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a group", description = "The same Idempotency-Key makes it once.")
    ResponseEntity<GroupAnswer> createGroup(
            Member member,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @Valid @RequestBody GroupRequest request) {
        var id = once.run(
                member.workspace(),
                key,
                List.of("createGroup", request),
                UUID.class,
                () -> change.create(member.workspace(), request).value());
        return answer(find(member, id), HttpStatus.CREATED);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A group")
    ResponseEntity<GroupAnswer> getGroup(Member member, @PathVariable UUID id) {
        return answer(find(member, id), HttpStatus.OK);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Rename a group, or say who is in it")
    ResponseEntity<GroupAnswer> changeGroup(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody GroupChange wanted) {
        var found = find(member, id);
        ETags.check(ifMatch, found.group().revision());
        change.edit(found.group(), wanted);
        return answer(find(member, id), HttpStatus.OK);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Delete a group",
            description =
                    "Its accounts stay, and so do campaigns that are scheduled. Drafts that name it need a change.")
    void deleteGroup(Member member, @PathVariable UUID id, @RequestHeader("If-Match") Optional<String> ifMatch) {
        var found = find(member, id);
        ETags.check(ifMatch, found.group().revision());
        change.delete(found.group());
    }

    private Sized find(Member member, UUID id) {
        return groups.find(member.workspace(), new GroupId(id)).orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<GroupAnswer> answer(Sized found, HttpStatus status) {
        var group = found.group();
        var accounts = groups.accounts(group.workspace(), group.id());
        return ResponseEntity.status(status).eTag(ETags.of(group.revision())).body(GroupAnswer.of(found, accounts));
    }

    @Schema(description = "One page of account groups.")
    record AccountGroupPage(List<GroupItem> items, Optional<String> next) {}
}
