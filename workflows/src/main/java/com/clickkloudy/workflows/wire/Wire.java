package com.clickkloudy.workflows.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.util.List;

/// How values become payloads: JSON that old and new code both read, sealed, failures and their stack traces included.
public final class Wire {
    private Wire() {}

    public static DataConverter sealedBy(Sealer sealer) {
        return new CodecDataConverter(json(), List.of(new SealedPayloads(sealer)), true);
    }

    static DataConverter json() {
        var mapper = JacksonJsonPayloadConverter.newDefaultObjectMapper();
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(mapper));
    }
}
