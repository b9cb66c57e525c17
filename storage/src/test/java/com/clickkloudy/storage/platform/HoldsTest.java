package com.clickkloudy.storage.platform;

import static com.clickkloudy.storage.campaign.CampaignExamples.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.CountedAs;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.account.PlatformApps;
import com.clickkloudy.storage.campaign.CampaignExamples;
import com.clickkloudy.storage.campaign.CampaignExamples.Scheduled;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.Claim;
import com.clickkloudy.storage.campaign.Claims;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.platform.Hold.Place;
import com.clickkloudy.storage.platform.Hold.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class HoldsTest {
    private static final String NORTH = "https://north.example";
    private static final String SOUTH = "https://south.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(200);
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private CampaignExamples examples;
    private Holds holds;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        examples = new CampaignExamples(room);
        holds = room.getBean(Holds.class);
        database.jdbc()
                .sql("insert into workspace (id, name, zone) values (?, 'Harbour', 'Europe/Berlin')")
                .param(examples.workspace().value())
                .update();
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    @Test
    void a_throttled_account_waits_in_words_and_holds_up_no_other() {
        var campaign = campaign(account("alice", NORTH), account("bob", NORTH));

        holds.throttled(new Place(EXAMPLE, Scope.ACCOUNT, "alice"), "Example asks to wait.", MINUTE);

        assertThat(claim(campaign, 0)).isInstanceOfSatisfying(Claim.Held.class, held -> {
            assertThat(held.why()).isEqualTo("Example asks to wait.");
            assertThat(held.until().orElseThrow()).isBetween(in(50), in(61));
        });
        assertThat(post(campaign, 0).state()).isEqualTo(PostState.WAITING);
        assertThat(post(campaign, 0).waitsUntil().orElseThrow()).isBetween(in(50), in(61));
        assertThat(post(campaign, 0).trouble().orElseThrow().kind()).isEqualTo(FailureKind.THROTTLED);
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_throttled_server_holds_up_no_other_server() {
        var campaign = campaign(account("alice", NORTH), account("bob", SOUTH));

        holds.throttled(new Place(EXAMPLE, Scope.HOST, NORTH), "Example asks to wait.", MINUTE);

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Held.class);
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_throttled_app_holds_up_its_own_server_alone() {
        var campaign = campaign(account("alice", NORTH), account("bob", SOUTH));
        var app =
                CountedAs.of(examples.workspace(), "alice", Optional.of(NORTH)).app();

        holds.throttled(new Place(EXAMPLE, Scope.APP, app), "Example asks to wait.", MINUTE);

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Held.class);
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void a_throttled_app_holds_up_whoever_was_connected_by_it() {
        var app = new PlatformAppId(UUID.randomUUID());
        var none = new Credentials(Map.of(), Map.of(), Optional.empty());
        room.getBean(PlatformApps.class)
                .add(examples.workspace(), new PlatformApps.NewApp(app, EXAMPLE, "Ours", true, none));
        var campaign = campaign(account("alice", NORTH, Optional.of(app)), account("bob", NORTH));

        holds.throttled(new Place(EXAMPLE, Scope.APP, app.toString()), "Example asks to wait.", MINUTE);

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Held.class);
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void the_longer_of_two_waits_stays() {
        var place = new Place(EXAMPLE, Scope.ACCOUNT, "alice");
        holds.throttled(place, "An hour.", Duration.ofHours(1));
        holds.throttled(place, "A minute.", MINUTE);

        assertThat(holds.now()).singleElement().extracting(Hold::why).isEqualTo("An hour.");
    }

    @Test
    void a_wait_that_has_passed_holds_nothing() {
        var campaign = campaign(account("alice", NORTH));
        holds.throttled(new Place(EXAMPLE, Scope.ACCOUNT, "alice"), "Wait.", Duration.ofMillis(1));
        pass(SOON);

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Granted.class);
        assertThat(holds.now()).isEmpty();
    }

    @Test
    void a_paused_platform_lets_nothing_leave_until_it_is_resumed() {
        var campaign = campaign(account("alice", NORTH), account("bob", SOUTH));
        holds.pause(EXAMPLE, "Example is paused: they are moving house.");

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Held.class);
        assertThat(post(campaign, 0).trouble().orElseThrow().kind()).isEqualTo(FailureKind.PAUSED);
        assertThat(holds.now()).singleElement().extracting(Hold::until).isEqualTo(Optional.empty());

        var freed = holds.resume(EXAMPLE);

        assertThat(freed).extracting(Holds.Freed::campaign).containsExactly(campaign.id());
        assertThat(freed.getFirst().revision()).isEqualTo(revision(campaign));
        assertThat(post(campaign, 0).waitsUntil().orElseThrow()).isBefore(in(1));
        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Granted.class);
        assertThat(holds.resume(EXAMPLE)).isEmpty();
    }

    @Test
    void a_gate_goes_before_a_hold() {
        var campaign = campaign(account("alice", NORTH));
        holds.pause(EXAMPLE, "Paused.");

        var older = room.getBean(Claims.class).claim(examples.workspace(), campaign.post(), 1, MINUTE, "worker-1");

        assertThat(older).isEqualTo(new Claim.Held(Optional.empty(), "gate, version, time or account"));
        assertThat(post(campaign, 0).state()).isEqualTo(PostState.PLANNED);
    }

    @Test
    void of_fifty_posts_of_an_unreachable_server_one_tries_and_its_answer_frees_the_others() throws Exception {
        var accounts = new AccountId[50];
        Arrays.setAll(accounts, number -> account("person-" + number, NORTH));
        var campaign = campaign(accounts);
        holds.unreachable(new Place(EXAMPLE, Scope.HOST, NORTH), "Example could not be reached.", MINUTE);
        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Held.class);
        letTheNextTry();

        var claims = all(campaign);

        var granted = claims.stream()
                .filter(Claim.Granted.class::isInstance)
                .map(Claim.Granted.class::cast)
                .toList();
        assertThat(granted).singleElement().extracting(Claim.Granted::probe).isEqualTo(true);
        assertThat(claims).filteredOn(Claim.Held.class::isInstance).hasSize(49);
        holds.passed(examples.workspace(), granted.getFirst().attempt().post());
        assertThat(holds.now()).isEmpty();
        assertThat(all(campaign)).filteredOn(Claim.Granted.class::isInstance).hasSize(49);
    }

    @Test
    void a_try_that_failed_is_followed_by_the_next_one_later() {
        var campaign = campaign(account("alice", NORTH), account("bob", NORTH));
        holds.unreachable(new Place(EXAMPLE, Scope.HOST, NORTH), "Example could not be reached.", MINUTE);
        letTheNextTry();

        assertThat(claim(campaign, 0)).isInstanceOf(Claim.Granted.class);
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Held.class);
        letTheNextTry();
        assertThat(claim(campaign, 1)).isInstanceOf(Claim.Granted.class);
    }

    private void letTheNextTry() {
        database.jdbc().sql("update hold set until = clock_timestamp()").update();
    }

    private List<Claim> all(Scheduled campaign) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = campaign.posts().stream()
                    .map(post -> threads.submit(() -> claim(post)))
                    .toList();
            var claims = new ArrayList<Claim>();
            for (var task : tasks) {
                claims.add(task.get());
            }
            return Collections.unmodifiableList(claims);
        }
    }

    private Claim claim(Scheduled campaign, int number) {
        return claim(campaign.posts().get(number));
    }

    private Claim claim(PostId post) {
        return room.getBean(Claims.class).claim(examples.workspace(), post, 2, MINUTE, "worker-1");
    }

    private Post post(Scheduled campaign, int number) {
        var id = campaign.posts().get(number);
        return room.getBean(Posts.class)
                .find(examples.workspace(), id)
                .orElseThrow()
                .post();
    }

    private long revision(Scheduled campaign) {
        return room.getBean(Campaigns.class)
                .find(examples.workspace(), campaign.id())
                .orElseThrow()
                .revision();
    }

    private Scheduled campaign(AccountId... accounts) {
        var posts = Arrays.stream(accounts)
                .map(account -> new Campaigns.NewPost(new PostId(UUID.randomUUID()), account, EXAMPLE))
                .toList();
        return examples.scheduled(Instant.now(), posts);
    }

    private AccountId account(String remoteId, String server) {
        return account(remoteId, server, Optional.empty());
    }

    private AccountId account(String remoteId, String server, Optional<PlatformAppId> app) {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        var limits = new Limits(text, Optional.empty(), Limits.Images.none(), true);
        var description = new Description(remoteId, remoteId, Optional.empty(), Optional.empty(), limits);
        var credentials =
                new Credentials(Map.of("token", new Secret("secret")), Map.of("server", server), Optional.empty());
        var id = new AccountId(UUID.randomUUID());
        var connection = new Connection(id, EXAMPLE, remoteId, description, credentials, app);
        return room.getBean(Accounts.class)
                .connect(examples.workspace(), List.of(connection))
                .getFirst()
                .id();
    }

    private static Instant in(int seconds) {
        return Instant.now().plusSeconds(seconds);
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", stopped);
        }
    }
}
