package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.campaign.Ending;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.jdbc.ClaimsJdbc.Out;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what came of an attempt: the attempt by compare-and-set, then its post, then the event.
final class Endings {
    private static final String MISSED_MESSAGE = "Its time passed before it could leave. Retry it, or skip it.";
    /// The state is asked for so that the index of open attempts does not serve: it would be read whole.
    private static final String PUBLISHED = """
            with ended as (
                update attempt a set state = 'PUBLISHED', ended_at = now(), remote_id = w.remote_id, url = w.url,
                    failure_kind = null, message = null
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) as w(id, number, remote_id, url)
                where a.post_id = w.id and a.part = 0 and a.number = w.number
                    and array_position(array['SENDING', 'ACCEPTED', 'UNKNOWN'], a.state) is not null
                returning a.post_id, a.remote_id, a.url
            ), published as (
                update post p set state = 'PUBLISHED', published_at = now(), remote_id = e.remote_id, url = e.url,
                    waits_until = null, next_look = null, changed_at = now(),
                    failure_kind = null, failure_field = null, failure_message = null
                from ended e where p.id = e.post_id returning p.workspace_id, p.id
            )
            insert into event (workspace_id, kind, subject) select workspace_id, 'post.published', id from published""";
    private final JdbcClient jdbc;
    private final Events events;

    Endings(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// @return false if the attempt has ended already in a way that this cannot follow
    boolean write(WorkspaceId workspace, PostId post, int number, Ending ending) {
        var cancelled = lock(workspace, post) == Gate.CANCELLED;
        if (!end(workspace, post, number, Outcome.of(ending))) {
            return false;
        }
        write(workspace, post, ending, cancelled);
        followContent(post);
        return true;
    }

    /// What was certainly not sent says what its campaign says now.
    private void followContent(PostId post) {
        jdbc.sql("""
                update post p set content = c.contents, prepared = null, prepared_version = null
                from campaign c where p.id = ? and c.id = p.campaign_id and p.content < c.contents
                    and not exists (select from attempt a where a.post_id = p.id and a.part = 0
                        and a.state in ('SENDING', 'ACCEPTED', 'UNKNOWN', 'PUBLISHED'))""").param(post.value()).update();
    }

    /// The same for many posts that are out.
    ///
    /// @param campaigns those whose locks are held
    /// @return the posts as they stand then; nothing about those that somebody else is changing at this moment
    Map<PostId, PostRow> published(List<Out> all, List<UUID> campaigns) {
        var taken = new HashSet<>(jdbc.sql("""
                select p.id from post p join unnest(?::uuid[], ?::uuid[]) as w(workspace, id)
                    on p.workspace_id = w.workspace and p.id = w.id
                where array_position(?::uuid[], p.campaign_id) is not null for update of p skip locked""")
                .params(
                        all.stream().map(each -> each.workspace().value()).toArray(UUID[]::new),
                        all.stream().map(each -> each.post().value()).toArray(UUID[]::new),
                        campaigns.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        var mine =
                all.stream().filter(each -> taken.contains(each.post().value())).toList();
        jdbc.sql(PUBLISHED)
                .params(
                        mine.stream().map(each -> each.post().value()).toArray(UUID[]::new),
                        mine.stream().map(Out::number).toArray(Integer[]::new),
                        mine.stream().map(each -> each.ending().remote().id()).toArray(String[]::new),
                        mine.stream().map(Endings::url).toArray(String[]::new))
                .update();
        return jdbc
                .sql("select * from post where id = any(?::uuid[])")
                .param(taken.toArray(UUID[]::new))
                .query(Rows::post)
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.post().id(), Function.identity()));
    }

    /// The post's side of an ending; also for a post that was only being prepared, which has no attempt.
    void write(WorkspaceId workspace, PostId post, Ending ending, boolean cancelled) {
        switch (ending) {
            case Ending.Published published -> {
                var url = published.remote().url().map(Object::toString).orElse(null);
                post(
                        workspace,
                        post,
                        PostState.PUBLISHED,
                        """
                        published_at = now(), remote_id = ?, url = ?, waits_until = null, next_look = null,
                        failure_kind = null, failure_field = null, failure_message = null""",
                        published.remote().id(),
                        url);
                tell(workspace, post, "post.published", Map.of());
            }
            case Ending.Accepted accepted -> {
                var seconds = seconds(accepted.again());
                post(workspace, post, PostState.ACCEPTED, "next_look = now() + make_interval(secs => ?)", seconds);
                tell(workspace, post, "post.accepted", Map.of());
            }
            case Ending.NotSent notSent -> {
                var unreached = notSent.kind() == FailureKind.UNREACHABLE ? 1 : 0;
                post(
                        workspace,
                        post,
                        cancelled ? PostState.CANCELLED : PostState.WAITING,
                        """
                        waits_until = now() + make_interval(secs => ?), next_look = null, parked_at = null,
                        unreached = case when ? = 1 then unreached + 1 else 0 end,
                        failure_kind = ?, failure_field = null, failure_message = ?""",
                        seconds(notSent.again()),
                        unreached,
                        notSent.kind().name(),
                        notSent.message());
                tell(workspace, post, "post.waits", facts(notSent.kind(), notSent.message()));
            }
            case Ending.Parked parked -> {
                var state = cancelled ? PostState.CANCELLED : PostState.ATTENTION;
                park(workspace, post, state, parked.kind(), parked.field(), parked.message());
                tell(workspace, post, "post.parked", facts(parked.kind(), parked.message()));
            }
            case Ending.Failed failed -> {
                park(workspace, post, PostState.FAILED, failed.kind(), Optional.empty(), failed.message());
                tell(workspace, post, "post.failed", facts(failed.kind(), failed.message()));
            }
            case Ending.Unknown unknown -> {
                park(
                        workspace,
                        post,
                        PostState.ATTENTION,
                        FailureKind.UNCONFIRMED,
                        Optional.empty(),
                        unknown.message());
                jdbc.sql("update post set next_look = ? where id = ?")
                        .params(Rows.params(unknown.nextLook().map(Rows::at).orElse(null), post.value()))
                        .update();
                tell(workspace, post, "post.unconfirmed", facts(FailureKind.UNCONFIRMED, unknown.message()));
            }
            case Ending.Absent absent -> {
                post(workspace, post, cancelled ? PostState.CANCELLED : PostState.PLANNED, """
                        next_look = null, parked_at = null, prepared = null, prepared_version = null,
                        failure_kind = null, failure_field = null, failure_message = null""");
                tellCampaign(workspace, post);
                tell(workspace, post, "post.absent", Map.of());
            }
        }
    }

    /// Parks an unsent post whose time has passed, where its campaign may send at all.
    boolean miss(WorkspaceId workspace, PostId post) {
        var missed = jdbc.sql("""
                update post p set state = 'ATTENTION', failure_kind = 'MISSED', failure_field = null,
                    failure_message = ?, waits_until = null, parked_at = now(), changed_at = now()
                from campaign c where p.workspace_id = ? and p.id = ? and c.id = p.campaign_id and c.gate = 'OPEN'
                    and p.state in ('PLANNED', 'PREPARED', 'WAITING') and p.not_after <= clock_timestamp()""")
                        .params(MISSED_MESSAGE, workspace.value(), post.value())
                        .update()
                == 1;
        if (missed) {
            tell(workspace, post, "post.parked", facts(FailureKind.MISSED, MISSED_MESSAGE));
        }
        return missed;
    }

    private Gate lock(WorkspaceId workspace, PostId post) {
        return Gate.valueOf(jdbc.sql("""
                select c.gate from post p join campaign c on c.id = p.campaign_id
                where p.workspace_id = ? and p.id = ? for update of p""")
                .params(workspace.value(), post.value())
                .query(String.class)
                .single());
    }

    private boolean end(WorkspaceId workspace, PostId post, int number, Outcome outcome) {
        return jdbc.sql("""
                update attempt set state = ?, ended_at = case when ? then now() end, accepted = coalesce(?, accepted),
                    remote_id = ?, url = ?, failure_kind = ?, message = ?
                where workspace_id = ? and post_id = ? and part = 0 and number = ? and state = any(?)""")
                        .params(Rows.params(
                                outcome.state().name(),
                                !outcome.state().isOpen(),
                                outcome.accepted(),
                                outcome.remoteId(),
                                outcome.url(),
                                outcome.kind(),
                                outcome.message(),
                                workspace.value(),
                                post.value(),
                                number,
                                outcome.from()))
                        .update()
                == 1;
    }

    private void park(
            WorkspaceId workspace,
            PostId post,
            PostState state,
            FailureKind kind,
            Optional<String> field,
            String message) {
        post(workspace, post, state, """
                waits_until = null, next_look = null, looks = 0, parked_at = now(),
                failure_kind = ?, failure_field = ?, failure_message = ?""", kind.name(), field.orElse(null), message);
    }

    private void post(WorkspaceId workspace, PostId post, PostState state, String set, @Nullable Object... params) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(params));
        all.addFirst(state.name());
        all.add(workspace.value());
        all.add(post.value());
        jdbc.sql("update post set state = ?, " + set + ", changed_at = now() where workspace_id = ? and id = ?")
                .params(all)
                .update();
    }

    /// The campaign has something to do again that none of its batches knows of.
    private void tellCampaign(WorkspaceId workspace, PostId post) {
        jdbc.sql("""
                update campaign set revision = revision + 1,
                    state = case when state = 'FINISHED' then 'PUBLISHING' else state end
                where workspace_id = ? and id = (select campaign_id from post where id = ?)""").params(workspace.value(), post.value()).update();
    }

    private void tell(WorkspaceId workspace, PostId post, String kind, Map<String, String> facts) {
        events.append(new Event(workspace, kind, post.value(), facts));
    }

    static Map<String, String> facts(FailureKind kind, String message) {
        var facts = new HashMap<String, String>();
        facts.put("kind", kind.name());
        facts.put("message", message);
        return facts;
    }

    private static @Nullable String url(Out out) {
        return out.ending().remote().url().map(Object::toString).orElse(null);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
