package com.clickkloudy.platforms.kit.wire;

import com.clickkloudy.platforms.SendBy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// One request, ready to leave.
///
/// @param within the longest that all of it may take: looking up the name, connecting, writing, reading the answer
/// @param once until when it may be written, if it must not be sent twice; it then gets a connection of its own
public record Shipment(
        HttpMethod method, URI uri, HttpHeaders headers, Payload payload, Duration within, Optional<SendBy> once) {}
