package com.clickkloudy.storage.campaign.jdbc;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.Spread;
import com.clickkloudy.model.campaign.plan.Candidate;
import com.clickkloudy.model.campaign.plan.Plan;
import com.clickkloudy.model.campaign.plan.Question;
import com.clickkloudy.storage.campaign.Plans;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Due;
import com.clickkloudy.storage.campaign.jdbc.Unplanned.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Plans in PostgreSQL, each under the one lock for planning and then its campaign's.
final class PlansJdbc implements Plans {
    private final TransactionTemplate transactions;
    private final Locks locks;
    private final Unplanned unplanned;
    private final Reservations reservations;
    private final Slots slots;

    PlansJdbc(JdbcClient jdbc, TransactionTemplate transactions, Json json) {
        this.transactions = transactions;
        this.locks = new Locks(jdbc);
        this.unplanned = new Unplanned(jdbc, json);
        this.reservations = new Reservations(jdbc);
        this.slots = new Slots(jdbc);
    }

    @Override
    public void plan(Scene scene, CampaignId campaign, Collection<Integer> running) {
        var found = unplanned.find(scene, campaign, running);
        if (found.isEmpty()) {
            return;
        }
        if (isFree(scene, campaign, found.get())) {
            unplanned.settle(campaign, found.get());
            return;
        }
        transactions.executeWithoutResult(status -> {
            locks.planning();
            locks.exclusive(campaign);
            unplanned.find(scene, campaign, running).ifPresent(due -> plan(scene, campaign, running, due));
        });
    }

    @Override
    public Plan preview(Scene scene, Schedule schedule, Instant dueAt, int files, Collection<AccountId> accounts) {
        var posts = unplanned.accounts(scene, accounts);
        return Plan.of(question(scene, new Due(schedule, dueAt, files), posts));
    }

    /// Nothing limits its posts, and nothing spreads them: they leave at the campaign's time as they are.
    private boolean isFree(Scene scene, CampaignId campaign, Due due) {
        return due.schedule().spread() instanceof Spread.AtOnce
                && unplanned.platforms(scene, campaign).stream()
                        .allMatch(platform -> scene.rates(platform).isEmpty());
    }

    private void plan(Scene scene, CampaignId campaign, Collection<Integer> running, Due due) {
        var rows = unplanned.rows(scene, campaign, running, due);
        reservations.release(campaign, rows);
        var leaving = rows.stream().filter(Row::isLeaving).toList();
        slots.keep(leaving, due);
        reservations.add(scene, campaign, due, leaving);
        var waiting = rows.stream().filter(row -> !row.isLeaving()).toList();
        if (!waiting.isEmpty()) {
            var posts = waiting.stream().map(Row::post).toList();
            var plan = Plan.of(question(scene, due, posts));
            reservations.add(scene, campaign, due, slots.give(scene, waiting, plan, due));
        }
        unplanned.settle(campaign, due);
    }

    private Question question(Scene scene, Due due, List<Candidate> posts) {
        return new Question(
                due.schedule(),
                due.at(),
                scene.now(),
                due.files(),
                posts,
                scene.rates(),
                reservations.of(scene, posts));
    }
}
