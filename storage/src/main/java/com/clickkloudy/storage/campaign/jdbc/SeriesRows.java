package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Recurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Past;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of `series` and `occurrence` as values.
final class SeriesRows {
    /// A series with the groups that its audience names.
    static final String SELECT = """
            select series.*, array(select group_id from series_group g where g.series_id = series.id order by group_id)
                as groups from series\s""";

    /// The columns of a template, and their values in the same order.
    static final String NAMES = "name, content, accounts, platforms, schedule, rule, until, count";

    static final String VALUES = "?, ?::jsonb, ?::uuid[], ?::text[], ?::jsonb, ?, ?::timestamp, ?::int";
    private final Json json;

    SeriesRows(Json json) {
        this.json = json;
    }

    Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                template(row),
                new PersonId(row.getObject("created_by", UUID.class)),
                SeriesState.valueOf(row.getString("state")),
                row.getLong("revision"),
                Rows.instant(row, "after_at").orElseThrow(),
                row.getInt("made"),
                Rows.instant(row, "created_at").orElseThrow());
    }

    static Past past(ResultSet row, int number) throws SQLException {
        var local = row.getObject("local", LocalDateTime.class);
        var at = Rows.instant(row, "at").orElseThrow();
        return new Past(
                new Occurrence(local, at, false),
                Optional.ofNullable(row.getObject("campaign_id", UUID.class)).map(CampaignId::new));
    }

    /// @return what stands before a template's own values, then these, then what follows
    List<@Nullable Object> params(Template template, Object... before) {
        return params(template, List.of(), before);
    }

    List<@Nullable Object> params(Template template, List<Object> behind, Object... before) {
        var recurrence = template.recurrence();
        var all = new ArrayList<@Nullable Object>(List.of(before));
        all.addAll(Rows.params(
                template.name(),
                json.of(template.content()),
                texts(template.accounts()),
                texts(template.platforms()),
                json.of(recurrence.first()),
                recurrence.rule(),
                recurrence.until().map(LocalDateTime::toString).orElse(null),
                recurrence.count().orElse(null)));
        all.addAll(behind);
        return all;
    }

    private Template template(ResultSet row) throws SQLException {
        var accounts = (UUID[]) row.getArray("accounts").getArray();
        var groups = (UUID[]) row.getArray("groups").getArray();
        var platforms = (String[]) row.getArray("platforms").getArray();
        return new Template(
                row.getString("name"),
                json.content(row.getString("content")),
                Stream.of(accounts).map(AccountId::new).toList(),
                Stream.of(groups).map(GroupId::new).toList(),
                Stream.of(platforms).map(PlatformId::new).toList(),
                recurrence(row));
    }

    private Recurrence recurrence(ResultSet row) throws SQLException {
        return new Recurrence(
                (Schedule.At) json.schedule(row.getString("schedule")),
                row.getString("rule"),
                Optional.ofNullable(row.getObject("until", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("count", Integer.class)));
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
