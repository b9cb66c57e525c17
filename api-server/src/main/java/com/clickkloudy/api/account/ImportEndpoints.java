package com.clickkloudy.api.account;

import com.clickkloudy.api.access.Member;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/accounts/import")
@Tag(name = "accounts")
final class ImportEndpoints {
    private static final String CSV = "text/csv";

    private final ImportAccounts importAccounts;

    ImportEndpoints(ImportAccounts importAccounts) {
        this.importAccounts = importAccounts;
    }

    @PostMapping(consumes = CSV)
    @Operation(
            summary = "Connect the accounts of a list",
            description = """
                    UTF-8, with commas, semicolons or tabs. The header names the fields that the platform asks for, and \
                    `group`. At most 1,000 rows and 1 MB. A part of the rows is done with each request: send the same \
                    again with `from` until there is no `next`. Whatever is sent twice reconnects.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ImportAnswer importAccounts(
            Member member,
            @Valid @ParameterObject ImportQuestion question,
            @RequestBody(required = false) byte @Nullable [] list) {
        return importAccounts.run(member.workspace(), question, list == null ? new byte[0] : list);
    }
}
