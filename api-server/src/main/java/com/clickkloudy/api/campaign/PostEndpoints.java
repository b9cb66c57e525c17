package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.media.MediaAnswer;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.door.Doors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}")
@Tag(name = "posts")
final class PostEndpoints {
    private final Posts posts;
    private final Accounts accounts;
    private final CampaignViews campaigns;
    private final DecidePost decide;
    private final TemporalLinks links;
    private final Doors doors;

    PostEndpoints(
            Posts posts,
            Accounts accounts,
            CampaignViews campaigns,
            DecidePost decide,
            TemporalLinks links,
            Doors doors) {
        this.posts = posts;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.decide = decide;
        this.links = links;
        this.doors = doors;
    }

    @GetMapping("/campaigns/{id}/posts")
    @Operation(
            summary = "A campaign's posts",
            description = "Those that need attention first, then unconfirmed, on the way, waiting, then by slot.")
    PostPage listPosts(Member member, @PathVariable UUID id, @Valid @ParameterObject PostQuestion question) {
        var campaign = campaigns.find(member.workspace(), id);
        var page = posts.page(member.workspace(), campaign.id(), question.filter(), question.cursor(), question.most());
        var ids = page.items().stream().map(row -> row.post().account()).toList();
        var known = accounts.findAll(member.workspace(), ids).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
        var items = page.items().stream()
                .map(row -> PostItem.of(
                        row, Optional.ofNullable(known.get(row.post().account())), links))
                .toList();
        return new PostPage(items, page.next(), page.total());
    }

    @GetMapping("/posts/{id}")
    @Operation(summary = "A post with its record", description = "The filter says which list it is walked in.")
    PostDetail getPost(Member member, @PathVariable UUID id, @Valid @ParameterObject PostQuestion question) {
        return show(member, find(member, id), question);
    }

    @PostMapping("/posts/{id}/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Retry, skip, or count as published")
    PostDetail actOnPost(Member member, @PathVariable UUID id, @Valid @RequestBody PostAction action) {
        decide.decide(member, find(member, id).post(), action);
        return show(member, find(member, id), PostQuestion.all());
    }

    private PostRow find(Member member, UUID id) {
        return posts.find(member.workspace(), new PostId(id)).orElseThrow(Refusal::notFound);
    }

    private PostDetail show(Member member, PostRow row, PostQuestion question) {
        var workspace = member.workspace();
        var post = row.post();
        var account = accounts.find(workspace, post.account());
        var item = PostItem.of(row, account, links);
        Campaign campaign = campaigns.find(workspace, post.campaign().value());
        var said = posts.said(workspace, post.id());
        var place = posts.place(workspace, post.campaign(), question.filter(), post.id());
        return new PostDetail(
                item.id(),
                item.campaignId(),
                item.account(),
                item.state(),
                item.slot(),
                item.sentAt(),
                item.publishedAt(),
                item.url(),
                item.failure(),
                item.tries(),
                item.waitsUntil(),
                item.nextLook(),
                item.looksDone(),
                item.stateSince(),
                item.temporal(),
                campaign.name(),
                ContentBody.of(said.content()),
                campaigns.files(workspace, said.content()).stream()
                        .map(MediaAnswer::of)
                        .toList(),
                said.isBefore(),
                account.flatMap(Account::home),
                doors.open(workspace, post.id()),
                posts.attempts(workspace, post.id()).stream()
                        .map(PostDetail.AttemptAnswer::of)
                        .toList(),
                posts.story(workspace, post.id()).stream().map(PostEvent::of).toList(),
                place.flatMap(Posts.Place::previous).map(PostId::value),
                place.flatMap(Posts.Place::next).map(PostId::value),
                place.map(Posts.Place::position),
                place.map(Posts.Place::of));
    }

    @Schema(description = "One page of posts: attention, unconfirmed, on the way, waiting, then by slot.")
    record PostPage(
            List<PostItem> items,
            Optional<String> next,

            @Schema(description = "How many match the filter.")
            int total) {}
}
