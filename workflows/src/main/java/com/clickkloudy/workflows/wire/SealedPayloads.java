package com.clickkloudy.workflows.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.util.List;

/// Seals each payload whole, metadata included, on its way to Temporal. Payloads that carry no mark of ours (written
/// by an operator's tool) are passed through when read.
final class SealedPayloads implements PayloadCodec {
    private static final String ENCODING = "encoding";
    private static final ByteString SEALED = ByteString.copyFromUtf8("binary/encrypted");
    private final Sealer sealer;

    SealedPayloads(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        return payloads.stream().map(this::seal).toList();
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads.stream().map(this::open).toList();
    }

    private Payload seal(Payload plain) {
        return Payload.newBuilder()
                .putMetadata(ENCODING, SEALED)
                .setData(ByteString.copyFrom(sealer.seal(plain.toByteArray())))
                .build();
    }

    private Payload open(Payload payload) {
        if (!SEALED.equals(payload.getMetadataMap().get(ENCODING))) {
            return payload;
        }
        try {
            return Payload.parseFrom(sealer.open(payload.getData().toByteArray()));
        } catch (InvalidProtocolBufferException broken) {
            throw new PayloadCodecException("A sealed payload holds no payload.", broken);
        }
    }
}
