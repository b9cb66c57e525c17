package com.clickkloudy.storage.media.blob;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.core.exception.HttpResponseException;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import com.clickkloudy.storage.media.StoreFailed;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;

/// Asks the account, and says in our words why it did not do what it was asked for.
final class Asking {
    private Asking() {}

    /// @throws NoSuchFileException if there is no such blob
    /// @throws Changed if the blob is not any more what was asked about
    /// @throws StoreFailed if the account is in trouble, or lets nobody in
    static <T> T ask(Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (BlobStorageException answered) {
            throw failure(answered);
        } catch (ClientAuthenticationException stranger) {
            throw StoreFailed.refused(new IOException(stranger.getMessage()));
        } catch (RuntimeException silent) {
            throw StoreFailed.away(cause(silent));
        }
    }

    private static boolean isMissingContainer(BlobStorageException answered) {
        return BlobErrorCode.CONTAINER_NOT_FOUND.equals(answered.getErrorCode());
    }

    private static IOException failure(BlobStorageException answered) {
        var cause = new IOException("Azure answered " + answered.getStatusCode() + " " + answered.getErrorCode() + ".");
        if (BlobErrorCode.INVALID_AUTHENTICATION_INFO.equals(answered.getErrorCode())) {
            return StoreFailed.refused(cause);
        }
        return switch (answered.getStatusCode()) {
            case 401, 403 -> StoreFailed.refused(cause);
            case 404 -> isMissingContainer(answered) ? StoreFailed.away(cause) : missing(cause);
            case 409, 412 -> new Changed(cause);
            default -> StoreFailed.away(cause);
        };
    }

    private static IOException missing(IOException cause) {
        var missing = new NoSuchFileException("a blob");
        missing.initCause(cause);
        return missing;
    }

    /// Without what an answer said, which may repeat the request.
    private static IOException cause(RuntimeException failed) {
        return failed instanceof HttpResponseException
                ? new IOException(failed.getClass().getSimpleName())
                : new IOException(failed.toString(), failed);
    }

    /// Somebody else changed the blob meanwhile, or made it first.
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1;

        Changed(IOException cause) {
            super("The blob was changed meanwhile.", cause);
        }
    }
}
