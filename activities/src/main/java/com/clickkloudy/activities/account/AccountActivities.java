package com.clickkloudy.activities.account;

import com.clickkloudy.model.campaign.EngineTimes;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.system.Renewals;
import com.clickkloudy.workflows.account.Refreshing;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the activities that keep accounts signed in.
@Configuration(proxyBeanMethods = false)
public class AccountActivities {
    @Bean
    RenewSignIn renewSignIn(
            Accounts accounts, AccountSecrets secrets, Platforms platforms, EngineTimes times, Clock clock) {
        return new RenewSignIn(accounts, secrets, platforms, times, clock);
    }

    @Bean
    Refreshing refreshing(
            Renewals renewals, Accounts accounts, AccountSecrets secrets, RenewSignIn renew, Clock clock) {
        return new RefreshDue(renewals, accounts, secrets, renew, new SecureRandom(), clock);
    }
}
