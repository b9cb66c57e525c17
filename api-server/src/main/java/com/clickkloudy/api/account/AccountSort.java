package com.clickkloudy.api.account;

import com.clickkloudy.storage.account.AccountOrder;
import io.swagger.v3.oas.annotations.media.Schema;

/// In which order accounts are listed, as the API says it.
@Schema(name = "AccountSort", enumAsRef = true)
enum AccountSort {
    HEALTH(AccountOrder.HEALTH),
    NAME(AccountOrder.NAME),
    PLATFORM(AccountOrder.PLATFORM),
    CONNECTED(AccountOrder.CONNECTED),
    SIGN_IN_END(AccountOrder.SIGN_IN_END);

    private final AccountOrder order;

    AccountSort(AccountOrder order) {
        this.order = order;
    }

    AccountOrder order() {
        return order;
    }
}
