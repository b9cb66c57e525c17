package com.clickkloudy.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.simulator.http.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Fact HELLO = Fact.of(What.PUBLISHED, "anna", "1")
            .key("k")
            .request(7)
            .text("Hello\nworld")
            .media(List.of(new Medium("ab", "image/png", 3, "a harbour")))
            .facts(Json.object("uri", "at://x"));

    @TempDir
    private Path folder;

    @Test
    void entries_are_numbered_and_timed_and_found() {
        var book = Ledger.inMemory(NOON).book("bluesky");

        var first = book.enter(HELLO);
        book.enter(Fact.of(What.PUBLISHED, "ben", "1"));

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.at()).isEqualTo(NOON.instant());
        assertThat(book.of(What.PUBLISHED, "anna")).containsExactly(first);
        assertThat(book.last(What.PUBLISHED, "anna", "1")).contains(first);
        assertThat(book.last(What.UPLOADED, "anna", "1")).isEmpty();
    }

    @Test
    void platforms_do_not_see_each_other() {
        var ledger = Ledger.inMemory(NOON);
        ledger.book("bluesky").enter(HELLO);

        assertThat(ledger.book("mastodon").of(What.PUBLISHED, "anna")).isEmpty();
    }

    @Test
    void what_was_deleted_no_longer_stands_until_it_is_published_anew() {
        var book = Ledger.inMemory(NOON).book("bluesky");
        book.enter(HELLO);
        book.enter(Fact.of(What.DELETED, "anna", "1"));

        assertThat(book.standing("anna")).isEmpty();
        book.enter(HELLO.text("again"));
        assertThat(book.standing("anna")).extracting(Entry::text).containsExactly("again");
    }

    @Test
    void a_ledger_in_a_file_goes_on_without_having_been_closed() {
        Path file = folder.resolve("ledger.jsonl");
        var before = Ledger.in(file, NOON).book("bluesky").enter(HELLO);

        var ledger = Ledger.in(file, NOON);

        assertThat(ledger.all()).containsExactly(before);
        assertThat(ledger.lastRequest()).isEqualTo(7);
        assertThat(ledger.book("bluesky").enter(HELLO).number()).isEqualTo(2);
    }

    @Test
    void a_line_that_was_torn_by_a_kill_is_cut_off() throws Exception {
        Path file = folder.resolve("ledger.jsonl");
        Ledger.in(file, NOON).book("bluesky").enter(HELLO);
        Files.writeString(file, "{\"number\":2,\"at\":\"20", StandardOpenOption.APPEND);

        Ledger.in(file, NOON).book("bluesky").enter(HELLO.text("next"));

        assertThat(Ledger.in(file, NOON).all()).extracting(Entry::text).containsExactly("Hello\nworld", "next");
    }

    @Test
    void the_oldest_files_give_way_on_a_full_shelf() {
        var shelf = new MediaShelf(folder, 10);

        String first = shelf.put(new byte[] {1, 2, 3, 4, 5, 6});
        String second = shelf.put(new byte[] {6, 5, 4, 3, 2, 1});

        assertThat(shelf.get(first)).isEmpty();
        assertThat(shelf.get(second)).isPresent();
        assertThat(shelf.get("../ledger.jsonl")).isEmpty();
    }
}
