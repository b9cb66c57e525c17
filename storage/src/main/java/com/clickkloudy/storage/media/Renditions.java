package com.clickkloudy.storage.media;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.media.Sha256;
import java.util.Collection;
import java.util.List;

/// What became of files for those who need them otherwise; the bytes rest in the [MediaStore].
public interface Renditions {

    /// Notes what was made, once its bytes are kept, or that it cannot be made. What is noted stays: where several
    /// make the same at once, the first counts.
    ///
    /// @return what is noted
    Rendition add(Rendition rendition);

    /// @return all that were made or refused of these files, in no order
    List<Rendition> findAll(WorkspaceId workspace, Collection<Sha256> of);
}
