package com.clickkloudy.workflows.wire;

import com.clickkloudy.model.platform.PlatformId;

/// The task queues, by name.
public final class Queues {
    /// Workflow code, and activities that touch rows only.
    public static final String CAMPAIGNS = "campaigns";

    /// Uploads, drafts and other preparations.
    public static final String PREPARE = "prepare";

    private Queues() {}

    /// @return the queue of everything that speaks to this platform about one post
    public static String publish(PlatformId platform) {
        return "publish-" + platform;
    }
}
