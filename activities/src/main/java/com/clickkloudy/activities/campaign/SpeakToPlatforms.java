package com.clickkloudy.activities.campaign;

import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Publishing;

/// Everything that asks a platform about one post.
final class SpeakToPlatforms implements Publishing {
    private final PublishPosts publish;
    private final SettlePosts settle;
    private final VerifyPosts verify;

    SpeakToPlatforms(Engine engine) {
        this.publish = new PublishPosts(engine);
        this.settle = new SettlePosts(engine);
        this.verify = new VerifyPosts(engine);
    }

    @Override
    public PostAnswer publishPost(PostRef post) {
        return Heartbeat.beside(() -> publish.publish(post));
    }

    @Override
    public PostAnswer settlePost(PostRef post) {
        return settle.settle(post);
    }

    @Override
    public PostAnswer verifyPost(PostRef post) {
        return verify.verify(post);
    }
}
