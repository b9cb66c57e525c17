package com.clickkloudy.storage.media.blob;

import com.clickkloudy.model.access.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.PropertyResolver;

/// Which container of which storage account, and how one signs in there; settings `clickkloudy.media.blob.*`.
///
/// @param access who this installation is to the account
record BlobSettings(Access access, String container) {
    private static final String PREFIX = "clickkloudy.media.blob.";
    private static final Pattern CONTAINER = Pattern.compile("[a-z0-9](-?[a-z0-9]){2,62}");
    private static final Pattern ENDPOINT = Pattern.compile("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[a-z0-9]+)?/?");
    private static final String NOWHERE = "Media are to be kept in Azure Blob Storage, but nothing says where. Set "
            + PREFIX + "endpoint to an address such as https://account.blob.core.windows.net (this machine's managed "
            + "identity signs in then), or " + PREFIX + "connection-file to a file with a connection string.";

    BlobSettings {
        if (!CONTAINER.matcher(container).matches()) {
            throw new IllegalArgumentException(PREFIX + "container is 3 to 63 small letters, digits and single dashes, "
                    + "such as media, not " + container);
        }
    }

    /// How one signs in.
    sealed interface Access {
        /// As whoever this machine is to Azure: a managed identity, say.
        record Identity(URI endpoint) implements Access {}

        /// By a connection string that holds a key of the account.
        record Key(Secret connection) implements Access {}
    }

    static BlobSettings of(PropertyResolver settings) {
        return new BlobSettings(access(settings), text(settings, "container").orElse("media"));
    }

    private static Access access(PropertyResolver settings) {
        var connection = text(settings, "connection")
                .or(() -> text(settings, "connection-file").map(BlobSettings::contents));
        var endpoint = text(settings, "endpoint");
        if (connection.isPresent() && endpoint.isPresent()) {
            throw new IllegalArgumentException("Set either " + PREFIX + "endpoint or a connection string, not both: "
                    + "the connection string names the account already.");
        }
        if (connection.isPresent()) {
            return key(connection.get());
        }
        return identity(endpoint.orElseThrow(() -> new IllegalArgumentException(NOWHERE)));
    }

    private static Access key(String connection) {
        if (!connection.contains("AccountName=") || !connection.contains("AccountKey=")) {
            throw new IllegalArgumentException("The connection string for media is none. It looks like "
                    + "DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...;EndpointSuffix=core.windows.net");
        }
        return new Access.Key(new Secret(connection));
    }

    private static Access identity(String endpoint) {
        if (!ENDPOINT.matcher(endpoint).matches()) {
            throw new IllegalArgumentException(PREFIX + "endpoint is an address such as "
                    + "https://account.blob.core.windows.net, without anything behind it.");
        }
        return new Access.Identity(URI.create(endpoint));
    }

    private static Optional<String> text(PropertyResolver settings, String name) {
        return Optional.ofNullable(settings.getProperty(PREFIX + name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String contents(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "The file that " + PREFIX + "connection-file names cannot be read: " + file, unreadable);
        }
    }
}
