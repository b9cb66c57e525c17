package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.plan.Candidate;
import com.clickkloudy.model.campaign.plan.Reserved;
import com.clickkloudy.model.campaign.plan.Scope;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.storage.campaign.Plans.Scene;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Due;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What posts take of the scopes that limits count by, as rows that every campaign sees.
final class Reservations {
    /// The longest window that a limit may have: what is older counts for none.
    private static final Duration LOOK_BACK = Duration.ofDays(31);

    private static final String UNUSED = """
            delete from reservation r using post p where r.campaign_id = ? and p.id = r.post_id
                and (p.sent_at is null or r.at > p.sent_at + interval '1 second')""";
    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives back what open posts of a campaign have not used, and throws its plan away.
    void release(CampaignId campaign) {
        jdbc.sql(UNUSED + " and p.state in ('PLANNED', 'PREPARED', 'WAITING', 'ATTENTION')")
                .param(campaign.value())
                .update();
        jdbc.sql("update campaign set plan = plan + 1, unplanned = true where id = ?")
                .param(campaign.value())
                .update();
    }

    void release(CampaignId campaign, PostId post) {
        jdbc.sql(UNUSED + " and p.id = ?")
                .params(campaign.value(), post.value())
                .update();
    }

    void release(CampaignId campaign, Collection<Row> rows) {
        releaseAll(campaign, rows.stream().map(Row::id).toList());
    }

    void releaseAll(CampaignId campaign, Collection<PostId> all) {
        var posts = all.stream().map(PostId::toString).toArray(String[]::new);
        jdbc.sql(UNUSED + " and p.id = any(?::uuid[])")
                .params(campaign.value(), posts)
                .update();
    }

    /// @return all that counts beside these posts
    List<Reserved> of(Scene scene, Collection<Candidate> posts) {
        var scopes = posts.stream()
                .flatMap(post -> scopes(scene, post))
                .distinct()
                .map(Scope::name)
                .toArray(String[]::new);
        return jdbc.sql("""
                select r.scope, r.at, count(*) as posts, sum(r.files) as files
                from unnest(?::text[]) as wanted(scope) join reservation r on r.scope = wanted.scope and r.at > ?
                group by r.scope, r.at""")
                .params(scopes, Rows.at(scene.now().minus(LOOK_BACK)))
                .query((row, number) -> new Reserved(
                        new Scope(row.getString("scope")),
                        Rows.instant(row, "at").orElseThrow(),
                        row.getInt("posts"),
                        row.getInt("files")))
                .list();
    }

    /// Reserves what posts take at their slots.
    void add(Scene scene, CampaignId campaign, Due due, Collection<Row> rows) {
        var scopes = new ArrayList<String>();
        var posts = new ArrayList<String>();
        var slots = new ArrayList<String>();
        rows.forEach(row -> scopes(scene, row.post()).forEach(scope -> {
            scopes.add(scope.name());
            posts.add(row.id().toString());
            slots.add(row.dueAt().toString());
        }));
        jdbc.sql("""
                insert into reservation (scope, at, post_id, campaign_id, version, files)
                select scope, at, post, ?, ?, ? from unnest(?::text[], ?::timestamptz[], ?::uuid[]) as n(scope, at, post)
                on conflict do nothing""")
                .params(
                        campaign.value(),
                        due.version(),
                        due.files(),
                        scopes.toArray(String[]::new),
                        slots.toArray(String[]::new),
                        posts.toArray(String[]::new))
                .update();
    }

    private static Stream<Scope> scopes(Scene scene, Candidate post) {
        return scene.rates(post.platform()).stream()
                .map(Rate::scope)
                .distinct()
                .map(kind -> post.scopes().of(kind));
    }
}
