package com.clickkloudy.api.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.campaign.CampaignId;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.workflows.wire.Ids;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where operators see a workflow. Without the setting `clickkloudy.temporal.ui` there are no links.
@Component
final class TemporalLinks {
    private final Optional<URI> base;
    private final String namespace;

    TemporalLinks(
            @Value("${clickkloudy.temporal.ui:}") String base,
            @Value("${clickkloudy.temporal.namespace:default}") String namespace) {
        this.base = base.isBlank() ? Optional.empty() : Optional.of(URI.create(base));
        this.namespace = namespace;
    }

    Optional<URI> campaign(CampaignId campaign) {
        return workflow(Ids.campaign(campaign));
    }

    Optional<URI> post(PostId post) {
        return workflow(Ids.post(post));
    }

    private Optional<URI> workflow(String id) {
        var path = "/namespaces/" + namespace + "/workflows/" + URLEncoder.encode(id, UTF_8);
        return base.map(address -> address.resolve(path));
    }
}
