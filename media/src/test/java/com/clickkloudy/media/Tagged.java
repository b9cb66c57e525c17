package com.clickkloudy.media;

import static com.clickkloudy.media.Bytes.with;

import java.util.zip.CRC32;

/// Pictures that tell more than what is seen: the word SECRET stands wherever a program could read a place from.
public final class Tagged {
    public static final String SECRET = "SECRET";

    private Tagged() {}

    /// @return the photo with Exif, XMP, a comment, and something behind its end
    public static byte[] jpeg(byte[] photo, int orientation) {
        var told = with(photo, 2, segment(0xe1, Bytes.joined(Bytes.of("Exif\0\0"), tiff(orientation))));
        told = with(told, 2, segment(0xe1, Bytes.of("http://ns.adobe.com/xap/1.0/\0<xmp>" + SECRET + "</xmp>")));
        told = with(told, 2, segment(0xed, Bytes.of("Photoshop 3.0\0" + SECRET)));
        told = with(told, 2, segment(0xfe, Bytes.of(SECRET)));
        return Bytes.joined(told, Bytes.of("ftypmp42 a short film " + SECRET));
    }

    public static byte[] png(byte[] picture, int orientation) {
        int afterHeader = 8 + 25;
        var told = with(picture, afterHeader, chunk("tEXt", Bytes.of("Comment\0" + SECRET)));
        told = with(told, afterHeader, chunk("iTXt", Bytes.of("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)));
        told = with(told, afterHeader, chunk("eXIf", tiff(orientation)));
        return Bytes.joined(told, Bytes.of(SECRET));
    }

    /// @param first the picture's own chunk, whole
    public static byte[] webp(byte[] first, int width, int height, int orientation) {
        var canvas = new Bytes()
                .u8(0x08 | 0x04, 0, 0, 0)
                .le24(width - 1)
                .le24(height - 1)
                .toArray();
        var parts = Bytes.joined(
                riff("VP8X", canvas), first, riff("EXIF", tiff(orientation)), riff("XMP ", Bytes.of(SECRET + "!")));
        return new Bytes()
                .add("RIFF")
                .le32(parts.length + 4L)
                .add("WEBP")
                .add(parts)
                .toArray();
    }

    public static byte[] gif(byte[] picture) {
        int colours = (picture[10] & 0x80) == 0 ? 0 : 3 << ((picture[10] & 7) + 1);
        var comment =
                new Bytes().u8(0x21, 0xfe, SECRET.length()).add(SECRET).u8(0).toArray();
        var xmp = new Bytes()
                .u8(0x21, 0xff, 11)
                .add("XMP DataXMP")
                .u8(SECRET.length())
                .add(SECRET)
                .u8(0)
                .toArray();
        return with(picture, 13 + colours, Bytes.joined(comment, xmp));
    }

    public static byte[] segment(int marker, byte[] body) {
        return new Bytes().u8(0xff, marker).u16(body.length + 2).add(body).toArray();
    }

    public static byte[] riff(String name, byte[] body) {
        var chunk = new Bytes().add(name).le32(body.length).add(body);
        return body.length % 2 == 0 ? chunk.toArray() : chunk.u8(0).toArray();
    }

    private static byte[] chunk(String name, byte[] body) {
        var sum = new CRC32();
        sum.update(Bytes.joined(Bytes.of(name), body));
        return new Bytes()
                .u32(body.length)
                .add(name)
                .add(body)
                .u32(sum.getValue())
                .toArray();
    }

    /// An orientation, and a directory of places that holds the secret.
    private static byte[] tiff(int orientation) {
        var block = new Bytes().add("MM").u16(42).u32(8).u16(2);
        block.u16(0x0112).u16(3).u32(1).u16(orientation).u16(0);
        block.u16(0x8825).u16(4).u32(1).u32(38);
        return block.u32(0).u16(0).u32(0).add(SECRET).toArray();
    }
}
