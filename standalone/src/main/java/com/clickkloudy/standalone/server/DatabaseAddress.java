package com.clickkloudy.standalone.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/// Where a PostgreSQL database is and who signs in there.
public record DatabaseAddress(String url, String user, String password) {
    private static final int PATIENCE_IN_SECONDS = 10;
    private static final Pattern COLON = Pattern.compile(":");

    /// Reads `postgresql://user:password@host:port/name?options`, with or without `jdbc:` in front.
    public static DatabaseAddress parse(String text) {
        try {
            var uri = URI.create(text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text);
            if (!String.valueOf(uri.getScheme()).matches("postgres(ql)?") || uri.getHost() == null) {
                throw unreadable();
            }
            var signIn = COLON.split(uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo(), 2);
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + options;
            return new DatabaseAddress(url, decoded(signIn[0]), signIn.length > 1 ? decoded(signIn[1]) : "");
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /// Whether somebody who is let in answers there, asked once.
    public DatabaseAddress mustAnswer() {
        DriverManager.setLoginTimeout(PATIENCE_IN_SECONDS);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(PATIENCE_IN_SECONDS);
            return this;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database at DATABASE_URL, %s, does not let us in: %s".formatted(url, e.getMessage()), e);
        }
    }

    /// Leaves out the password, so that an address can be shown and logged.
    @Override
    public String toString() {
        return url;
    }

    private static CannotStart unreadable() {
        return new CannotStart("DATABASE_URL must look like postgresql://user:password@host:5432/name.");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
