package com.clickkloudy.platforms.bluesky;

import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.platforms.kit.Request;
import com.clickkloudy.platforms.kit.signin.Dpop;
import com.clickkloudy.platforms.kit.signin.OAuth;

/// Shows a server on whose behalf it is asked, in the way in which the account was connected.
final class BlueskyPass {
    private final Dpop dpop;

    BlueskyPass(Dpop dpop) {
        this.dpop = dpop;
    }

    Request on(Request request, Credentials credentials) {
        return OAuth.isBound(credentials)
                ? dpop.sign(request, OAuth.key(credentials), credentials.secret("accessToken"))
                : request.bearer(credentials.secret("access"));
    }
}
