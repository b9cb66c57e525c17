package com.clickkloudy.activities.series;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.campaign.Campaign;
import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.CampaignState;
import com.clickkloudy.model.campaign.Gate;
import com.clickkloudy.model.campaign.Schedule;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.series.Occurrence;
import com.clickkloudy.model.campaign.series.Series;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns.NewPost;
import com.clickkloudy.storage.campaign.RecurringCampaigns.Made;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Makes one occurrence's campaign: the series' content, for the accounts that its audience has by now. An account that
/// the platform has signed out is among them: its post is parked, and leaves once somebody connects it again.
final class ComposeOccurrence {
    private final Accounts accounts;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    ComposeOccurrence(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @return empty if nobody is left to post it
    Optional<Made> campaign(Series series, Occurrence occurrence) {
        var audience = audience(series);
        var posts = audience.stream()
                .map(each -> new NewPost(new PostId(ids.generate()), each.id(), each.platform()))
                .toList();
        return posts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(campaign(series, occurrence, audience), posts));
    }

    private List<Account> audience(Series series) {
        var template = series.template();
        var chosen = new LinkedHashMap<AccountId, Account>();
        accounts.findAll(series.workspace(), template.accounts()).stream()
                .filter(each -> each.status() != AccountStatus.DISCONNECTED)
                .sorted(Comparator.comparingInt(each -> template.accounts().indexOf(each.id())))
                .forEach(each -> chosen.put(each.id(), each));
        accounts.ofGroups(series.workspace(), template.groups()).forEach(each -> chosen.putIfAbsent(each.id(), each));
        accounts.ofPlatforms(series.workspace(), template.platforms())
                .forEach(each -> chosen.putIfAbsent(each.id(), each));
        return chosen.values().stream().limit(Campaign.MAX_AUDIENCE).toList();
    }

    private Campaign campaign(Series series, Occurrence occurrence, List<Account> audience) {
        var first = series.template().recurrence().first();
        var schedule = new Schedule.At(occurrence.local(), first.zone(), first.notAfter(), first.spread());
        return new Campaign(
                new CampaignId(ids.generate()),
                series.workspace(),
                name(series, occurrence),
                series.template().content(),
                audience.stream().map(Account::id).toList(),
                List.of(),
                Optional.of(schedule),
                CampaignState.DRAFT,
                Gate.OPEN,
                1,
                1,
                Optional.empty(),
                clock.instant());
    }

    private static String name(Series series, Occurrence occurrence) {
        var name = series.template().name();
        var day = " · " + occurrence.local().toLocalDate();
        var room = Campaign.MAX_NAME - day.length();
        if (name.length() <= room) {
            return name + day;
        }
        var cut = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return name.substring(0, cut) + day;
    }
}
