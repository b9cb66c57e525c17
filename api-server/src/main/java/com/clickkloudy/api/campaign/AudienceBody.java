package com.clickkloudy.api.campaign;

import com.clickkloudy.model.account.AccountGroup;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.model.campaign.Campaign;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Audience", description = "Who posts it: the union of all three.")
record AudienceBody(
        Optional<@Size(max = Campaign.MAX_AUDIENCE, message = "has too many accounts") List<UUID>> accountIds,

        @Schema(description = "Every account of these groups, as they are when it is scheduled.")
        Optional<@Size(max = AccountGroup.MAX_GROUPS, message = "has too many groups") List<UUID>> groupIds,

        @Schema(description = "Every account of these platforms.")
        Optional<List<@Pattern(regexp = "[a-z0-9]{1,32}", message = "is not a platform's slug") String>> platforms) {

    static AudienceBody of(List<AccountId> accounts) {
        return new AudienceBody(
                Optional.of(accounts.stream().map(AccountId::value).toList()), Optional.empty(), Optional.empty());
    }

    static AudienceBody of(Campaign campaign) {
        var groups = campaign.groups().stream().map(GroupId::value).toList();
        return new AudienceBody(of(campaign.audience()).accountIds(), Optional.of(groups), Optional.empty());
    }
}
