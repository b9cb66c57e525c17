package com.clickkloudy.media.format;

import com.clickkloudy.media.bytes.Reading;
import java.io.IOException;
import java.util.Set;

/// Tells MP4 from QuickTime by the names a film gives itself in its first box. Others that use the same boxes
/// (pictures in HEIC or AVIF, sound in M4A) are not taken. <https://mp4ra.org/registered-types/brands> (2026-11)
final class Brands {
    private static final String QUICKTIME = "qt  ";
    private static final int NAMES = 64;
    private static final Set<String> MP4 = Set.of(
            "mp41", "mp42", "mp71", "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "avc1",
            "hvc1", "hev1", "dash", "cmfc", "M4V ", "M4VH", "M4VP", "MSNV", "XAVC", "f4v ", "F4V ");

    private Brands() {}

    /// @param end of the box `ftyp`
    static String read(Reading file, long end) throws IOException, Unfit {
        var brand = end - file.position() >= 4 ? file.letters() : "";
        file.skip(Math.min(4, end - file.position()));
        for (int i = 0; i < NAMES && !known(brand) && end - file.position() >= 4; i++) {
            brand = file.letters();
        }
        if (!known(brand)) {
            throw new Unfit(
                    Fault.TYPE_NOT_TAKEN, "This kind of film is not taken. Save it as MP4 or MOV, and upload that.");
        }
        return brand.equals(QUICKTIME) ? "video/quicktime" : "video/mp4";
    }

    private static boolean known(String brand) {
        return brand.equals(QUICKTIME) || MP4.contains(brand);
    }
}
