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

    public static int[] upright() {
        return UPRIGHT.clone();
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
        var said = new Bytes().u32(0).u32(0).add(handler).add(new byte[13]).toArray();
        return box("trak", shown(matrix, width, height), box("mdia", box("hdlr", said)));
    }

    private static byte[] shown(int[] matrix, int width, int height) {
        var header = new Bytes().u32(7).add(new byte[36]);
        for (int value : matrix) {
            header.u32(value);
        }
        return box("tkhd", header.u16(width).u16(0).u16(height).u16(0).toArray());
    }

    public static byte[] video(int width, int height) {
        return track("vide", UPRIGHT, width, height);
    }

    public static byte[] box(String name, byte[]... parts) {
        var body = Bytes.joined(parts);
        return new Bytes().u32(body.length + 8L).add(name).add(body).toArray();
    }

    /// @param version 0 for numbers of 32 bits, 1 for those of 64
    public static byte[] header(int version, long unitsPerSecond, long units) {
        var said = new Bytes().u8(version).add(new byte[version == 0 ? 11 : 19]).u32(unitsPerSecond);
        return box("mvhd", number(said, version, units).add(new byte[80]).toArray());
    }

    public static byte[] fragments(int version, long units) {
        return box(
                "mvex",
                box(
                        "mehd",
                        number(new Bytes().u8(version).add(new byte[3]), version, units)
                                .toArray()));
    }

    private static Bytes number(Bytes said, int version, long units) {
        return version == 0 ? said.u32(units) : said.u32(units >>> 32).u32(units);
    }

    /// @param sample the name of how its picture is encoded, such as `avc1`
    public static byte[] encoded(String sample, int width, int height) {
        var entry = box(sample, new byte[78]);
        var descriptions = box("stsd", new Bytes().u32(0).u32(1).add(entry).toArray());
        var media = box("minf", box("vmhd", new byte[12]), box("stbl", box("stts", new byte[8]), descriptions));
        var said = box(
                "hdlr", new Bytes().u32(0).u32(0).add("vide").add(new byte[13]).toArray());
        return box("trak", shown(UPRIGHT, width, height), box("mdia", said, media));
    }
}
