package com.clickkloudy.platforms.page;

import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Finds;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.Repeats;
import com.clickkloudy.platforms.Reports;
import com.clickkloudy.platforms.Settles;
import java.util.List;

/// What a connector may be able to do, in words.
record Capability(Class<? extends Connector> type, String words) {
    static final List<Capability> ALL = List.of(
            new Capability(Connects.class, "connects accounts"),
            new Capability(ChecksApps.class, "tells a wrong registration of ours before anybody signs in by it"),
            new Capability(Refreshes.class, "renews sign-ins that end"),
            new Capability(Describes.class, "reads the account's present name and limits"),
            new Capability(Publishes.class, "publishes"),
            new Capability(Renders.class, "renders texts in Markdown, where a post says that its text is"),
            new Capability(Settles.class, "follows what was accepted and is still being processed"),
            new Capability(
                    Repeats.class,
                    "sends the same post again under the same key, which makes no second one, as long as the server"
                            + " honours it"),
            new Capability(Finds.class, "looks whether a post is out whose answer was lost"),
            new Capability(Reports.class, "tells the numbers of posts that are out"),
            new Capability(Deletes.class, "deletes posts that are out"));

    static final String NEITHER = "A lost answer waits for a person: nothing can be repeated or looked up.";
}
