package com.clickkloudy.activities;

import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.workflows.campaign.PostAnswer;
import com.clickkloudy.workflows.campaign.PostRef;
import com.clickkloudy.workflows.campaign.Publishing;
import java.util.concurrent.CountDownLatch;

/// The first worker that takes a post of one platform is silent for ever: for Temporal it has died.
final class FirstDies implements AutoCloseable {
    private final PlatformId platform;
    private final CountDownLatch died = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    FirstDies(PlatformId platform) {
        this.platform = platform;
    }

    /// @param living who goes on
    Publishing before(Publishing living) {
        return new Workers(living);
    }

    boolean hasDied() {
        return died.getCount() == 0;
    }

    @Override
    public void close() {
        over.countDown();
    }

    private synchronized boolean isFirst(PostRef post) {
        if (hasDied() || !post.platform().equals(platform)) {
            return false;
        }
        died.countDown();
        return true;
    }

    private PostAnswer die() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("It comes to itself when nobody asks any more.");
    }

    private final class Workers implements Publishing {
        private final Publishing living;

        private Workers(Publishing living) {
            this.living = living;
        }

        @Override
        public PostAnswer publishPost(PostRef post) {
            return isFirst(post) ? die() : living.publishPost(post);
        }

        @Override
        public PostAnswer settlePost(PostRef post) {
            return living.settlePost(post);
        }

        @Override
        public PostAnswer verifyPost(PostRef post) {
            return living.verifyPost(post);
        }
    }
}
