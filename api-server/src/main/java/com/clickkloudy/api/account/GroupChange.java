package com.clickkloudy.api.account;

import com.clickkloudy.model.account.AccountGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "AccountGroupChange", description = "What is to change of a group; absent stays.")
record GroupChange(
        Optional<
                        @Size(min = 1, max = AccountGroup.MAX_NAME) @Pattern(regexp = "\\P{Cc}*", message = "holds what nobody can type") String>
                name,

        @Schema(description = "Who is in it from now on. Whoever is disconnected stays in it.")
        Optional<@Size(max = AccountGroup.MAX_ACCOUNTS, message = "has too many accounts") List<UUID>> accountIds) {}
