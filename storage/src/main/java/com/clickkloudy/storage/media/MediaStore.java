package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The bytes of media, by workspace and hash. What is kept is never changed: it is there wholly, or not at all.
/// Every method throws [StoreFailed] when the store itself is in trouble.
public interface MediaStore {

    /// Takes a file in, through a small buffer. Nobody sees it before it is kept.
    ///
    /// @throws IOException that the given stream threw, as it is; of what was read nothing stays
    Staged stage(WorkspaceId workspace, InputStream bytes) throws IOException;

    /// @throws java.nio.file.NoSuchFileException if the workspace keeps no such file
    InputStream open(WorkspaceId workspace, Sha256 hash, Span span) throws IOException;

    /// The file from its start.
    ///
    /// @throws java.nio.file.NoSuchFileException if the workspace keeps no such file
    default InputStream open(WorkspaceId workspace, Sha256 hash) throws IOException {
        return open(workspace, hash, Span.all());
    }

    /// @return bytes; empty if the workspace keeps no such file
    OptionalLong size(WorkspaceId workspace, Sha256 hash) throws IOException;

    /// @return false if there was no such file
    boolean delete(WorkspaceId workspace, Sha256 hash) throws IOException;

    /// Throws away files of a workspace that were kept before then and that nobody has noted.
    ///
    /// @param noted asked with hashes of kept files; answers those among them that must stay
    /// @return how many it threw away
    int discard(WorkspaceId workspace, Instant keptBefore, UnaryOperator<Set<Sha256>> noted) throws IOException;

    boolean answers();

    /// @return how senders reach the store past this installation's own servers; empty where they cannot
    default Optional<DirectUploads> direct() {
        return Optional.empty();
    }

    /// A file that was taken in and waits to be kept; closing it without that throws it away.
    interface Staged extends Closeable {
        Sha256 hash();

        long bytes();

        InputStream open(Span span) throws IOException;

        /// After it the file survives a loss of power. Keeping bytes that are kept already changes nothing.
        void keep() throws IOException;

        /// The same, with a label for whoever looks into the store by other means.
        ///
        /// @param type such as `image/jpeg`, from the bytes
        default void keep(String type) throws IOException {
            keep();
        }
    }
}
