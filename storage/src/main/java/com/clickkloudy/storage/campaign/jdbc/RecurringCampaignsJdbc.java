package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.model.campaign.series.SeriesId;
import com.clickkloudy.model.campaign.series.SeriesState;
import com.clickkloudy.model.campaign.series.Template;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.RecurringCampaigns;
import com.clickkloudy.storage.event.Event;
import com.clickkloudy.storage.event.Events;
import com.clickkloudy.storage.page.Page;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Series in PostgreSQL. A series' row is locked by whoever changes it and by whoever makes an occurrence.
final class RecurringCampaignsJdbc implements RecurringCampaigns {
    private static final Map<SeriesState, String> FROM =
            Map.of(SeriesState.PAUSED, "ACTIVE", SeriesState.ACTIVE, "PAUSED", SeriesState.ENDED, "ACTIVE,PAUSED");
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Campaigns campaigns;
    private final Events events;
    private final SeriesRows rows;

    RecurringCampaignsJdbc(
            JdbcClient jdbc, TransactionTemplate transactions, Campaigns campaigns, Events events, SeriesRows rows) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.events = events;
        this.rows = rows;
    }

    @Override
    public void add(Series series) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into series (id, workspace_id, state, after_at, created_by, created_at, NAMES)
                    values (?, ?, ?, ?, ?, ?, VALUES)""".replace("NAMES", SeriesRows.NAMES).replace("VALUES", SeriesRows.VALUES))
                    .params(rows.params(
                            series.template(),
                            series.id().value(),
                            series.workspace().value(),
                            series.state().name(),
                            Rows.at(series.after()),
                            series.createdBy().value(),
                            Rows.at(series.createdAt())))
                    .update();
            name(series.workspace(), series.id(), series.template());
            append(series.workspace(), series.id(), "series.created");
        });
    }

    @Override
    public Optional<Series> find(WorkspaceId workspace, SeriesId id) {
        return find(workspace, id, "");
    }

    @Override
    public Page<Series> page(WorkspaceId workspace, Optional<String> cursor, int limit) {
        var from = AgeCursor.of(cursor);
        var found = jdbc.sql(SeriesRows.SELECT + """
                where workspace_id = ? and (created_at, id) < (?, ?)
                order by created_at desc, id desc limit ?""")
                .params(workspace.value(), Rows.at(from.at()), from.id(), limit + 1)
                .query(rows::series)
                .list();
        return Page.of(
                found,
                limit,
                last -> AgeCursor.behind(last.createdAt(), last.id().value()));
    }

    @Override
    public List<Past> past(WorkspaceId workspace, SeriesId id, int limit) {
        return jdbc.sql("""
                select local, at, campaign_id from occurrence where workspace_id = ? and series_id = ?
                order by at desc limit ?""")
                .params(workspace.value(), id.value(), limit)
                .query(SeriesRows::past)
                .list();
    }

    @Override
    public Change edit(WorkspaceId workspace, SeriesId id, Template template, long revision, Edit edit) {
        return transactions.execute(status -> {
            var now = find(workspace, id, " for update");
            if (now.isEmpty() || now.get().state() == SeriesState.ENDED) {
                return now.isEmpty() ? Change.ABSENT : Change.NOT_NOW;
            }
            if (now.get().revision() != revision) {
                return Change.STALE;
            }
            jdbc.sql("""
                    update series set revision = revision + 1, changed_at = now(), next_at = null,
                        after_at = greatest(after_at, ?), (NAMES) = row(VALUES) where id = ?""".replace("NAMES", SeriesRows.NAMES).replace("VALUES", SeriesRows.VALUES))
                    .params(rows.params(template, List.of(id.value()), Rows.at(edit.at())))
                    .update();
            name(workspace, id, template);
            append(workspace, id, "series.edited");
            return Change.DONE;
        });
    }

    @Override
    public Change become(WorkspaceId workspace, SeriesId id, SeriesState state, Edit edit) {
        return transactions.execute(status -> {
            var changed = jdbc.sql("""
                    update series set state = ?, revision = revision + 1, changed_at = now(), next_at = null,
                        after_at = greatest(after_at, ?)
                    where workspace_id = ? and id = ? and state = any(string_to_array(?, ','))""")
                    .params(
                            state.name(),
                            Rows.at(edit.at()),
                            workspace.value(),
                            id.value(),
                            Optional.ofNullable(FROM.get(state)).orElseThrow())
                    .update();
            if (changed == 0) {
                return find(workspace, id).isPresent() ? Change.NOT_NOW : Change.ABSENT;
            }
            append(workspace, id, "series." + state.name().toLowerCase(Locale.ROOT));
            return Change.DONE;
        });
    }

    @Override
    public void told(WorkspaceId workspace, SeriesId id, long revision) {
        jdbc.sql("update series set told = ? where workspace_id = ? and id = ? and told < ?")
                .params(revision, workspace.value(), id.value(), revision)
                .update();
    }

    @Override
    public void expects(Series series, Optional<Instant> nextAt) {
        jdbc.sql("""
                update series set next_at = ?, state = case when ?::timestamptz is null then 'ENDED' else state end
                where workspace_id = ? and id = ? and revision = ? and state = 'ACTIVE'
                    and (next_at is distinct from ? or ?::timestamptz is null)""")
                .params(Rows.params(
                        nextAt.map(Rows::at).orElse(null),
                        nextAt.map(Rows::at).orElse(null),
                        series.workspace().value(),
                        series.id().value(),
                        series.revision(),
                        nextAt.map(Rows::at).orElse(null),
                        nextAt.map(Rows::at).orElse(null)))
                .update();
    }

    @Override
    public Optional<CampaignId> make(Series series, Occurrence occurrence, Optional<Made> campaign) {
        return transactions.execute(status -> {
            var now = find(series.workspace(), series.id(), " for update");
            var open = now.filter(each -> each.state() == SeriesState.ACTIVE)
                    .filter(each -> each.revision() == series.revision())
                    .filter(each -> occurrence.at().isAfter(each.after()));
            open.ifPresent(each -> pass(each, occurrence, campaign));
            return of(series, occurrence);
        });
    }

    /// Notes the groups that its audience names. One that is gone meanwhile has nobody in it.
    private void name(WorkspaceId workspace, SeriesId id, Template template) {
        jdbc.sql("delete from series_group where series_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                insert into series_group (series_id, group_id)
                select ?, id from account_group where workspace_id = ? and id = any(?::uuid[])""")
                .params(
                        id.value(),
                        workspace.value(),
                        template.groups().stream().map(Object::toString).toArray(String[]::new))
                .update();
    }

    private void pass(Series series, Occurrence occurrence, Optional<Made> campaign) {
        var isNew = jdbc.sql("select not exists (select from occurrence where series_id = ? and local = ?)")
                .params(series.id().value(), occurrence.local())
                .query(Boolean.class)
                .single();
        if (isNew) {
            insert(series, occurrence, campaign);
        }
        jdbc.sql("update series set after_at = ?, made = made + ?, next_at = null where id = ?")
                .params(
                        Rows.at(occurrence.at()),
                        isNew && campaign.isPresent() ? 1 : 0,
                        series.id().value())
                .update();
    }

    private void insert(Series series, Occurrence occurrence, Optional<Made> campaign) {
        campaign.ifPresent(made -> campaigns.add(made.campaign(), series.createdBy(), occurrence.at(), made.posts()));
        jdbc.sql("insert into occurrence (series_id, local, workspace_id, at, campaign_id) values (?, ?, ?, ?, ?)")
                .params(Rows.params(
                        series.id().value(),
                        occurrence.local(),
                        series.workspace().value(),
                        Rows.at(occurrence.at()),
                        campaign.map(made -> made.campaign().id().value()).orElse(null)))
                .update();
        append(series.workspace(), series.id(), campaign.isPresent() ? "series.made" : "series.skipped");
    }

    private Optional<CampaignId> of(Series series, Occurrence occurrence) {
        return jdbc.sql("""
                select campaign_id from occurrence
                where workspace_id = ? and series_id = ? and local = ? and campaign_id is not null""")
                .params(series.workspace().value(), series.id().value(), occurrence.local())
                .query((row, number) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .optional();
    }

    private Optional<Series> find(WorkspaceId workspace, SeriesId id, String lock) {
        return jdbc.sql(SeriesRows.SELECT + "where workspace_id = ? and id = ?" + lock)
                .params(workspace.value(), id.value())
                .query(rows::series)
                .optional();
    }

    private void append(WorkspaceId workspace, SeriesId id, String kind) {
        events.append(Event.of(workspace, kind, id.value()));
    }
}
