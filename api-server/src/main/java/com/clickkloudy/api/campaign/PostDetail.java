package com.clickkloudy.api.campaign;

import com.clickkloudy.api.campaign.PostItem.PostAccount;
import com.clickkloudy.api.campaign.PostItem.PostFailure;
import com.clickkloudy.api.media.MediaAnswer;
import com.clickkloudy.model.campaign.post.Attempt;
import com.clickkloudy.model.campaign.post.AttemptState;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.campaign.post.Remote;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Schema(name = "Post", description = "A post with its record.")
record PostDetail(
        UUID id,
        UUID campaignId,
        PostAccount account,
        PostState state,
        Instant slot,
        Optional<Instant> sentAt,
        Optional<Instant> publishedAt,
        @Schema(format = "uri-reference") Optional<URI> url,
        Optional<PostFailure> failure,
        int tries,
        Optional<Instant> waitsUntil,
        Optional<Instant> nextLook,
        int looksDone,
        Instant stateSince,
        @Schema(format = "uri-reference") Optional<URI> temporal,
        String campaignName,
        ContentBody content,
        List<MediaAnswer> media,

        @Schema(description = "True if its campaign was edited after it was sent: this is what it says.")
        boolean saidBefore,

        @Schema(format = "uri-reference", description = "Where a person looks for an unconfirmed post.")
        Optional<URI> lookAt,

        @Schema(description = "By how many addresses its platform can fetch files of it from here.")
        int openDoors,

        List<AttemptAnswer> attempts,
        List<PostEvent> events,

        @Schema(description = "The post before it in the filtered list.")
        Optional<UUID> previousId,

        Optional<UUID> nextId,

        @Schema(description = "Its place in the filtered list, from 1; absent if it is not in it.")
        Optional<Integer> position,

        Optional<Integer> of) {

    @Schema(name = "Attempt", description = "One try to send.")
    record AttemptAnswer(
            int number,
            AttemptState state,
            Instant at,
            Optional<Instant> endedAt,
            Optional<FailureKind> kind,
            Optional<String> sentence,
            @Schema(format = "uri-reference") Optional<URI> url) {
        static AttemptAnswer of(Attempt attempt) {
            return new AttemptAnswer(
                    attempt.number(),
                    attempt.state(),
                    attempt.claimedAt(),
                    attempt.endedAt(),
                    attempt.failure(),
                    attempt.message(),
                    attempt.remote().flatMap(Remote::url));
        }
    }
}
