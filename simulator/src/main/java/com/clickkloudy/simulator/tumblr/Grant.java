package com.clickkloudy.simulator.tumblr;

import java.util.Set;

/// What a token stands for.
///
/// @param kind `access` or `refresh`
/// @param generation how often the person had taken grants back when this was given
/// @param until when it ends, in seconds since 1970
record Grant(String kind, String user, Set<String> scopes, int generation, long until, String serial) {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    Grant {
        scopes = Set.copyOf(scopes);
    }
}
