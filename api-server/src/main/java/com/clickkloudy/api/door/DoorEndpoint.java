package com.clickkloudy.api.door;

import com.clickkloudy.api.media.ShownFile;
import com.clickkloudy.api.media.WriteFile;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.storage.door.Doors;
import com.clickkloudy.storage.door.Doors.Found;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Gives a file to whoever brings its key, and tells nothing to anybody else: a door that is shut, one that never was,
/// and one whose file is gone look alike. Platforms show files to their readers from here, so pages of theirs may embed
/// them; no page may be made of them, and no name that somebody gave a file is told.
@RestController
@Hidden
final class DoorEndpoint {
    /// A platform's proxy asks seldom; a door that was closed is forgotten there within a day.
    private static final String KEPT_FOR_A_DAY = "public, max-age=86400";

    private final Doors doors;
    private final WriteFile files;

    DoorEndpoint(Doors doors, WriteFile files) {
        this.doors = doors;
        this.files = files;
    }

    @GetMapping("/m/{key}")
    void fetch(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = doors.find(key).orElseThrow(Refusal::notFound);
        try {
            files.write(shown(found), request, response);
        } catch (NoSuchFileException gone) {
            throw Refusal.notFound();
        }
    }

    private static ShownFile shown(Found found) {
        var file = found.file();
        var isSeen = file.type().startsWith("image/") || file.type().startsWith("video/");
        var disposition = isSeen ? ContentDisposition.inline() : ContentDisposition.attachment();
        var headers = Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.build().toString(),
                "Cross-Origin-Resource-Policy",
                "cross-origin",
                "X-Robots-Tag",
                "noindex");
        return new ShownFile(found.workspace(), file.hash(), file.type(), file.bytes(), KEPT_FOR_A_DAY, headers);
    }
}
