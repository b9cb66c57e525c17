package com.clickkloudy.simulator.linkedin;

import java.util.Set;

/// What a token stands for.
///
/// @param kind `access` or `refresh`
/// @param generation how often the member had taken grants back when this was given
/// @param until when it ends, in seconds since 1970
record Grant(String kind, String member, String client, Set<String> scopes, int generation, long until, String serial) {
    static final String ACCESS = "access";
    static final String REFRESH = "refresh";

    Grant {
        scopes = Set.copyOf(scopes);
    }

    Grant lasting(long changed, String number) {
        return new Grant(kind, member, client, scopes, generation, changed, number);
    }
}
