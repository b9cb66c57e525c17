package com.clickkloudy.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private final Routes routes = new Routes(
            Route.get("/@{user}/{id}", Kind.PAGE, call -> text(call.path("user") + " " + call.path("id"))),
            Route.get("/@{user}", Kind.PAGE, call -> text(call.path("user"))),
            Route.post("/posts.json", Kind.PUBLISH, call -> text("posted")));

    private static Answer text(String text) {
        return Answer.of(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> ask(String method, String path) {
        return routes.match(new Request(1, method, path, "", Map.of(), new byte[0]))
                .map(call -> routes.answer(call).text());
    }

    @Test
    void segments_are_named_and_decoded() {
        assertThat(ask("GET", "/@anna/7")).contains("anna 7");
        assertThat(ask("GET", "/@did%3Aplc+x")).contains("did:plc+x");
    }

    @Test
    void method_and_whole_path_have_to_fit() {
        assertThat(ask("POST", "/@anna")).isEmpty();
        assertThat(ask("GET", "/@anna/7/more")).isEmpty();
        assertThat(ask("POST", "/postsXjson")).isEmpty();
        assertThat(ask("POST", "/posts.json")).contains("posted");
    }

    @Test
    void whoever_may_get_may_ask_for_the_head() {
        assertThat(ask("HEAD", "/@anna")).contains("anna");
    }
}
