package com.clickkloudy.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// A platform that takes no files is told an address, at which the picture is until somebody takes it back.
@ExtendWith(SharedStack.class)
@Timeout(180)
class FetchedPictureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void a_picture_is_where_its_article_says_until_it_is_taken_back(Stack stack) throws Exception {
        var operator = stack.operator();
        var accounts = new HashMap<String, String>();
        for (var each : stack.platforms().open("devto", 2, newNames())) {
            accounts.put(operator.connect("devto", each.form()), each.name());
        }

        var campaign = operator.publishNow(operator.aPictureAndAText(Picture.jpeg(300, 200)), accounts.keySet());
        new ExactlyOnce(stack, campaign, accounts).proveWithin(PATIENCE);

        var addresses = addresses(stack, accounts);
        assertThat(addresses).hasSize(2).doesNotHaveDuplicates();
        for (var address : addresses) {
            var picture = ImageIO.read(new ByteArrayInputStream(fetch(address).body()));
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(300, 200);
        }
        for (var post : operator.posts(campaign)) {
            operator.ask("DELETE", "/posts/" + post.path("id").asString() + "/doors")
                    .with(204);
        }
        for (var address : addresses) {
            assertThat(fetch(address).statusCode()).isEqualTo(404);
        }
    }

    /// So that a second chance begins with accounts that have published nothing.
    private static String newNames() {
        return "fetching" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "x";
    }

    private static List<String> addresses(Stack stack, Map<String, String> accounts) {
        return stack.platforms().accepted().stream()
                .filter(each -> accounts.containsValue(each.path("platform").asString() + "/"
                        + each.path("account").asString()))
                .map(each -> each.path("facts").path("main_image").asString())
                .toList();
    }

    /// As somebody who knows nobody here.
    private static HttpResponse<byte[]> fetch(String address) throws IOException, InterruptedException {
        try (var platform = HttpClient.newHttpClient()) {
            return platform.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        }
    }
}
