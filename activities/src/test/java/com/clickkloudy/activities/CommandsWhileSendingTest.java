package com.clickkloudy.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.activities.Pigeons.Accepted;
import com.clickkloudy.activities.Pigeons.Trouble;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Commands;
import com.clickkloudy.storage.campaign.Commands.Answer;
import com.clickkloudy.storage.campaign.Edits;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands at random moments in the middle of sending, judged by what the platform wrote down: after an answer it
/// takes
/// nothing that the command forbids, but for the posts that the answer names as on their way.
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsWhileSendingTest {
    private static final int ROUNDS = 8;
    private static final int ACCOUNTS = 12;
    private static final int SLOWEST_MILLIS = 80;
    private static final Content OLD = new Content("The harbour is open.", List.of());
    private static final Content NEW = new Content("The harbour is open until ten.", List.of());
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private EngineRig rig;

    @BeforeAll
    void open(@TempDir Path data) {
        rig = new EngineRig(DevServer.start(data));
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void after_the_answer_to_a_pause_the_platform_takes_only_what_was_named() {
        var rounds = rounds(campaign ->
                commands().pause(rig.workspace, campaign, rig.person).answer());
        pass();
        rounds.forEach(this::tookOnlyWhatWasNamed);
        rounds.forEach(round -> {
            commands().resume(rig.workspace, round.campaign(), rig.person);
            rig.tell(round.campaign());
        });
        rounds.forEach(this::isOutOnce);
    }

    @Test
    void after_the_answer_to_a_cancel_the_platform_takes_only_what_was_named() {
        var rounds = rounds(campaign -> commands()
                .cancel(rig.workspace, campaign, Optional.of(rig.person))
                .answer());

        rounds.forEach(round -> {
            rig.await(
                    round.campaign(),
                    row -> rig.acceptances(row) == 1
                            ? row.post().state() == PostState.PUBLISHED
                            : row.post().state() == PostState.CANCELLED);
            tookOnlyWhatWasNamed(round);
        });
    }

    @Test
    void after_the_answer_to_an_edit_the_platform_takes_the_old_text_only_of_what_was_named() {
        var rounds = rounds(campaign -> edit(campaign));

        rounds.forEach(round -> {
            isOutOnce(round);
            if (round.answer() == Answer.DONE) {
                assertThat(late(round).filter(each -> !each.text().equals(NEW.text())))
                        .as(words(round))
                        .allMatch(each -> round.named().contains(each.account()));
            }
            rig.posts(round.campaign()).forEach(this::saysWhatThePlatformTook);
        });
        assertThat(rounds).as("seed " + seed).anyMatch(round -> round.answer() == Answer.DONE);
    }

    @Test
    void after_the_answer_to_a_reschedule_the_platform_takes_nothing_before_the_new_time() {
        var later = Instant.now().plus(AN_HOUR);
        var rounds = rounds(campaign -> commands()
                .reschedule(rig.workspace, campaign, new Schedule.Now(AN_HOUR), later, rig.person)
                .answer());
        pass();

        rounds.forEach(round -> {
            if (round.answer() == Answer.DONE) {
                assertThat(took(round)).as(words(round)).isEmpty();
            } else {
                assertThat(round.answer()).isEqualTo(Answer.NOT_NOW);
                isOutOnce(round);
            }
        });
    }

    @Test
    void a_repetition_says_what_was_sent_whatever_was_edited_since() {
        var lost = "loft-" + UUID.randomUUID();
        var refused = "loft-" + UUID.randomUUID();
        rig.pigeons.trouble(lost, call -> call == 1 ? Trouble.LOST_BEFORE : Trouble.NONE);
        rig.pigeons.trouble(refused, call -> Trouble.REFUSED);
        var campaign =
                rig.publishNow(List.of(rig.account(Pigeons.REPEATING, lost), rig.account(Pigeons.PLAIN, refused)));
        rig.await(campaign, row -> row.post().state() == PostState.ATTENTION);

        assertThat(edit(campaign)).isEqualTo(Answer.DONE);
        rig.tell(campaign);

        EngineRig.until(() -> !took(Set.of(lost)).isEmpty(), () -> "it was not sent again");
        assertThat(took(Set.of(lost))).extracting(Accepted::text).containsExactly(OLD.text());
    }

    /// In each a campaign leaves, and when so many of its posts are out, somebody wants something else.
    private List<Round> rounds(Function<CampaignId, Answer> command) {
        var rounds = new ArrayList<Round>();
        for (var number = 0; number < ROUNDS; number++) {
            var accounts = accounts();
            var campaign = rig.publishNow(accounts.stream().map(Account::id).toList());
            var names = accounts.stream().map(Account::remoteId).collect(Collectors.toSet());
            var out = number * (ACCOUNTS - 2) / ROUNDS;
            EngineRig.until(() -> took(names).size() >= out, () -> "too few are out");
            sleep(random.nextInt(SLOWEST_MILLIS));
            var answer = command.apply(campaign);
            rounds.add(new Round(campaign, names, answer, named(campaign), Instant.now()));
            rig.tell(campaign);
        }
        return rounds;
    }

    private List<Account> accounts() {
        var ids = IntStream.range(0, ACCOUNTS)
                .mapToObj(n -> {
                    var name = "loft-" + UUID.randomUUID();
                    var millis = random.nextInt(SLOWEST_MILLIS);
                    rig.pigeons.trouble(name, call -> {
                        sleep(millis);
                        return Trouble.NONE;
                    });
                    return rig.account(Pigeons.PLAIN, name);
                })
                .toList();
        return rig.bean(Accounts.class).findAll(rig.workspace, ids);
    }

    private Answer edit(CampaignId campaign) {
        var found = rig.bean(Campaigns.class).find(rig.workspace, campaign).orElseThrow();
        var edit = new Edits.Edit(found.name(), NEW, found.revision());
        return rig.bean(Edits.class)
                .edit(rig.workspace, campaign, edit, rig.person)
                .answer();
    }

    /// What an answer names as on its way.
    private Set<String> named(CampaignId campaign) {
        var ids = rig.bean(Posts.class).inFlight(rig.workspace, campaign, ACCOUNTS).stream()
                .map(Post::account)
                .toList();
        return rig.bean(Accounts.class).findAll(rig.workspace, ids).stream()
                .map(Account::remoteId)
                .collect(Collectors.toSet());
    }

    private void tookOnlyWhatWasNamed(Round round) {
        assertThat(late(round)).as(words(round)).allMatch(each -> round.named().contains(each.account()));
        assertThat(took(round).stream().map(Accepted::account)).doesNotHaveDuplicates();
    }

    private void isOutOnce(Round round) {
        rig.await(round.campaign(), row -> row.post().state() == PostState.PUBLISHED);
        assertThat(took(round).stream().map(Accepted::account))
                .as(words(round))
                .containsExactlyInAnyOrderElementsOf(round.accounts());
    }

    private void saysWhatThePlatformTook(PostRow row) {
        var account = rig.bean(Accounts.class)
                .find(rig.workspace, row.post().account())
                .orElseThrow();
        var said = rig.bean(Posts.class).said(rig.workspace, row.post().id());
        assertThat(took(Set.of(account.remoteId())))
                .extracting(Accepted::text)
                .containsExactly(said.content().text());
    }

    private Stream<Accepted> late(Round round) {
        return took(round).stream().filter(each -> each.at().isAfter(round.answered()));
    }

    private List<Accepted> took(Round round) {
        return took(round.accounts());
    }

    private List<Accepted> took(Set<String> accounts) {
        return rig.pigeons.ledger().stream()
                .filter(each -> accounts.contains(each.account()))
                .toList();
    }

    private String words(Round round) {
        return "seed " + seed + ", " + round;
    }

    private Commands commands() {
        return rig.bean(Commands.class);
    }

    private static void pass() {
        sleep(1_500);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(Duration.ofMillis(millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", stopped);
        }
    }

    /// @param named the accounts whose posts the answer names as on their way
    private record Round(
            CampaignId campaign, Set<String> accounts, Answer answer, Set<String> named, Instant answered) {}
}
