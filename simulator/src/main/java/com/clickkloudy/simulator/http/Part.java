package com.clickkloudy.simulator.http;

/// One part of a multipart body that carries a file.
public final class Part {
    private final String type;
    private final byte[] bytes;

    public Part(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes;
    }
}
