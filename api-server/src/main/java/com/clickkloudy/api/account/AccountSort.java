package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountOrder.By;
import io.swagger.v3.oas.annotations.media.Schema;

/// In which order accounts are listed, as the API says it.
@Schema(name = "AccountSort", enumAsRef = true)
enum AccountSort {
    HEALTH(By.HEALTH),
    NAME(By.NAME),
    PLATFORM(By.PLATFORM),
    CONNECTED(By.CONNECTED),
    SIGN_IN_END(By.SIGN_IN_END);

    private final By by;

    AccountSort(By by) {
        this.by = by;
    }

    By by() {
        return by;
    }
}
