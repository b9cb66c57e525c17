package com.clickkloudy.api.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.api.Browser;
import com.clickkloudy.api.Reply;
import com.clickkloudy.api.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Connecting the accounts of a list.
final class ImportTest {
    private static final String HEADER = "handle,password,group\n";

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = server.admin();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Reply send(String query, String csv) {
        var path = browser.path("/accounts/import?platform=finch" + query);
        return browser.send("POST", path, csv, Map.of("Content-Type", "text/csv"));
    }

    private static List<String> outcomes(Reply reply) {
        return reply.is(200)
                .json()
                .at("/rows")
                .valueStream()
                .map(each -> each.at("/row").asInt() + " " + each.at("/outcome").asString())
                .toList();
    }

    private static boolean isConnected(String handle) {
        return browser.get(browser.path("/accounts?q=" + handle)).text("/total").equals("1");
    }

    @Test
    void every_row_has_an_outcome_of_its_own_and_none_keeps_another_from_it() {
        var list = HEADER + "row-a,right,\nrow-b,wrong,\nrow-c,,\nrow-d,right,nobody\nrow-e,private,\nrow-f,right,\n";

        var reply = send("", list);

        assertThat(outcomes(reply))
                .containsExactly("2 CONNECTED", "3 FAILED", "4 FAILED", "5 FAILED", "6 FAILED", "7 CONNECTED");
        assertThat(reply.text("/rows/0/accounts/0/handle")).isEqualTo("@row-a");
        // The password was `wrong`, and is not quoted, be it by chance.
        assertThat(reply.text("/rows/1/message")).isEqualTo("Handle or app password is ….");
        assertThat(reply.text("/rows/2/message")).isEqualTo("App password is missing.");
        assertThat(reply.text("/rows/3/message")).isEqualTo("There is no group of that name. Make it first.");
        assertThat(reply.text("/rows/4/message")).isEqualTo("That address is not on the public internet.");
        assertThat(reply.text("/total")).isEqualTo("6");
        assertThat(reply.json().at("/next").isMissingNode()).isTrue();
        assertThat(isConnected("row-a") && isConnected("row-f")).isTrue();
        assertThat(isConnected("row-d")).isFalse();
    }

    @Test
    void a_dry_run_connects_nobody_and_says_what_would_be_wrong() {
        var reply = send("&dryRun=true", HEADER + "dry-a,right,\ndry-b,,\ndry-c,busy,\ndry-a,right,\n");

        assertThat(outcomes(reply)).containsExactly("2 READY", "3 FAILED", "4 READY", "5 SKIPPED");
        assertThat(reply.text("/rows/3/message")).isEqualTo("The same as row 2.");
        assertThat(isConnected("dry-a")).isFalse();
    }

    @Test
    void a_list_that_is_sent_again_reconnects() {
        var list = HEADER + "again-a,right,\n";
        var first = send("", list);
        var again = send("", list);

        assertThat(outcomes(first)).containsExactly("2 CONNECTED");
        assertThat(outcomes(again)).containsExactly("2 RECONNECTED");
        assertThat(again.text("/rows/0/accounts/0/id")).isEqualTo(first.text("/rows/0/accounts/0/id"));
        assertThat(isConnected("again-a")).isTrue();
    }

    @Test
    void a_long_list_goes_on_where_the_answer_before_ended() {
        var rows =
                IntStream.range(0, 60).mapToObj(n -> "long-" + n + ",right,\n").collect(Collectors.joining());
        var seen = new ArrayList<String>();
        var reply = send("", HEADER + rows);
        seen.addAll(outcomes(reply));
        while (!reply.json().at("/next").isMissingNode()) {
            reply = send("&from=" + reply.text("/next"), HEADER + rows);
            seen.addAll(outcomes(reply));
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(2, 62)
                        .mapToObj(row -> row + " CONNECTED")
                        .toList());
        assertThat(browser.get(browser.path("/accounts?q=long-")).text("/total"))
                .isEqualTo("60");
    }

    @Test
    void where_the_platform_asks_to_wait_the_list_waits_at_that_row() {
        var reply = send("", HEADER + "wait-a,right,\nwait-b,busy,\nwait-c,right,\n");

        assertThat(outcomes(reply)).containsExactly("2 CONNECTED");
        assertThat(reply.text("/next")).isEqualTo("3");
        assertThat(reply.text("/retryAfter")).isEqualTo("90");
        assertThat(isConnected("wait-c")).isFalse();
    }

    @Test
    void a_platform_that_asks_for_more_than_a_list_can_say_leaves_the_row_to_a_person() {
        var reply = send("", HEADER + "more-a,second,\n");

        assertThat(outcomes(reply)).containsExactly("2 FAILED");
        assertThat(reply.text("/rows/0/message"))
                .isEqualTo("Finch has sent a code. It asks for more than a list can say: connect it by hand.");
    }

    @Test
    void rows_join_their_group_beside_those_that_are_in_it() {
        var before = send("", HEADER + "group-a,right,\n").text("/rows/0/accounts/0/id");
        var group = browser.post(browser.path("/groups"), Map.of("name", "Bakeries", "accountIds", List.of(before)))
                .is(201)
                .text("/id");

        var reply = send("", HEADER + "group-b,right,bakeries\ngroup-a,right, Bakeries \n");

        assertThat(outcomes(reply)).containsExactly("2 CONNECTED", "3 RECONNECTED");
        assertThat(browser.get(browser.path("/accounts?group=" + group)).text("/total"))
                .isEqualTo("2");
        assertThat(browser.get(browser.path("/groups/" + group)).text("/revision"))
                .isEqualTo("2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\uFEFFhandle,password\nformat,right\n",
                "handle;password\nformat;right\n",
                "handle\tpassword\nformat\tright",
                "HANDLE,App password\r\nformat,right\r\n",
                "\"handle\",\"password\"\n\"format\",\"right\"\n\n\n",
                "password,handle\nright,format\n",
                "handle, password\n format , \"right\"\n",
                "handle,password,\nformat,right,\n"
            })
    void a_list_is_read_as_spreadsheets_write_it(String csv) {
        assertThat(outcomes(send("", csv)).getFirst()).startsWith("2 ");
        assertThat(send("", csv).text("/rows/0/fields/handle")).isEqualTo("format");
        assertThat(send("", csv).text("/rows/0/outcome")).isEqualTo("RECONNECTED");
    }

    @Test
    void what_stands_in_quotation_marks_is_one_cell_and_blank_lines_count() {
        var reply = send("&dryRun=true", "handle,password\n\n\"a,\"\"b\"\"\nc\",right\na,b,c\n");

        assertThat(outcomes(reply)).containsExactly("3 READY", "4 FAILED");
        assertThat(reply.text("/rows/0/fields/handle")).isEqualTo("a,\"b\"\nc");
        assertThat(reply.text("/rows/1/message")).startsWith("Cell 3 belongs to no column.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            '' | The list is empty.
            ' ' | The list is empty.
            'handle,password' | The list has a header and no row below it.
            'handle,group#a,b' | The column password is missing.
            'handle,password,hunter22#a,b,c' | Column 3 is none of these: handle, password, group.
            'handle,password,handle#a,b,c' | Column 3 repeats an earlier one.
            'handle,password#a,"hunter22' | The list cannot be read
            """)
    void what_is_no_list_is_refused_whole_and_not_repeated(String csv, String message) {
        var reply = send("", csv.replace('#', '\n'));

        reply.isProblem(422, "list_unreadable");
        assertThat(reply.text("/detail")).startsWith(message);
        assertThat(reply.body()).doesNotContain("hunter22");
    }

    @Test
    void a_list_has_bounds() {
        var many = "handle,password\n" + "a,b\n".repeat(1_001);
        assertThat(send("&dryRun=true", many).isProblem(422, "list_unreadable").text("/detail"))
                .startsWith("The list has more than 1,000 rows.");
        send("&dryRun=true", "handle,password\n" + "a,b\n".repeat(300_000)).isProblem(413, "body_too_large");
        var wide = send("&dryRun=true", "handle,password\na," + "x".repeat(4_001) + "\n");
        assertThat(wide.text("/rows/0/message")).isEqualTo("Cell 2 is longer than 4,000 characters.");
    }

    @Test
    void another_encoding_is_refused_in_words() {
        var request = browser.request(browser.path("/accounts/import?platform=finch"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray("handle,password\nÉlise,right\n".getBytes(ISO_8859_1)))
                .build();

        assertThat(browser.send(request).isProblem(422, "list_unreadable").text("/detail"))
                .contains("UTF-8");
        assertThat(send("", "handle,password\na\0,b\n")
                        .isProblem(422, "list_unreadable")
                        .text("/detail"))
                .contains("UTF-8");
    }

    @Test
    void only_platforms_that_a_form_connects_take_a_list() {
        for (var platform : List.of("heron", "nothing")) {
            browser.send(
                            "POST",
                            browser.path("/accounts/import?platform=" + platform),
                            "server\na\n",
                            Map.of("Content-Type", "text/csv"))
                    .isProblem(422, "invalid")
                    .pointsAt("/platform");
        }
    }

    @Test
    void where_there_are_two_ways_a_list_goes_without_the_page() {
        var reply = browser.send(
                "POST",
                browser.path("/accounts/import?platform=wren&dryRun=true"),
                "key,group\nsecret,\n,nobody\n",
                Map.of("Content-Type", "text/csv"));

        assertThat(outcomes(reply)).containsExactly("2 READY", "3 FAILED");
        assertThat(reply.text("/rows/1/message")).isEqualTo("Key is missing.");
    }

    @Test
    void no_secret_comes_back() {
        var reply = send("", HEADER + "quiet-a,hunter22,\nquiet-b,hunter22,nobody\n");

        assertThat(outcomes(reply)).containsExactly("2 CONNECTED", "3 FAILED");
        assertThat(reply.body()).doesNotContain("hunter22");
    }
}
