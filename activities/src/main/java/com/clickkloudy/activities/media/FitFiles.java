package com.clickkloudy.activities.media;

import com.clickkloudy.activities.media.Fitting.Attached;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Renditions;
import java.util.List;

/// Finds which renditions there are of a campaign's files.
public final class FitFiles {
    private final Renditions renditions;
    private final MediaStore store;

    FitFiles(Renditions renditions, MediaStore store) {
        this.renditions = renditions;
        this.store = store;
    }

    /// Costs one statement, and none where there are no files.
    public Fitting of(WorkspaceId workspace, List<Attached> files) {
        var hashes = files.stream().map(Attached::media).map(Media::hash).toList();
        var known = hashes.isEmpty() ? List.<Rendition>of() : renditions.findAll(workspace, hashes);
        return new Fitting(files, known, store);
    }
}
