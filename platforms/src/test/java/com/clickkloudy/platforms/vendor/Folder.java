package com.clickkloudy.platforms.vendor;

import com.clickkloudy.simulator.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The folder of descriptions: beside the project's own, or where `-Dspecs=` says. It is no part of the project, so it
/// may be missing; that is said once.
final class Folder {
    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private final Path path;
    private final boolean isThere;
    private final Map<String, Description> read = new ConcurrentHashMap<>();

    Folder() {
        this.path = Path.of(System.getProperty("specs", "../../shared/specs"));
        this.isThere = Files.isDirectory(path);
        if (!isThere) {
            LOG.info("No descriptions by vendors are here, so nothing is held against them path={}", path);
        }
    }

    Optional<Description> find(Vendor vendor) {
        return isThere ? Optional.of(read.computeIfAbsent(vendor.file(), file -> read(vendor))) : Optional.empty();
    }

    private Description read(Vendor vendor) {
        return switch (vendor.reader()) {
            case OPEN_API -> new OpenApi(document(path.resolve(vendor.file())));
            case BOT_METHODS -> new OpenApi(BotMethods.openApi(document(path.resolve(vendor.file()))));
            case METHOD_NOTES -> new OpenApi(MethodNotes.openApi(document(path.resolve(vendor.file()))));
            case LEXICONS -> new OpenApi(Lexicons.openApi(documents(path.resolve(vendor.file()))));
        };
    }

    private static List<JsonNode> documents(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(Folder::document).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode document(Path file) {
        try {
            return file.toString().endsWith(".json")
                    ? Json.read(Files.readAllBytes(file))
                    : new YAMLMapper().readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
