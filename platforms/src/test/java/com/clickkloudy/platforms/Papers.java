package com.clickkloudy.platforms;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.media.Sha256;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Documents that tests publish: of one empty page each.
public final class Papers {
    private static final String PAGE = """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
            % NUMBER
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private Papers() {}

    /// @param number of the document; another one, other bytes
    public static Job.File small(int number) {
        var bytes = bytes(number);
        return file(bytes, bytes.length);
    }

    /// @return a document that is said to have just so many bytes; it is to be refused before anybody reads it
    public static Job.File claiming(long bytes) {
        return file(bytes(0), bytes);
    }

    private static byte[] bytes(int number) {
        return PAGE.replace("NUMBER", Integer.toString(number)).getBytes(US_ASCII);
    }

    private static Job.File file(byte[] bytes, long claimed) {
        var media = new Media(
                new MediaId(UUID.nameUUIDFromBytes(bytes)),
                new WorkspaceId(new UUID(0, 1)),
                sha256(bytes),
                "Tide tables.pdf",
                new Media.Facts("application/pdf", claimed, Optional.empty()),
                Instant.EPOCH);
        return new Job.File(media, "", () -> new ByteArrayInputStream(bytes));
    }

    private static Sha256 sha256(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
