package com.clickkloudy.api.media;

import com.clickkloudy.media.Finding;
import com.clickkloudy.media.Probe;
import com.clickkloudy.media.ShownName;
import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.MediaStore.Staged;
import com.clickkloudy.storage.media.Span;
import com.clickkloudy.storage.media.Uploads;
import com.fasterxml.uuid.Generators;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Takes a file in, looks into it, and only then keeps it. The same bytes again are the same media of the workspace.
@Component
public final class UploadMedia {
    private final MediaStore store;
    private final Uploads uploads;
    private final Probe probe;
    private final MediaSettings settings;
    private final Clock clock;

    UploadMedia(MediaStore store, Uploads uploads, Probe probe, MediaSettings settings, ObjectProvider<Clock> clock) {
        this.store = store;
        this.uploads = uploads;
        this.probe = probe;
        this.settings = settings;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    Media upload(WorkspaceId workspace, HttpServletRequest request) {
        try {
            var file = FormFile.of(request, settings.largest());
            try (var staged = store.stage(workspace, file.bytes())) {
                file.mustBeAll();
                return keep(workspace, file.name(), staged);
            }
        } catch (IOException failed) {
            throw UploadFailures.of(failed, settings.largest());
        }
    }

    /// The same for a file that does not come by a request.
    public Media upload(WorkspaceId workspace, String name, InputStream bytes) throws IOException {
        try (var staged = store.stage(workspace, bytes)) {
            return keep(workspace, name, staged);
        }
    }

    /// The same for a file that is staged already.
    Media keep(WorkspaceId workspace, String name, Staged staged) throws IOException {
        return switch (probe.probe(new StagedSource(staged))) {
            case Finding.Refused refused -> throw UploadFailures.refused(refused);
            case Finding.Probed probed -> {
                staged.keep(probed.facts().type());
                var id = new MediaId(Generators.timeBasedEpochGenerator().generate());
                yield uploads.add(
                        new Media(id, workspace, staged.hash(), ShownName.of(name), probed.facts(), clock.instant()));
            }
        };
    }

    private record StagedSource(Staged staged) implements Source {
        @Override
        public long size() {
            return staged.bytes();
        }

        @Override
        public InputStream open(long from) throws IOException {
            return staged.open(Span.startingAt(from));
        }
    }
}
