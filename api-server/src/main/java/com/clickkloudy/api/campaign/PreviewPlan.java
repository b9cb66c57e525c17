package com.clickkloudy.api.campaign;

import com.clickkloudy.api.campaign.PlatformPlan.PlanReason;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.plan.Plan;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.campaign.Plans;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says when posts would leave beside all that is reserved, and reserves nothing.
@Component
final class PreviewPlan {
    private final Plans plans;
    private final Platforms platforms;
    private final TakeSlot times;
    private final Clock clock;

    PreviewPlan(Plans plans, Platforms platforms, TakeSlot times, Clock clock) {
        this.plans = plans;
        this.platforms = platforms;
        this.times = times;
        this.clock = clock;
    }

    /// @param asked "now" if absent
    /// @return nothing for an empty audience
    List<PlatformPlan> preview(WorkspaceId workspace, Composed composed, Optional<ScheduleBody> asked) {
        var accounts = composed.accounts().stream().map(Account::id).toList();
        if (accounts.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var wanted = asked.orElse(new ScheduleBody(new Schedule.Now(ScheduleBody.NOT_AFTER)));
        var time = times.preview(workspace, wanted);
        var scene = new Plans.Scene(workspace, platforms.rates(), now);
        var plan = plans.preview(
                scene, time.schedule(), time.dueAt(), composed.files().size(), accounts);
        var words = new PlanWords(time.schedule(), now);
        return plan.platforms().entrySet().stream()
                .map(each -> part(each.getKey(), each.getValue(), words))
                .toList();
    }

    private PlatformPlan part(PlatformId platform, Plan.Part part, PlanWords words) {
        var name = platforms.find(platform).map(each -> each.profile().name()).orElse(platform.slug());
        var reasons = part.reasons().stream()
                .map(each -> new PlanReason(each.posts(), words.of(each, name), each.until()))
                .toList();
        return new PlatformPlan(platform.slug(), part.posts(), part.first(), part.last(), reasons);
    }
}
