package com.clickkloudy.platforms;

import com.clickkloudy.model.platform.Profile;

/// Speaks to one platform. What it can do is what it implements of [Connects], [Publishes], [Settles], [Repeats],
/// [Finds], [Refreshes], [Describes], [Reports], [Deletes], [ChecksApps] and [Introduces]; there are no flags.
public interface Connector {
    Profile profile();
}
