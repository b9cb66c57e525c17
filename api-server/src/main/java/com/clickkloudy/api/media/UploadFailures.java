package com.clickkloudy.api.media;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.media.Finding;
import com.clickkloudy.storage.media.StoreFailed;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/// Says to the sender why a file was not taken. In each case nothing of it is kept.
final class UploadFailures {
    private UploadFailures() {}

    static Refusal tooLarge(DataSize largest) {
        return Refusal.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "file_too_large",
                "A file may have at most " + largest.toMegabytes() + " MB. Upload a smaller one.");
    }

    static Refusal refused(Finding.Refused refused) {
        var code = "file_" + refused.fault().name().toLowerCase(Locale.ROOT);
        return Refusal.invalid(code, refused.sentence(), List.of(new FieldError("/file", refused.sentence())));
    }

    /// @param failed what reading the form, or keeping the file, ended with
    static Refusal of(Exception failed, DataSize largest) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreFailed store) {
                return Refusal.unavailable(store.sentence());
            }
            if (cause instanceof SizeException) {
                return tooLarge(largest);
            }
        }
        return Refusal.of(
                HttpStatus.BAD_REQUEST, "upload_broke_off", "The upload did not arrive wholly. Upload it once more.");
    }
}
