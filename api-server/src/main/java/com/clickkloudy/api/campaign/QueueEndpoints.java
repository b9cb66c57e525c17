package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.http.ETags;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.queue.Queue;
import com.clickkloudy.storage.account.AccountGroups;
import com.clickkloudy.storage.campaign.Queues;
import com.clickkloudy.storage.campaign.Queues.Kept;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/groups/{id}/queue")
@Tag(name = "groups")
final class QueueEndpoints {
    private static final int SHOWN = 10;
    private final Queues queues;
    private final AccountGroups groups;
    private final TakeSlot slots;

    QueueEndpoints(Queues queues, AccountGroups groups, TakeSlot slots) {
        this.queues = queues;
        this.groups = groups;
        this.slots = slots;
    }

    @GetMapping
    @Operation(
            summary = "A group's queue",
            description = "Its weekly times, its next free slots and who has the others.")
    ResponseEntity<QueueAnswer> getQueue(Member member, @PathVariable UUID id) {
        return answer(member, find(member, id));
    }

    @PutMapping
    @Operation(
            summary = "Say when a group's queue leaves",
            description = "From the next campaign on: those that have a slot stay as they are.")
    ResponseEntity<QueueAnswer> setQueue(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody QueueBody wanted) {
        var group = find(member, id);
        var now = kept(member, group);
        ETags.check(ifMatch, now.revision());
        return switch (queues.save(member.workspace(), group, wanted.read(), now.revision())) {
            case DONE -> answer(member, group);
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
        };
    }

    private ResponseEntity<QueueAnswer> answer(Member member, GroupId group) {
        var now = kept(member, group);
        var after = slots.earliest();
        var next = queues.free(member.workspace(), group, after, SHOWN);
        var taken = queues.taken(member.workspace(), group, after, SHOWN);
        return ResponseEntity.ok()
                .eTag(ETags.of(now.revision()))
                .body(QueueAnswer.of(now.queue(), now.revision(), next, taken));
    }

    private Kept kept(Member member, GroupId group) {
        return queues.find(member.workspace(), group)
                .orElseGet(() -> new Kept(new Queue(member.membership().zone(), List.of()), 0));
    }

    private GroupId find(Member member, UUID id) {
        return groups.find(member.workspace(), new GroupId(id))
                .orElseThrow(Refusal::notFound)
                .group()
                .id();
    }
}
