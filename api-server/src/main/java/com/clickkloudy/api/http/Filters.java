package com.clickkloudy.api.http;

import org.springframework.core.Ordered;

/// The order in which a request passes; sessions and security come after all of these.
final class Filters {
    static final int LAST_WORD = Ordered.HIGHEST_PRECEDENCE;
    static final int HOST_CHECK = Ordered.HIGHEST_PRECEDENCE + 1;
    static final int BODY_CAP = Ordered.HIGHEST_PRECEDENCE + 2;

    private Filters() {}
}
