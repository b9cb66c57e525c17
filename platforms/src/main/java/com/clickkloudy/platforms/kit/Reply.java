package com.clickkloudy.platforms.kit;

import java.util.Optional;
import org.springframework.http.HttpHeaders;

/// A platform's answer, whatever it says.
public record Reply(int status, HttpHeaders headers, String body) {
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /// @return the body as JSON; an empty object where it is something else
    public Json json() {
        return Json.read(body).orElseGet(Json::object);
    }

    /// @throws Unreadable if the body is no JSON at all, as where a proxy answers with a page
    public Json needJson() {
        return Json.read(body).orElseThrow(() -> new Unreadable("no JSON"));
    }

    /// A text without which the answer means nothing.
    ///
    /// @throws Unreadable if it is not there
    public String need(String pointer) {
        return needJson().need(pointer);
    }

    /// @return a text of the JSON body, if it is there
    public Optional<String> text(String pointer) {
        return json().text(pointer);
    }
}
