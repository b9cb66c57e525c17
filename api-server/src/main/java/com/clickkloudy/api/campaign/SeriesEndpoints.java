package com.clickkloudy.api.campaign;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.access.Once;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.http.ETags;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.series.Recurrences;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/series")
@Tag(name = "series")
final class SeriesEndpoints {
    private final RecurringCampaigns all;
    private final RepeatCampaign repeat;
    private final Recurrences calendar;
    private final TellEngine engine;
    private final Once once;
    private final Clock clock;

    SeriesEndpoints(
            RecurringCampaigns all,
            RepeatCampaign repeat,
            Recurrences calendar,
            TellEngine engine,
            Once once,
            Clock clock) {
        this.all = all;
        this.repeat = repeat;
        this.calendar = calendar;
        this.engine = engine;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Series", description = "Newest first.")
    SeriesPage listSeries(Member member, @Valid @ParameterObject SeriesQuestion question) {
        var page = all.page(member.workspace(), question.cursor(), question.most());
        return new SeriesPage(
                page.items().stream()
                        .map(each -> SeriesItem.of(each, next(each, 1)))
                        .toList(),
                page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a series", description = "The same Idempotency-Key makes it once.")
    ResponseEntity<SeriesAnswer> createSeries(
            Member member,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @Valid @RequestBody SeriesRequest request) {
        var id = once.run(
                member.workspace(),
                key,
                List.of("createSeries", request),
                UUID.class,
                () -> repeat.create(member, request).value());
        return told(member, id, HttpStatus.CREATED);
    }

    @PostMapping("/preview")
    @Operation(summary = "The first ten times of a rule", description = "Nothing is kept.")
    SeriesPreview previewSeries(Member member, @Valid @RequestBody SeriesTimes times) {
        return new SeriesPreview(SeriesTime.of(repeat.preview(times.schedule(), times.repeat())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A series")
    ResponseEntity<SeriesAnswer> getSeries(Member member, @PathVariable UUID id) {
        return answer(find(member.workspace(), id), HttpStatus.OK);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a series", description = "From the next campaign on; none is made twice.")
    ResponseEntity<SeriesAnswer> changeSeries(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody SeriesChange change) {
        var series = find(member.workspace(), id);
        ETags.check(ifMatch, series.revision());
        repeat.edit(member, series, change);
        return told(member, id, HttpStatus.OK);
    }

    @PostMapping("/{id}/actions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Pause, resume, end",
            description = "Campaigns that are made already have commands of their own.")
    ResponseEntity<SeriesAnswer> actOnSeries(
            Member member,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @Valid @RequestBody SeriesAction action) {
        var series = find(member.workspace(), id);
        ETags.check(ifMatch, series.revision());
        repeat.act(member, series, action.action());
        return told(member, id, HttpStatus.ACCEPTED);
    }

    private ResponseEntity<SeriesAnswer> told(Member member, UUID id, HttpStatus status) {
        var series = find(member.workspace(), id);
        engine.changed(series);
        return answer(series, status);
    }

    private ResponseEntity<SeriesAnswer> answer(Series series, HttpStatus status) {
        var past = all.past(series.workspace(), series.id(), RepeatCampaign.SHOWN);
        var answer = SeriesAnswer.of(series, next(series, RepeatCampaign.SHOWN), past);
        return ResponseEntity.status(status).eTag(ETags.of(series.revision())).body(answer);
    }

    private List<SeriesTime> next(Series series, int most) {
        return SeriesTime.of(series.upcoming(calendar, clock.instant(), most));
    }

    private Series find(WorkspaceId workspace, UUID id) {
        return all.find(workspace, new SeriesId(id)).orElseThrow(Refusal::notFound);
    }

    @Schema(description = "One page of series.")
    record SeriesPage(List<SeriesItem> items, Optional<String> next) {}

    @Schema(description = "The times of a series to be.")
    record SeriesTimes(ScheduleBody schedule, @Valid RepeatBody repeat) {}

    @Schema(description = "The first ten times; fewer if it ends before.")
    record SeriesPreview(List<SeriesTime> next) {}
}
