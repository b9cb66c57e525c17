package com.clickkloudy.simulator.http;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// One request as a platform sees it: its path begins below the platform's base address, its body is complete.
public final class Request {
    private final long number;
    private final String method;
    private final String path;
    private final String query;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /// @param number counts the requests of this simulator; the ledger names it
    /// @param query as it was sent, still encoded; empty without one
    public Request(
            long number, String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
        this.number = number;
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.headers.putAll(headers);
        this.body = body;
    }

    public long number() {
        return number;
    }

    /// The same request, as if it had come to another path.
    public Request at(String other) {
        return new Request(number, method, other, query, headers, body);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public byte[] body() {
        return body;
    }

    /// What the headers are called, whatever the case of their letters.
    public Set<String> headers() {
        return Collections.unmodifiableSet(headers.keySet());
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The media type without its parameters, in lower case; empty where none was sent.
    public String type() {
        String type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    public Optional<String> bearer() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    public Params query() {
        return Params.form(query);
    }

    /// Everything the caller named, wherever it stood: query, form, JSON object or multipart parts.
    ///
    /// @throws BadBody where the body is not what its type says
    public Params params() {
        return query().and(
                        switch (type()) {
                            case "application/json" -> Params.json(body);
                            case "application/x-www-form-urlencoded" -> Params.form(body);
                            case "multipart/form-data" ->
                                Multipart.read(header("Content-Type").orElse(""), body);
                            default -> Params.NONE;
                        });
    }
}
