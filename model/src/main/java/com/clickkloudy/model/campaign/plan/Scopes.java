package com.clickkloudy.model.campaign.plan;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Rate;
import java.net.URI;
import java.util.Optional;

/// All that one account's posts are counted by.
public record Scopes(Scope app, Scope account, Scope host) {
    /// An account's page tells its host. A registration belongs to one workspace, and to one host where there are many.
    public static Scopes of(WorkspaceId workspace, PlatformId platform, String remoteId, Optional<URI> home) {
        var host = platform + home.map(URI::getHost).map(name -> "/" + name).orElse("");
        return new Scopes(
                new Scope("app/" + host + "/" + workspace),
                new Scope("account/" + host + "/" + remoteId),
                new Scope("host/" + host));
    }

    public Scope of(Rate.Scope kind) {
        return switch (kind) {
            case APP -> app;
            case ACCOUNT -> account;
            case HOST -> host;
        };
    }
}
