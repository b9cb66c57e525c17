package com.clickkloudy.api.account;

import com.clickkloudy.model.account.AccountGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "AccountGroupRequest", description = "A group of accounts to be.")
record GroupRequest(
        @Schema(description = "No other group of the workspace may have it, in capitals or not.")
        @NotBlank @Size(max = AccountGroup.MAX_NAME) @Pattern(regexp = "\\P{Cc}*", message = "holds what nobody can type") String name,

        @Schema(description = "Nobody if absent.")
        Optional<@Size(max = AccountGroup.MAX_ACCOUNTS, message = "has too many accounts") List<UUID>> accountIds) {}
