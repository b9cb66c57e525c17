package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Recurrences;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Change;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Edit;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Makes series, and carries out what people want of them. An absurd rule is refused in words.
@Component
final class RepeatCampaign {
    static final int SHOWN = 10;
    private final RecurringCampaigns all;
    private final Recurrences calendar;
    private final ComposeCampaign compose;
    private final ScheduleCampaign schedule;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    RepeatCampaign(
            RecurringCampaigns all,
            Recurrences calendar,
            ComposeCampaign compose,
            ScheduleCampaign schedule,
            Clock clock) {
        this.all = all;
        this.calendar = calendar;
        this.compose = compose;
        this.schedule = schedule;
        this.clock = clock;
    }

    SeriesId create(Member member, SeriesRequest request) {
        var recurrence = recurrence(request.schedule(), request.repeat());
        var content = request.content().content();
        mayLeave(member, content, request.audience());
        var now = clock.instant();
        var series = new Series(
                new SeriesId(ids.generate()),
                member.workspace(),
                template(request.title(), content, request.audience(), recurrence),
                member.id(),
                SeriesState.ACTIVE,
                1,
                before(recurrence, now),
                0,
                now);
        all.add(series);
        return series.id();
    }

    /// @return the first ten times
    List<Occurrence> preview(ScheduleBody first, RepeatBody repeat) {
        var recurrence = recurrence(first, repeat);
        var most = Math.min(SHOWN, recurrence.left(0));
        return calendar.after(recurrence, before(recurrence, clock.instant()))
                .limit(most)
                .toList();
    }

    /// @throws Refusal 409 if it has ended, 412 if somebody else changed it
    void edit(Member member, Series series, SeriesChange change) {
        var old = series.template();
        var content = change.content().map(ContentBody::content).orElse(old.content());
        var audience = change.audience().orElse(SeriesAnswer.audience(old));
        if (change.content().isPresent() || change.audience().isPresent()) {
            mayLeave(member, content, audience);
        }
        var name = change.name().map(String::strip).orElse(old.name());
        if (name.isEmpty()) {
            throw wrong("/name", "This must not be blank.");
        }
        var template = template(name, content, audience, recurrence(series, change));
        answer(all.edit(series.workspace(), series.id(), template, series.revision(), edit(member)));
    }

    void act(Member member, Series series, SeriesAction.Action action) {
        var state = switch (action) {
            case PAUSE -> SeriesState.PAUSED;
            case RESUME -> SeriesState.ACTIVE;
            case END -> SeriesState.ENDED;
        };
        answer(all.become(series.workspace(), series.id(), state, edit(member)));
    }

    private Recurrence recurrence(Series series, SeriesChange change) {
        var old = series.template().recurrence();
        if (change.schedule().isEmpty() && change.repeat().isEmpty()) {
            return old;
        }
        var repeat = change.repeat().orElse(RepeatBody.of(old));
        var first = change.schedule().orElse(new ScheduleBody(old.first()));
        var wanted = first.equals(new ScheduleBody(old.first()))
                ? sound(repeat.from(old.first()))
                : recurrence(first, repeat);
        if (wanted.left(series.made()) == 0) {
            throw wrong(
                    "/repeat/count", "It has made " + series.made() + " campaigns already. Choose more, or end it.");
        }
        return wanted;
    }

    private Recurrence recurrence(ScheduleBody first, RepeatBody repeat) {
        if (!(first.when() instanceof When.Chosen(Schedule.At at))) {
            throw wrong("/schedule", "A series begins at a local time in a zone, not now and not in a queue.");
        }
        new When.Chosen(at).time(clock.instant());
        return sound(repeat.from(at));
    }

    private Recurrence sound(Recurrence recurrence) {
        calendar.objection(recurrence, clock.instant()).ifPresent(objection -> {
            var field = switch (objection.field()) {
                case RULE -> "/repeat/rule";
                case UNTIL -> "/repeat/until";
            };
            throw wrong(field, objection.message());
        });
        return recurrence;
    }

    private void mayLeave(Member member, Content content, AudienceBody audience) {
        schedule.mayLeave(compose.compose(member.workspace(), content, audience));
    }

    private Edit edit(Member member) {
        return new Edit(member.id(), clock.instant());
    }

    /// @return what the first time is later than, even if it has just passed
    private static Instant before(Recurrence recurrence, Instant now) {
        var first = recurrence.first().instant(now).minusSeconds(1);
        return first.isBefore(now) ? first : now;
    }

    private static Template template(String name, Content content, AudienceBody audience, Recurrence recurrence) {
        return new Template(
                name,
                content,
                audience.accountIds().orElse(List.of()).stream()
                        .distinct()
                        .map(AccountId::new)
                        .toList(),
                audience.groupIds().orElse(List.of()).stream()
                        .distinct()
                        .map(GroupId::new)
                        .toList(),
                audience.platforms().orElse(List.of()).stream()
                        .distinct()
                        .map(PlatformId::new)
                        .toList(),
                recurrence);
    }

    private static void answer(Change change) {
        switch (change) {
            case DONE -> {}
            case ABSENT -> throw Refusal.notFound();
            case STALE -> throw Refusal.stale();
            case NOT_NOW -> throw Refusal.conflict("not_now", "The series is not in a state that allows this.");
        }
    }

    private static Refusal wrong(String field, String message) {
        return Refusal.invalid(new FieldError(field, message));
    }
}
