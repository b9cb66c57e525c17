package com.clickkloudy.simulator.page;

import com.clickkloudy.simulator.ledger.Entry;
import java.util.Map;

/// How one platform shows a post.
public interface Show {
    /// Of the post's own page, below the platform's base address.
    String path(Entry post);

    /// The text with its links, as HTML.
    String html(Entry post);

    /// The numbers that people see beneath, by name; none where the platform shows none.
    Map<String, Long> numbers(Entry post);
}
