package com.clickkloudy.api.operator;

import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.storage.access.vault.Keyset;
import com.clickkloudy.workflows.wire.RemoteCodec;
import com.clickkloudy.workflows.wire.Sealer;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lets operators read in Temporal's UI what rests there sealed. Its protocol is Temporal's, so it stands in no
/// document of ours. What it opens are ids, counts and states: nothing else ever becomes a payload.
@RestController
@RequestMapping("/api/v1/operator/codec")
@Hidden
final class CodecEndpoints {
    private final RemoteCodec codec;

    CodecEndpoints(Keyset keyset) {
        var seal = keyset.seal("temporal");
        this.codec = new RemoteCodec(Sealer.of(seal::seal, seal::open));
    }

    /// @param wishes of the UI, as for payloads that are stored elsewhere; we have none
    @PostMapping(
            path = "/decode",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    String decode(@RequestBody String payloads, @RequestParam Map<String, String> wishes) {
        try {
            return codec.decode(payloads);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("invalid", "These are no payloads of Temporal.", List.of());
        }
    }
}
