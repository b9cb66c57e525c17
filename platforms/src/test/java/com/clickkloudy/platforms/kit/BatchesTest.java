package com.clickkloudy.platforms.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Reports.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchesTest {
    private static final Report COUNTED = new Report.Counted(Numbers.none().and(Metric.LIKES, Optional.of(1L)));

    private static List<Remote> posts(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Remote("p" + each, Optional.empty()))
                .toList();
    }

    @Test
    void no_more_are_asked_for_at_once_than_are_taken_and_all_are_answered_in_their_order() {
        var sizes = new ArrayList<Integer>();

        var reports = Batches.of(25, posts(51), batch -> {
            sizes.add(batch.size());
            return Answer.of(batch.stream().collect(Collectors.toMap(post -> post, post -> COUNTED)));
        });

        assertThat(sizes).containsExactly(25, 25, 1);
        assertThat(reports.keySet()).containsExactlyElementsOf(posts(51));
        assertThat(reports.values()).containsOnly(COUNTED);
    }

    @Test
    void what_an_answer_leaves_out_is_gone() {
        var posts = posts(2);

        var reports = Batches.of(25, posts, batch -> Answer.of(Map.of(posts.getFirst(), COUNTED)));

        assertThat(reports).containsEntry(posts.getLast(), new Report.Gone());
    }

    @Test
    void a_refusal_of_one_stops_nobody() {
        var refusal = new Failure.Refused(Optional.empty(), "No such id.");

        var reports =
                Batches.oneByOne(posts(3), post -> post.id().equals("p1") ? Answer.not(refusal) : Answer.of(COUNTED));

        assertThat(reports.values()).containsExactly(COUNTED, new Report.Failed(refusal), COUNTED);
    }

    @Test
    void who_is_asked_to_wait_asks_no_more() {
        var wait = new Failure.Throttled(Duration.ofSeconds(9), "Wait.");
        var asked = new ArrayList<Remote>();

        var reports = Batches.oneByOne(posts(3), post -> {
            asked.add(post);
            return asked.size() == 2 ? Answer.not(wait) : Answer.of(COUNTED);
        });

        assertThat(asked).hasSize(2);
        assertThat(reports.values()).containsExactly(COUNTED, new Report.Failed(wait), new Report.Failed(wait));
    }

    @Test
    void who_asks_for_nothing_is_told_nothing() {
        assertThat(Batches.oneByOne(List.of(), post -> Answer.of(COUNTED))).isEmpty();
    }
}
