package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Comes last, so that what all other tests have made the program write is looked through too.
@Timeout(120)
@ExtendWith(SharedStack.class)
@Order(Integer.MAX_VALUE)
class PlantedSecretTest {
    private static final int EACH = 3;
    private static final List<String> SECRET_FIELDS = List.of("password", "accessToken", "token");
    private static final List<String> TROUBLES =
            List.of("drop-before", "accept-then-drop", "refuse-before", "truncated", "unauthorized");

    @Test
    void a_secret_is_found_however_it_is_written() {
        var secrets = Secrets.of(List.of("a planted secret"));

        for (var before : List.of("", "x", "xy", "xyz")) {
            var bytes = (before + "a planted secret, and more").getBytes(StandardCharsets.UTF_8);
            assertThat(secrets.in(Base64.getEncoder().encodeToString(bytes))).isNotEmpty();
        }
        assertThat(secrets.in("\\x6120706c616e74656420736563726574")).isNotEmpty();
        assertThat(secrets.in("nothing of the kind")).isEmpty();
    }

    @Test
    void no_secret_is_ever_written_down_or_told(Stack stack) throws Exception {
        var operator = stack.operator();
        var passwords = List.of(Operator.PASSWORD, stack.program().oneTimePassword());
        var planted = new ArrayList<>(passwords);
        var accounts = connected(stack, planted);
        planted.add(codeOfASignInPage(stack));
        var campaign = operator.publishNow(Map.of("text", "Nothing to hide at the harbour."), accounts.keySet());
        new ExactlyOnce(stack, campaign, accounts).awaitEnds(Duration.ofSeconds(60));
        askForEverything(operator, campaign);

        var secrets = Secrets.of(planted);
        var remembered = new Remembered(stack.program());
        expectNone(secrets, "The worker runs", remembered.logs());
        expectNone(secrets, "Nothing to hide at the harbour.", remembered.tables());
        expectNone(secrets, "campaign-" + campaign, remembered.histories());
        expectNone(secrets, "campaign-" + campaign, remembered.files());
        expectNone(secrets, campaign, operator.heard());
        expectNone(Secrets.of(planted.subList(passwords.size(), planted.size())), "Web UI", printed(stack));
    }

    /// While every platform misbehaves in every way: what fails is what is written down most.
    private static Map<String, String> connected(Stack stack, List<String> planted) {
        var accounts = new HashMap<String, String>();
        for (var platform : Stack.PLATFORMS) {
            for (var each : stack.platforms().open(platform, EACH, "planted")) {
                each.form().entrySet().stream()
                        .filter(field -> SECRET_FIELDS.contains(field.getKey()))
                        .forEach(field -> planted.add(field.getValue()));
                accounts.put(stack.operator().connect(platform, each.form()), each.name());
            }
            for (var trouble : TROUBLES) {
                stack.platforms()
                        .trouble(Map.of("kind", trouble, "platform", platform, "operation", "publish", "count", 1));
            }
        }
        return accounts;
    }

    /// What a platform's own sign-in page hands over by way of the browser: whoever has it gets the tokens.
    private static String codeOfASignInPage(Stack stack) {
        var opened = stack.platforms().open("mastodon", 1, "consent").getFirst();
        var server = Map.of("server", opened.form().getOrDefault("server", ""));
        var page = stack.operator().tryToConnect("mastodon", server).with(200).path("url");
        var back = stack.platforms().allow(URI.create(page.asString()), "plantedguest");
        assertThat(stack.operator().comeBack(back)).isEqualTo(302);
        return back.getRawQuery().replaceFirst(".*?code=([^&]+).*", "$1");
    }

    private static void askForEverything(Operator operator, String campaign) {
        operator.get("/accounts?limit=200")
                .path("items")
                .forEach(each -> operator.get("/accounts/" + each.path("id").asString()));
        operator.posts(campaign)
                .forEach(each -> operator.get("/posts/" + each.path("id").asString()));
        operator.get("/campaigns/" + campaign + "/reasons");
    }

    private static String printed(Stack stack) {
        return String.join("\n", stack.program().printed());
    }

    /// @param known what stands there for sure, so that it is known to have been looked through
    private static void expectNone(Secrets secrets, String known, String place) {
        assertThat(place.contains(known)).as("%s is there", known).isTrue();
        assertThat(secrets.in(place)).as("beside %s", known).isEmpty();
    }
}
