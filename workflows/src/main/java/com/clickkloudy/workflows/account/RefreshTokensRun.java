package com.clickkloudy.workflows.account;

import com.clickkloudy.workflows.wire.Queues;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/// Asks once; what could not be renewed now is due again later.
public final class RefreshTokensRun implements RefreshTokens {
    private final Refreshing refreshing = Workflow.newActivityStub(
            Refreshing.class,
            ActivityOptions.newBuilder()
                    .setTaskQueue(Queues.CAMPAIGNS)
                    .setStartToCloseTimeout(Duration.ofMinutes(10))
                    .setRetryOptions(
                            RetryOptions.newBuilder().setMaximumAttempts(1).build())
                    .build());

    @Override
    public void refresh() {
        var renewed = refreshing.refreshDue();
        Workflow.setCurrentDetails("Sign-ins renewed: " + renewed);
    }
}
