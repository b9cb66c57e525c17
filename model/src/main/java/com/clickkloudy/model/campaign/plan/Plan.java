package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which post of a campaign leaves when. In no window of any limit are there more of them than it allows, whatever the
/// others have reserved; the same question has the same answer in whatever order its parts are given. A further
/// reservation of what posts share delays them or leaves them where they are; one of a single account delays its post,
/// whose place another may take.
///
/// @param slots one per post, the earliest first
public record Plan(List<Slot> slots) {
    private static final Comparator<Slot> BY_TIME = Comparator.comparing(
                    (Slot slot) -> slot.at().orElse(Instant.MAX))
            .thenComparing(slot -> slot.account().value());

    public Plan {
        slots = slots.stream().sorted(BY_TIME).toList();
    }

    public static Plan of(Question question) {
        var openings = new Openings(question);
        var lanes = new Lanes(question);
        var line = new Turns(question).line();
        var spread = (int) line.stream().filter(each -> each.asked().isEmpty()).count();
        var entries = new Entry[line.size()];
        var place = 0;
        for (var rank = 0; rank < entries.length; rank++) {
            var post = line.get(rank);
            var wanted = openings.wanted(post, place, spread);
            place += post.asked().isEmpty() ? 1 : 0;
            entries[rank] = new Entry(post, rank, wanted, latest(question, post), lanes.limits(post), openings);
        }
        return new Plan(Lanes.of(List.of(entries)).stream()
                .flatMap(lane -> lane.slots().stream())
                .toList());
    }

    /// What becomes of each platform's posts.
    public Map<PlatformId, Part> platforms() {
        var parts = new TreeMap<PlatformId, Part>(Comparator.comparing(PlatformId::slug));
        slots.stream()
                .collect(Collectors.groupingBy(Slot::platform))
                .forEach((platform, its) -> parts.put(platform, Part.of(its)));
        return parts;
    }

    private static long latest(Question question, Candidate post) {
        var reach = question.start().plus(Question.REACH);
        return post.notAfter().filter(reach::isAfter).orElse(reach).toEpochMilli();
    }

    /// The posts of one platform.
    ///
    /// @param first the first slot; empty if no post has one
    /// @param reasons why some wait, the most posts first
    public record Part(int posts, Optional<Instant> first, Optional<Instant> last, List<Reason> reasons) {
        static Part of(List<Slot> slots) {
            var placed = slots.stream().flatMap(slot -> slot.at().stream()).toList();
            var reasons = slots.stream()
                    .filter(slot -> slot.why().isPresent() || slot.at().isEmpty())
                    .collect(Collectors.groupingBy(Cause::of, LinkedHashMap::new, Collectors.toList()));
            return new Part(
                    slots.size(),
                    placed.stream().min(Comparator.naturalOrder()),
                    placed.stream().max(Comparator.naturalOrder()),
                    reasons.entrySet().stream()
                            .map(each -> Reason.of(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparingInt(Reason::posts).reversed())
                            .toList());
        }
    }

    /// Why posts do not leave when they are wanted.
    ///
    /// @param rate the limit that they wait for; empty if it is the spread alone that has no place for them
    /// @param until the last of their slots; empty if they find no place in time
    /// @param longest how long the last of them waits
    public record Reason(Optional<Rate> rate, int posts, Optional<Instant> until, Duration longest) {
        private static Reason of(Cause cause, List<Slot> slots) {
            var waits = slots.stream()
                    .map(slot -> Duration.between(slot.wanted(), slot.at().orElse(slot.wanted())));
            return new Reason(
                    cause.rate(),
                    slots.size(),
                    slots.stream().flatMap(slot -> slot.at().stream()).max(Comparator.naturalOrder()),
                    waits.max(Comparator.naturalOrder()).orElse(Duration.ZERO));
        }
    }

    private record Cause(Optional<Rate> rate, boolean placed) {
        static Cause of(Slot slot) {
            return new Cause(slot.why(), slot.at().isPresent());
        }
    }
}
