package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.OwnKey;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Budget.Heard;
import com.clickkloudy.model.platform.Budget.Purpose;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate.Call;
import com.clickkloudy.platforms.SendBy;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BudgetedTest {
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    private static final String BUSY =
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\nContent-Length: 0\r\n" + "Connection: close\r\n\r\n";
    private final Account alice = account();

    @Test
    void without_leave_no_request_goes_out() throws IOException {
        try (var server = RawServer.answering(GOOD)) {
            var http = http(server, new Purse(1));

            var first = http.post(server.address()).once(SendBy.never()).read(Reply::status);
            var second = http.post(server.address()).once(SendBy.never()).read(Reply::status);

            assertThat(first).isEqualTo(Answer.of(200));
            assertThat(second).isEqualTo(Answer.not(new Failure.Throttled(Purse.WAIT, "Example allows no more.")));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void every_kind_of_request_asks_for_leave_as_what_it_is() throws IOException {
        try (var server = RawServer.answering(GOOD)) {
            var purse = new Purse(10);
            var http = http(server, purse);

            http.get(server.address()).read(Reply::status);
            http.post(server.address()).once(SendBy.never()).counts(3).read(Reply::status);
            http.delete(server.address()).read(Reply::status);

            assertThat(purse.asked).extracting(Ask::call).containsExactly(Call.ANY, Call.PUBLISH, Call.ANY);
            assertThat(purse.asked).extracting(Ask::cost).containsExactly(1, 3, 1);
            assertThat(purse.heard).containsOnly(new Heard.Answered());
        }
    }

    @Test
    void a_request_is_counted_for_whom_it_is_made() throws IOException {
        try (var server = RawServer.answering(GOOD)) {
            var purse = new Purse(10);
            var http = http(server, purse);
            var own =
                    new Credentials(Map.of(), Map.of("server", server.address().toString()), Optional.empty());

            ScopedValue.where(Asker.CURRENT, Asker.of(alice, own, Purpose.POSTS))
                    .call(() -> http.get(server.address()).read(Reply::status));
            http.get(server.address()).read(Reply::status);

            var known = purse.asked.getFirst();
            assertThat(known.purpose()).isEqualTo(Purpose.POSTS);
            assertThat(known.whose().account()).contains("alice");
            assertThat(known.whose().app()).contains(alice.workspace() + " " + server.address());
            assertThat(known.whose().host()).isEqualTo("127.0.0.1:" + server.port());
            assertThat(known.whose().server()).contains(server.address().toString());
            assertThat(purse.asked.getLast().purpose()).isEqualTo(Purpose.OTHER);
            assertThat(purse.asked.getLast().whose().account()).isEmpty();
            assertThat(purse.asked.getLast().whose().server()).isEmpty();
        }
    }

    @Test
    void the_budget_hears_who_asks_to_wait_and_who_fails() throws IOException {
        var purse = new Purse(10);
        try (var server = RawServer.answering(BUSY)) {
            http(server, purse).get(server.address()).read(Reply::status);
        }
        var gone = RawServer.answering(GOOD);
        gone.close();
        http(gone, purse).get(gone.address()).within(Duration.ofSeconds(2)).read(Reply::status);

        assertThat(purse.heard)
                .containsExactly(
                        new Heard.Throttled(Duration.ofSeconds(30), "Example asks to wait 30 seconds."),
                        new Heard.Failed(Duration.ofSeconds(1), "Example could not be reached."));
    }

    @Test
    void in_the_sandbox_each_server_that_is_played_counts_by_itself() {
        var outbound = Outbound.of("", "http://127.0.0.1:9000");

        assertThat(outbound.host(URI.create("http://127.0.0.1:9000/example/north/")))
                .isEqualTo("127.0.0.1:9000/example/north");
        assertThat(outbound.host(URI.create("https://API.example.org/v2"))).isEqualTo("api.example.org");
    }

    private static Http http(RawServer server, Purse purse) {
        var outbound = Outbound.of("127.0.0.1:" + server.port(), "").within(Duration.ofSeconds(1));
        var kit = new Kit(outbound, Clock.systemUTC(), new SecureRandom(), purse, OwnKey.ofThisProcess());
        return kit.http(Profiles.example(Duration.ofSeconds(1)), Exceptions.none());
    }

    private static Account account() {
        var limits =
                new Limits(Limits.Text.of(500, Limits.Unit.GRAPHEMES), Optional.empty(), Limits.Images.none(), true);
        return new Account(
                new AccountId(UUID.randomUUID()),
                new WorkspaceId(UUID.randomUUID()),
                new PlatformId("example"),
                "alice",
                "alice",
                "Alice",
                Optional.empty(),
                Optional.empty(),
                AccountStatus.CONNECTED,
                Optional.empty(),
                limits,
                Instant.now(),
                Optional.empty());
    }
}
