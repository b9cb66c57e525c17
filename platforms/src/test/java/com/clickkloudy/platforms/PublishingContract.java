package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Legality;
import com.clickkloudy.model.campaign.OptionRules;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Publishes.Prepared;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Medium;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a connector promises about posts: all that is legal goes out as it was written, and nothing else.
public abstract class PublishingContract extends ConnectingContract {
    /// 25 bytes, 11 UTF-16 units, 7 code points, and one character to a reader.
    private static final String FAMILY = "👨‍👩‍👧‍👦";

    @Test
    void a_text_goes_out_once_with_an_address_of_its_own() {
        var remote = account.published(account.job("Hello from the reef"));

        assertThat(stage.published()).hasSize(1);
        var entry = stage.published().getFirst();
        assertThat(entry.account()).isEqualTo(account.name());
        assertThat(text(entry)).isEqualTo(kept("Hello from the reef"));
        assertThat(remote.url().map(Object::toString).orElse(""))
                .startsWith(stage.simulator().address(slug()) + "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Emoji with joiners 👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦 and flags 🇩🇪🇫🇷",
                "שלום עולם and مرحبا بالعالم, both ways",
                "e\u0301 a\u030a\u0323 combining, ﷽ long, 𝒳 four bytes",
                "Two\nlines, \"quotes\", <b>tags</b> &amp; ampersands & 100 % + 1 = ?",
                "line\u2028separator, zero\u200bwidth, \\u0041 \\n backslashes"
            })
    void every_script_arrives_as_it_was_written(String text) {
        account.published(account.job(text));

        assertThat(stage.published()).hasSize(1);
        assertThat(text(stage.published().getFirst())).isEqualTo(kept(text));
    }

    /// @return the text that a post holds; override where more stands in it than was written
    protected String text(Entry entry) {
        return entry.text();
    }

    /// @return the pictures that a post holds; override where the platform knows their addresses alone
    protected List<Medium> pictures(Entry entry) {
        return entry.media();
    }

    /// @return what the platform keeps of a text; override where it is written as markup there
    protected String kept(String text) {
        return text;
    }

    @Test
    void what_no_post_goes_out_without_is_asked_for_by_the_check_and_by_the_connector() {
        var profile = account.connector().profile();
        var needed = Needed.of(profile.options());
        for (var name : needed.keySet()) {
            var options = new HashMap<>(needed);
            options.remove(name);

            assertThat(OptionRules.check(profile.options(), options)).hasSize(1);
            assertThat(account.failure(account.jobWith(options, "Hello"))).isInstanceOf(Failure.Refused.class);
        }
        assertThat(OptionRules.check(profile.options(), needed)).isEmpty();
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void the_longest_text_goes_out_and_one_more_is_refused_by_the_check_and_by_the_platform() {
        var most = account.limits().text().max();

        assertLegal("x".repeat(most));
        if (most < Content.MAX_TEXT) {
            assertIllegal("x".repeat(most + 1));
        }
    }

    @Test
    void the_heaviest_text_goes_out_and_one_more_byte_is_refused() {
        account.limits().text().maxBytes().ifPresent(most -> {
            var heavy = FAMILY.repeat(most / 25) + "x".repeat(most % 25);

            assertLegal(heavy);
            assertIllegal(heavy + "x");
        });
    }

    @Test
    void the_longest_text_beside_a_picture_goes_out_and_one_more_is_refused() {
        var most = account.limits().textWith(1).max();
        if (account.limits().images().max() > 0) {
            assertLegal("x".repeat(most), Pictures.small(1));
            if (most < Content.MAX_TEXT) {
                assertIllegal("x".repeat(most + 1), Pictures.small(1));
            }
        }
    }

    @Test
    void as_many_pictures_as_are_taken_go_out_whole_and_described_in_their_order() {
        var most = account.limits().images().max();
        for (var count :
                IntStream.of(1, 2, most).filter(some -> some <= most).distinct().toArray()) {
            var files = pictures(count);

            account.published(account.job("With " + count, files));

            var media = pictures(stage.published().getLast());
            assertThat(media.stream().map(Medium::sha256)).isEqualTo(hashes(files));
            assertThat(media.stream().map(Medium::alt)).isEqualTo(described(files));
        }
    }

    /// @return the descriptions that the platform keeps; override where it has no place for them
    protected List<String> described(Job.File... files) {
        return Stream.of(files).map(Job.File::alt).toList();
    }

    @Test
    void one_picture_too_many_is_refused_by_the_check_and_by_the_platform() {
        var most = account.limits().images().max();

        if (most < Content.MAX_ATTACHMENTS) {
            assertIllegal("Too many", pictures(most + 1));
        }
    }

    @Test
    void the_heaviest_picture_goes_out_and_one_byte_more_is_refused() {
        var most = (int) Math.min(account.limits().images().maxBytes(), Integer.MAX_VALUE);
        if (most > 0) {
            assertLegal("Heavy", Pictures.of(most));
            assertIllegal("Too heavy", Pictures.of(most + 1));
        }
    }

    @Test
    void an_upload_that_breaks_off_is_begun_anew() {
        if (uploads()) {
            var job = account.job("Again", Pictures.small(1), Pictures.small(2));
            stage.trouble(Trouble.DROP_BEFORE, "upload");
            var broken = account.preparation(job);
            stage.noTrouble();

            assertThat(account.told(((Prepared.Failed) broken).failure())).isInstanceOf(Failure.Unreachable.class);
            account.published(job);
            assertThat(stage.published()).hasSize(1);
            assertThat(stage.published().getFirst().media()).hasSize(2);
        }
    }

    private boolean uploads() {
        var isSent = account.connector().profile().pull().isEmpty();
        return isSent
                && account.limits().images().max() > 0
                && account.publishes().prepares(account.job("x", Pictures.small(1)));
    }

    @Test
    void what_was_prepared_twice_can_be_published_with_either() {
        var job = account.job("Twice", some());
        if (account.publishes().prepares(job)) {
            var first = account.prepared(job);
            account.prepared(job);

            Connected.published(account.publish(job, first));
            assertThat(stage.published()).hasSize(1);
        }
    }

    protected final void assertLegal(String text, Job.File... files) {
        var before = stage.published().size();

        assertThat(problems(text, files)).isEmpty();
        account.published(account.job(text, files));

        assertThat(stage.published()).hasSize(before + 1);
        assertThat(text(stage.published().getLast())).isEqualTo(kept(text));
    }

    protected final void assertIllegal(String text, Job.File... files) {
        var before = stage.published().size();

        assertThat(problems(text, files)).isNotEmpty();
        assertThat(account.failure(account.job(text, files))).isInstanceOf(Failure.Refused.class);

        assertThat(stage.published()).hasSize(before);
    }

    /// @return what our check has against a post
    protected final List<?> problems(String text, Job.File... files) {
        return Legality.check(content(text, files), media(files), account.limits());
    }

    /// @return a picture, where the platform takes pictures
    protected final Job.File[] some() {
        return pictures(Math.min(1, account.limits().images().max()));
    }

    private static Job.File[] pictures(int count) {
        return IntStream.range(0, count).mapToObj(Pictures::small).toArray(Job.File[]::new);
    }

    protected static List<String> hashes(Job.File... files) {
        return Stream.of(files).map(file -> file.media().hash().hex()).toList();
    }

    private static List<Media> media(Job.File... files) {
        return Stream.of(files).map(Job.File::media).toList();
    }

    private static Content content(String text, Job.File... files) {
        return new Content(
                text,
                Stream.of(files)
                        .map(file -> new Content.Attachment(file.media().id(), file.alt()))
                        .toList());
    }
}
