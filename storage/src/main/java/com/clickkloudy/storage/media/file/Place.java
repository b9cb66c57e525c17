package com.clickkloudy.storage.media.file;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Sha256;
import java.nio.file.Path;
import java.util.List;

/// Where a kept file is: `<root>/<workspace>/<first two digits>/<hash>`.
record Place(Path root, WorkspaceId workspace, Sha256 hash) {

    Path file() {
        return folder().resolve(hash.hex());
    }

    Path folder() {
        return workspaceFolder().resolve(hash.hex().substring(0, 2));
    }

    /// The folders that name the file and each other, innermost first.
    List<Path> folders() {
        return List.of(folder(), workspaceFolder(), root);
    }

    private Path workspaceFolder() {
        return of(root, workspace);
    }

    /// The folder of everything that a workspace keeps.
    static Path of(Path root, WorkspaceId workspace) {
        return root.resolve(workspace.toString());
    }
}
