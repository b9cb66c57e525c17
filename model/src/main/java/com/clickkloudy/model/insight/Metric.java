package com.clickkloudy.model.insight;

import java.util.Locale;

/// What can be counted of a post, by one name for all platforms.
public enum Metric {
    /// How often it was opened or played.
    VIEWS,
    /// How many people it was shown to.
    REACH,
    /// How often it was shown, also to the same people.
    IMPRESSIONS,
    /// Likes, favourites and every other reaction that is no word.
    LIKES,
    /// Comments, replies and answers.
    COMMENTS,
    /// How often others passed it on, with words of their own or without.
    SHARES,
    /// How often it was kept for later.
    SAVES,
    /// How often a link in it was followed.
    CLICKS;

    /// @return as documents and programs write it: `likes`
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
