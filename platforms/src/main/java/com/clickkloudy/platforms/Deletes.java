package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;

/// Can take a post back that is out. May be repeated freely: who is in doubt about an answer asks again.
public interface Deletes extends Connector {
    /// @param post of this account
    Deleted delete(Account account, Credentials credentials, Remote post);

    /// What came of it.
    sealed interface Deleted {
        /// It was there, and is no longer.
        record Done() implements Deleted {}

        /// The platform knows no such post of this account, or no longer.
        record AlreadyGone() implements Deleted {}

        /// Nothing is known to be deleted; where posts consist of several messages, some may be.
        record Failed(Failure failure) implements Deleted {}

        static Deleted of(boolean wasThere) {
            return wasThere ? new Done() : new AlreadyGone();
        }
    }
}
