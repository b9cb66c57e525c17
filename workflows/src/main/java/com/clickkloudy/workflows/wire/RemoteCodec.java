package com.clickkloudy.workflows.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import java.util.List;

/// Opens payloads for an operator's tool, in the words of Temporal's remote codecs
/// (https://docs.temporal.io/remote-data-encoding, 2026-11-22). It seals nothing.
public final class RemoteCodec {
    private final SealedPayloads codec;

    public RemoteCodec(Sealer sealer) {
        this.codec = new SealedPayloads(sealer);
    }

    /// @param payloads as JSON: `{"payloads": [{"metadata": {…}, "data": "…"}]}`
    /// @return the same, opened; one that this installation did not seal stays as it is
    /// @throws IllegalArgumentException if they are no such JSON
    public String decode(String payloads) {
        try {
            var sealed = Payloads.newBuilder();
            JsonFormat.parser().ignoringUnknownFields().merge(payloads, sealed);
            var opened = Payloads.newBuilder();
            sealed.getPayloadsList().forEach(each -> opened.addPayloads(open(each)));
            return JsonFormat.printer().omittingInsignificantWhitespace().print(opened);
        } catch (InvalidProtocolBufferException unreadable) {
            throw new IllegalArgumentException("These are no payloads.", unreadable);
        }
    }

    private Payload open(Payload sealed) {
        try {
            return codec.decode(List.of(sealed)).getFirst();
        } catch (SecurityException foreign) {
            return sealed;
        }
    }
}
