package com.clickkloudy.storage.campaign;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.plan.Plan;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Gives posts their slots, beside what all other campaigns have reserved.
public interface Plans {
    /// Gives a slot to every open post of a campaign that has none that holds: a new one, one whose campaign
    /// was paused or changed, one whose slot has gone by. What it takes is reserved; a post that finds no place
    /// in time is parked. Planning is one at a time over all workers. Harmless to repeat; nothing happens while
    /// the gate is closed.
    ///
    /// @param running numbers of batches that still run: their posts keep their slots
    void plan(Scene scene, CampaignId campaign, Collection<Integer> running);

    /// Works out what [#plan] would do, and reserves nothing.
    ///
    /// @param files how many files each post brings over
    Plan preview(Scene scene, Schedule schedule, Instant dueAt, int files, Collection<AccountId> accounts);

    /// Where and when planning takes place.
    ///
    /// @param rates of every platform that has some
    record Scene(WorkspaceId workspace, Map<PlatformId, List<Rate>> rates, Instant now) {
        public Scene {
            rates = Map.copyOf(rates);
        }

        public List<Rate> rates(PlatformId platform) {
            return rates.getOrDefault(platform, List.of());
        }
    }
}
