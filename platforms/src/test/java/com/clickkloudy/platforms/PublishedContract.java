package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Deletes.Deleted;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.Reports.Report;
import com.clickkloudy.platforms.kit.RawServer;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a connector promises about posts that are out: their numbers, and taking them back.
public abstract class PublishedContract extends AnswersContract {
    private static final Duration DAYS = Duration.ofDays(5);

    @Test
    void the_numbers_of_a_post_are_some_of_those_that_are_declared_and_grow() {
        if (account.connector() instanceof Reports reports) {
            var post = account.published(account.job("Counted", some()));

            var young = counted(account, post);
            stage.simulator().clock().advance(DAYS);
            var old = counted(renewed(account.with(connector(stage.kitOff(DAYS)))), post);

            assertThat(old.counts()).isNotEmpty();
            assertThat(reports.metrics())
                    .containsAll(old.counts().keySet())
                    .containsAll(young.counts().keySet());
            young.counts()
                    .forEach((metric, count) ->
                            assertThat(old.of(metric).orElseThrow()).isGreaterThanOrEqualTo(count));
            assertThat(old).isNotEqualTo(young);
        }
    }

    /// Days later the sign-in may have ended.
    private static Connected renewed(Connected later) {
        return later.connector() instanceof Refreshes refreshes
                ? later.with(
                        ((Refreshed.Renewed) refreshes.refresh(later.account(), later.credentials())).credentials())
                : later;
    }

    @Test
    void every_post_that_is_asked_for_has_a_report_in_its_order() {
        if (account.connector() instanceof Reports reports) {
            var posts = List.of(
                    account.published(account.job("One", some())),
                    nowhere("0"),
                    account.published(account.job("Another", some())));

            var all = reports.report(account.account(), account.credentials(), posts);

            assertThat(all.keySet()).containsExactlyElementsOf(posts);
            assertThat(all.get(posts.get(0))).isInstanceOf(Report.Counted.class);
            assertThat(all.get(posts.get(1))).isNotInstanceOf(Report.Counted.class);
            assertThat(all.get(posts.get(2))).isInstanceOf(Report.Counted.class);
            assertThat(reports.report(account.account(), account.credentials(), List.of()))
                    .isEmpty();
        }
    }

    @Test
    void who_asks_for_numbers_too_often_is_told_to_wait_for_all_of_them() {
        if (account.connector() instanceof Reports) {
            var posts = List.of(account.published(account.job("One")), account.published(account.job("Another")));
            stage.trouble(Trouble.THROTTLE, "any", How.USUAL.retryAfter(Duration.ofSeconds(17)));

            for (var post : posts) {
                var failure = (Failure.Throttled) uncounted(account, post);
                assertThat(failure.after()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(19));
            }
        }
    }

    @Test
    void whoever_is_signed_out_neither_counts_nor_deletes() {
        var post = account.published(account.job("Still here"));
        stage.trouble(Trouble.UNAUTHORIZED, "any");

        if (account.connector() instanceof Reports) {
            assertThat(uncounted(account, post)).isInstanceOf(Failure.SignedOut.class);
        }
        if (account.connector() instanceof Deletes) {
            assertThat(undeleted(account, post)).isInstanceOf(Failure.SignedOut.class);
        }
        assertThat(stage.standing(account.name())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "404 Not Found", "502 Bad Gateway"})
    void a_page_instead_of_an_answer_neither_counts_nor_deletes(String status) throws IOException {
        var post = account.published(account.job("Still here"));
        var page = RawServer.answer(status, "Content-Type: text/html\r\n", "<!doctype html><title>Hello</title>");
        try (var server = RawServer.answering(page)) {
            var moved = stage.movedTo(server.address(), account.job("Hello"));
            var away = account.with(connector(stage.kitFor(server.address()))).with(moved.credentials());

            if (away.connector() instanceof Reports) {
                uncounted(away, post);
            }
            if (away.connector() instanceof Deletes) {
                undeleted(away, post);
            }
        }
    }

    @Test
    void a_post_that_was_deleted_is_gone_and_no_other_is() {
        if (account.connector() instanceof Deletes deletes) {
            var post = account.published(account.job("Deleted", some()));
            var other = account.published(account.job("Kept", some()));

            var first = deletes.delete(account.account(), account.credentials(), post);
            var second = deletes.delete(account.account(), account.credentials(), post);

            assertThat(first).isInstanceOf(Deleted.Done.class);
            assertThat(second).isInstanceOf(Deleted.AlreadyGone.class);
            assertThat(stage.standing(account.name())).hasSize(1);
            assertThat(text(stage.standing(account.name()).getFirst())).isEqualTo(kept("Kept"));
            if (account.connector() instanceof Reports) {
                assertThat(report(account, post)).isInstanceOf(Report.Gone.class);
                counted(account, other);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPT_THEN_DROP", "TRUNCATED", "UNPARSABLE", "DROP_BEFORE", "REFUSE_BEFORE"})
    void a_deletion_whose_answer_was_lost_is_asked_for_again_without_harm(Trouble trouble) {
        if (account.connector() instanceof Deletes deletes) {
            var post = account.published(account.job("Deleted", some()));
            account.published(account.job("Kept", some()));
            stage.trouble(trouble, deletion());
            deletes.delete(account.account(), account.credentials(), post);
            stage.noTrouble();

            var again = deletes.delete(account.account(), account.credentials(), post);

            assertThat(again).isInstanceOfAny(Deleted.Done.class, Deleted.AlreadyGone.class);
            assertThat(stage.standing(account.name())).hasSize(1);
        }
    }

    @Test
    void who_deletes_too_often_is_told_to_wait_and_nothing_is_deleted() {
        if (account.connector() instanceof Deletes) {
            var post = account.published(account.job("Still here"));
            stage.trouble(Trouble.THROTTLE, deletion(), How.USUAL.retryAfter(Duration.ofSeconds(17)));

            var failure = (Failure.Throttled) undeleted(account, post);

            assertThat(failure.after()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(19));
            assertThat(stage.standing(account.name())).hasSize(1);
        }
    }

    @Test
    void a_post_of_somebody_else_is_not_deleted() {
        if (account.connector() instanceof Deletes deletes) {
            var crew = connected(
                    stage.simulator().open(slug(), Opening.of(1, "crew")).getFirst());
            var theirs = crew.published(crew.job("Theirs"));

            var deleted = deletes.delete(account.account(), account.credentials(), theirs);

            assertNotDone(deleted);
            assertThat(stage.standing(crew.name())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "999999999999", "no such post", "../posts?force=true#", "at://did:web:x/y/z", "\u0000"})
    void what_is_no_post_at_all_is_said_in_words(String id) {
        account.published(account.job("Still here"));

        if (account.connector() instanceof Deletes deletes) {
            assertNotDone(deletes.delete(account.account(), account.credentials(), nowhere(id)));
        }
        if (account.connector() instanceof Reports) {
            var report = report(account, nowhere(id));
            assertThat(report).isNotInstanceOf(Report.Counted.class);
            if (report instanceof Report.Failed(var failure)) {
                assertThat(account.told(failure)).isInstanceOf(Failure.Refused.class);
            }
        }
        assertThat(stage.standing(account.name())).hasSize(1);
    }

    /// @return as what the simulator knows the call that takes a post back; override where it is a change like others
    protected String deletion() {
        return "delete";
    }

    private void assertNotDone(Deleted deleted) {
        assertThat(deleted).isNotInstanceOf(Deleted.Done.class);
        if (deleted instanceof Deleted.Failed(var failure)) {
            assertThat(account.told(failure)).isInstanceOfAny(Failure.Refused.class, Failure.Forbidden.class);
        }
    }

    private static Remote nowhere(String id) {
        return new Remote(id, Optional.empty());
    }

    private static Numbers counted(Connected account, Remote post) {
        var report = report(account, post);
        assertThat(report).isInstanceOf(Report.Counted.class);
        return ((Report.Counted) report).numbers();
    }

    private static Failure uncounted(Connected account, Remote post) {
        var report = report(account, post);
        assertThat(report).isInstanceOf(Report.Failed.class);
        return account.told(((Report.Failed) report).failure());
    }

    private static Report report(Connected account, Remote post) {
        var all = ((Reports) account.connector()).report(account.account(), account.credentials(), List.of(post));
        assertThat(all).containsOnlyKeys(post);
        return Objects.requireNonNull(all.get(post));
    }

    private static Failure undeleted(Connected account, Remote post) {
        var deleted = ((Deletes) account.connector()).delete(account.account(), account.credentials(), post);
        assertThat(deleted).isInstanceOf(Deleted.Failed.class);
        return account.told(((Deleted.Failed) deleted).failure());
    }
}
