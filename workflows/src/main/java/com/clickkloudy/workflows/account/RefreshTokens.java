package com.clickkloudy.workflows.account;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/// Renews the sign-ins whose time has come, started by a schedule.
@WorkflowInterface
public interface RefreshTokens {
    @WorkflowMethod
    void refresh();
}
