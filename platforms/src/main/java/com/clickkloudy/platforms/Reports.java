package com.clickkloudy.platforms;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.insight.Metric;
import com.clickkloudy.model.insight.Numbers;
import com.clickkloudy.model.platform.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Can tell how posts do that are out. May be repeated freely.
public interface Reports extends Connector {
    /// @return what can be counted of a post here; everything else is always absent
    Set<Metric> metrics();

    /// Asks for many posts at once where the platform lets itself be asked so, else for one after the other.
    ///
    /// @param posts of this account
    /// @return a report of every post, in the order asked for; after a failure that is not about one post alone
    ///     (throttled, signed out), those that were not asked for any more have that failure, too
    Map<Remote, Report> report(Account account, Credentials credentials, List<Remote> posts);

    /// What there is to say of one post.
    sealed interface Report {
        record Counted(Numbers numbers) implements Report {}

        /// The post is no longer there.
        record Gone() implements Report {}

        record Failed(Failure failure) implements Report {}
    }
}
