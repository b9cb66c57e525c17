package com.clickkloudy.media;

/// Films of boxes, with nothing in them to play.
public final class Movies {
    private static final int[] UPRIGHT = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int[] TURNED = {0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000};

    private Movies() {}

    public static byte[] mp4(int width, int height) {
        return film("isom", track("vide", UPRIGHT, width, height));
    }

    public static byte[] filmedOnItsSide(int width, int height) {
        return film("mp42", track("vide", TURNED, width, height));
    }

    public static byte[] soundOnly() {
        return film("mp42", track("soun", UPRIGHT, 0, 0));
    }

    public static byte[] film(String brand, byte[] track) {
        return Bytes.joined(brand(brand), box("moov", box("mvhd", new byte[100]), track), box("mdat", new byte[50]));
    }

    public static byte[] brand(String brand) {
        return box("ftyp", new Bytes().add(brand).u32(512).add("xxxxyyyy").toArray());
    }

    public static byte[] track(String handler, int[] matrix, int width, int height) {
        var header = new Bytes().u32(7).add(new byte[36]);
        for (int value : matrix) {
            header.u32(value);
        }
        header.u16(width).u16(0).u16(height).u16(0);
        var said = new Bytes().u32(0).u32(0).add(handler).add(new byte[13]).toArray();
        return box("trak", box("tkhd", header.toArray()), box("mdia", box("hdlr", said)));
    }

    public static byte[] video(int width, int height) {
        return track("vide", UPRIGHT, width, height);
    }

    public static byte[] box(String name, byte[]... parts) {
        var body = Bytes.joined(parts);
        return new Bytes().u32(body.length + 8L).add(name).add(body).toArray();
    }
}
