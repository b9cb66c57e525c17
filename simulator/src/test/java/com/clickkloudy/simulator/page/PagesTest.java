package com.clickkloudy.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.Caller;
import com.clickkloudy.simulator.Files;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Simulator simulator = Simulator.start(0, Options.inMemory());
    private final Caller anybody = Caller.of(simulator.address());
    private final Credentials anna =
            simulator.open("mastodon", Opening.of(1, "anna")).getFirst();
    private final Caller owner = Caller.of(URI.create(anna.get("instance"))).bearing(anna.get("accessToken"));

    @AfterEach
    void close() {
        simulator.close();
    }

    private String postPicture() {
        var media = owner.with("Content-Type", "multipart/form-data; boundary=" + Files.BOUNDARY)
                .post("/api/v2/media", Files.form("file", Files.png(8, 8), "description=<a> \"harbour\""));
        return owner.postForm("/api/v1/statuses", "status=Look&media_ids[]=" + media.at("/id"))
                .at("/url");
    }

    @Test
    void a_page_shows_text_picture_and_words_and_leads_to_the_post() {
        String url = postPicture();

        var page = Caller.of(URI.create(anna.get("page"))).get("");

        assertThat(page.text())
                .contains("<p>Look</p>", "1 post", "alt=\"&lt;a&gt; &quot;harbour&quot;\"")
                .contains("href=\"" + URI.create(url).getPath() + "\"");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void a_picture_is_served_as_what_it_is_and_runs_nothing() {
        String page = Caller.of(URI.create(postPicture())).get("").text();
        String picture = page.substring(page.indexOf("/media/"), page.indexOf("/media/") + 71);

        var file = anybody.get(picture);

        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void the_front_page_counts_what_stands() {
        postPicture();

        assertThat(anybody.get("/").text()).contains("@anna1@alpha</a> <span class=soft>1</span>");
    }

    @Test
    void a_page_of_nobody_is_404() {
        assertThat(anybody.get("/mastodon/alpha/@nobody").status()).isEqualTo(404);
        assertThat(anybody.get("/nowhere").status()).isEqualTo(404);
        assertThat(anybody.get("/media/../ledger.jsonl").status()).isEqualTo(404);
    }
}
