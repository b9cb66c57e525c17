package com.clickkloudy.simulator.world;

import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Book;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.MediaShelf;
import com.clickkloudy.simulator.ledger.What;
import java.net.URI;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/// What the frame gives to a fake.
///
/// @param slug the platform's name and the first segment of all its addresses
/// @param address the platform's base address, without a slash at its end
public record World(String slug, URI address, Book book, MediaShelf media, Clock clock, Seal seal) {
    /// How the control door wants the platform, or one instance of it, to behave; an empty object where it said
    /// nothing.
    public JsonNode settings(String instance) {
        return book.last(What.SETTING, instance, instance).map(Entry::facts).orElseGet(() -> Json.tree(Json.object()));
    }

    /// An absolute address below the platform's base.
    public String url(String path) {
        return address + path;
    }
}
