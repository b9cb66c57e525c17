package com.clickkloudy.api.account;

import com.clickkloudy.api.account.ImportAnswer.ImportedRow;
import com.clickkloudy.api.account.ImportRow.Came;
import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Platforms;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Connects the accounts of a list one after the other, some with each request. Nothing is kept between requests:
/// whoever lost an answer sends the same again.
@Component
final class ImportAccounts {
    static final int MOST_AT_ONCE = 25;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Platforms platforms;
    private final ImportRow importRow;
    private final Clock clock;

    ImportAccounts(Platforms platforms, ImportRow importRow, Clock clock) {
        this.platforms = platforms;
        this.importRow = importRow;
        this.clock = clock;
    }

    ImportAnswer run(WorkspaceId workspace, ImportQuestion question, byte[] csv) {
        var connects = find(question.platform());
        var sheet = Sheet.read(csv, connects.profile().connect().fields());
        var rows = importRow.of(workspace, connects, question.app(), sheet);
        if (question.isDry()) {
            return new ImportAnswer(
                    sheet.rows().size(),
                    sheet.rows().stream().map(rows::check).toList(),
                    Optional.empty(),
                    Optional.empty());
        }
        return connect(sheet, question.first(), rows);
    }

    private ImportAnswer connect(Sheet sheet, int first, ImportRow.OfOneList rows) {
        var done = new ArrayList<ImportedRow>();
        var until = clock.instant().plus(LONGEST);
        for (var row : sheet.rows()) {
            if (row.number() < first) {
                continue;
            }
            if (done.size() == MOST_AT_ONCE
                    || (!done.isEmpty() && clock.instant().isAfter(until))) {
                return answer(sheet, done, Optional.of(row.number()), Optional.empty());
            }
            switch (rows.connect(row)) {
                case Came.ToThis(var imported) -> done.add(imported);
                case Came.Late(var after) -> {
                    return answer(sheet, done, Optional.of(row.number()), Optional.of(after));
                }
            }
        }
        return answer(sheet, done, Optional.empty(), Optional.empty());
    }

    private static ImportAnswer answer(
            Sheet sheet, List<ImportedRow> done, Optional<Integer> next, Optional<Duration> after) {
        var seconds = after.map(wait -> Math.clamp(wait.toSeconds(), 1, 86_400));
        return new ImportAnswer(sheet.rows().size(), done, next, seconds);
    }

    private Connects find(String slug) {
        var found = platforms.all().stream()
                .filter(each -> each.profile().id().slug().equals(slug))
                .filter(Connects.class::isInstance)
                .map(Connects.class::cast)
                .findFirst()
                .orElseThrow(() -> wrong("There is no such platform."));
        var form = found.profile().connect();
        if (form.redirects() && !form.isEither()) {
            throw wrong(
                    found.profile().name() + " has every account signed in on its own page. Connect them one by one.");
        }
        return found;
    }

    private static Refusal wrong(String message) {
        return Refusal.invalid(new FieldError("/platform", message));
    }
}
