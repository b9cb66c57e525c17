package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.page.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What is known of the files of a workspace; their bytes rest in the [MediaStore].
public interface Uploads {

    /// Notes a file whose bytes are kept. The same bytes are noted once in a workspace.
    ///
    /// @return what is noted: of bytes that were uploaded before, the first note, with its id and name
    Media add(Media media);

    Optional<Media> find(WorkspaceId workspace, MediaId id);

    /// @return those that exist in this workspace, in no order
    List<Media> findAll(WorkspaceId workspace, Collection<MediaId> ids);

    /// @return newest first
    /// @throws com.clickkloudy.storage.page.BadCursor if the cursor is none of this list
    Page<Media> list(WorkspaceId workspace, Optional<String> cursor, int limit);
}
