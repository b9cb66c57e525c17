package com.clickkloudy.api.account;

import com.clickkloudy.api.platform.LimitsAnswer;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.GroupId;
import com.clickkloudy.storage.account.AccountStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Account", description = "One identity on one platform.")
record AccountAnswer(
        UUID id,
        String platform,
        String name,
        String handle,

        @Schema(format = "uri-reference", description = "Its page on the platform.")
        Optional<URI> url,

        @Schema(format = "uri-reference") Optional<URI> avatarUrl,
        @Schema(description = "The host of its page.") Optional<String> server,
        HealthOfAccount health,

        @Schema(allowableValues = {"CONNECTED", "DISCONNECTED"})
        String status,

        LimitsAnswer limits,
        Instant connectedAt,

        @Schema(description = "When a post of it last went out; absent: none has yet.")
        Optional<Instant> lastPublishedAt,

        @Schema(description = "When a person has to sign in anew; absent where that has no end or renews itself.")
        Optional<Instant> signInEndsAt,

        @Schema(description = "Where its readers are, if somebody said so.", example = "Europe/Berlin")
        Optional<String> zone,

        @Schema(description = "The groups that it is in.") List<UUID> groupIds) {

    static AccountAnswer of(AccountStanding standing, Optional<Instant> lastPublished) {
        var account = standing.account();
        var gone = account.status() == AccountStatus.DISCONNECTED;
        return new AccountAnswer(
                account.id().value(),
                account.platform().slug(),
                account.name(),
                account.handle(),
                account.home(),
                account.avatar(),
                account.home().map(URI::getHost),
                HealthOfAccount.of(standing),
                gone ? "DISCONNECTED" : "CONNECTED",
                LimitsAnswer.of(account.limits()),
                account.connectedAt(),
                lastPublished,
                standing.signInEnds(),
                standing.zone().map(ZoneId::getId),
                standing.groups().stream().map(GroupId::value).toList());
    }
}
