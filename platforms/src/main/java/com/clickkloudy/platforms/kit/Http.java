package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.kit.wire.Wire;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpMethod;

/// Asks one platform. No call goes out without leave of the budget; every call ends within its time, follows no
/// redirect, is never repeated by itself, and answers with a value or a failure, never with an exception that
/// could hold an address.
public final class Http {
    private final Wire wire;
    private final Request.Times times;
    private final Verdict verdict;
    private final Counter counter;

    Http(Wire wire, Profile profile, Duration longest, Verdict verdict, Counter counter) {
        this.wire = wire;
        this.times = new Request.Times(profile.publishTimeout(), longest);
        this.verdict = verdict;
        this.counter = counter;
    }

    /// @param segments the path below the base, each encoded as one segment
    public Request get(URI base, String... segments) {
        return request(HttpMethod.GET, base, segments);
    }

    public Request post(URI base, String... segments) {
        return request(HttpMethod.POST, base, segments);
    }

    public Request put(URI base, String... segments) {
        return request(HttpMethod.PUT, base, segments);
    }

    public Request patch(URI base, String... segments) {
        return request(HttpMethod.PATCH, base, segments);
    }

    public Request delete(URI base, String... segments) {
        return request(HttpMethod.DELETE, base, segments);
    }

    private Request request(HttpMethod method, URI base, String... segments) {
        return new Request(wire, verdict, counter, times, new Request.Target(method, base, segments));
    }
}
