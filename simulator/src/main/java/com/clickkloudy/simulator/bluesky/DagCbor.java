package com.clickkloudy.simulator.bluesky;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A record as DAG-CBOR (https://ipld.io/specs/codecs/dag-cbor/spec/), the one encoding whose hash names it:
/// the order of names in the JSON makes no difference.
final class DagCbor {
    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;
    private static final int LINK_TAG = 42;
    private static final Comparator<byte[]> SHORT_FIRST =
            Comparator.<byte[]>comparingInt(bytes -> bytes.length).thenComparing(Arrays::compareUnsigned);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private DagCbor() {}

    /// @throws XrpcError where the data model has no such value, like a fraction
    static byte[] write(JsonNode record) {
        var cbor = new DagCbor();
        cbor.value(record);
        return cbor.out.toByteArray();
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> {
                head(ARRAY, node.size());
                node.forEach(this::value);
            }
            case STRING -> bytes(TEXT, node.asString("").getBytes(StandardCharsets.UTF_8));
            case NUMBER -> number(node);
            case BOOLEAN -> out.write(node.asBoolean() ? 0xf5 : 0xf4);
            case NULL -> out.write(0xf6);
            case BINARY, MISSING, POJO -> throw XrpcError.invalid("not a JSON value");
        }
    }

    private void object(JsonNode node) {
        if (node.size() == 1 && node.has("$link")) {
            link(node.path("$link").asString(""));
        } else if (node.size() == 1 && node.has("$bytes")) {
            bytes(BYTES, Base64.getDecoder().decode(node.path("$bytes").asString("")));
        } else {
            head(MAP, node.size());
            node.properties().stream()
                    .map(field -> Map.entry(field.getKey().getBytes(StandardCharsets.UTF_8), field.getValue()))
                    .sorted(Map.Entry.comparingByKey(SHORT_FIRST))
                    .forEach(field -> {
                        bytes(TEXT, field.getKey());
                        value(field.getValue());
                    });
        }
    }

    private void link(String cid) {
        byte[] bytes = Cid.read(cid).orElseThrow(() -> XrpcError.invalid("Invalid CID: " + cid));
        byte[] prefixed = new byte[bytes.length + 1];
        System.arraycopy(bytes, 0, prefixed, 1, bytes.length);
        head(TAG, LINK_TAG);
        bytes(BYTES, prefixed);
    }

    private void number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw XrpcError.invalid("The data model has integers only, got " + node);
        }
        long value = node.asLong();
        head(value < 0 ? NEGATIVE : UNSIGNED, value < 0 ? -1 - value : value);
    }

    private void bytes(int type, byte[] bytes) {
        head(type, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int type, long size) {
        if (size < 24) {
            out.write((int) ((type << 5) | size));
            return;
        }
        int power = size < 1L << 8 ? 0 : size < 1L << 16 ? 1 : size < 1L << 32 ? 2 : 3;
        out.write((type << 5) | (24 + power));
        for (int shift = (8 << power) - 8; shift >= 0; shift -= 8) {
            out.write((int) (size >> shift));
        }
    }
}
