package com.clickkloudy.api.media;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

@Schema(name = "UploadTicketRequest", description = "A file that is about to be sent.")
record TicketRequest(
        @Schema(description = "What it is called.") @Size(max = 1_000) String name,

        @Schema(description = "How large it is; a larger one than the installation takes is refused at once.") @Min(1) long bytes) {}
