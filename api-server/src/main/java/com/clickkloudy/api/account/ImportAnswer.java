package com.clickkloudy.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "AccountImport", description = "What became of the rows of a list so far; no secret is answered.")
record ImportAnswer(
        @Schema(description = "How many the list has without its header.")
        int total,

        @Schema(description = "Those of this request, in the list's order.")
        List<ImportedRow> rows,

        @Schema(description = "Send the same list again from this row; absent when all is done.")
        Optional<Integer> next,

        @Schema(description = "Seconds that the platform asks to wait before.")
        Optional<Integer> retryAfter) {

    @Schema(name = "ImportedRow", description = "What became of one row.")
    record ImportedRow(
            @Schema(description = "Counted as a spreadsheet does: the header is row 1.")
            int row,

            ImportOutcome outcome,

            @Schema(description = "A sentence for people.") Optional<String> message,

            @Schema(description = "What it says that is not secret, by field.")
            Map<String, String> fields,

            Optional<String> group,
            List<ImportedAccount> accounts) {}

    @Schema(name = "ImportedAccount", description = "An account that a row has connected.")
    record ImportedAccount(UUID id, String name, String handle) {}

    @Schema(
            name = "ImportOutcome",
            enumAsRef = true,
            description = "READY only in a dry run; RECONNECTED was here before; SKIPPED says the same as another row.")
    enum ImportOutcome {
        READY,
        CONNECTED,
        RECONNECTED,
        SKIPPED,
        FAILED
    }
}
