package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.campaign.Sessions.Session;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns a post's row into a job for its platform: account, sign-in, text and files.
final class Jobs {
    private final Accounts accounts;
    private final Campaigns campaigns;
    private final Batches batches;
    private final Uploads uploads;
    private final MediaStore store;
    private final Platforms platforms;
    private final Sessions sessions;

    Jobs(
            Accounts accounts,
            Campaigns campaigns,
            Batches batches,
            Uploads uploads,
            MediaStore store,
            Platforms platforms,
            Sessions sessions) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.batches = batches;
        this.uploads = uploads;
        this.store = store;
        this.platforms = platforms;
        this.sessions = sessions;
    }

    /// @param sendBy until when the request that publishes may be written
    Made make(PostRow row, SendBy sendBy) {
        var post = row.post();
        var connector = platforms.find(post.platform(), Publishes.class);
        if (connector.isEmpty()) {
            return new Made.Not(refused("This installation cannot publish to " + post.platform() + "."));
        }
        var account = accounts.find(post.workspace(), post.account());
        if (account.isEmpty()) {
            return new Made.Not(new Failure.SignedOut("The account is not connected."));
        }
        return switch (sessions.open(account.get())) {
            case Session.Closed(Failure failure) -> new Made.Not(failure);
            case Session.Open open -> make(row, account.get(), open, connector.get(), sendBy);
        };
    }

    private Made make(PostRow row, Account account, Session.Open session, Publishes connector, SendBy sendBy) {
        var post = row.post();
        var content =
                campaigns.find(post.workspace(), post.campaign()).orElseThrow().content();
        var files = files(post.workspace(), content);
        if (files.isEmpty()) {
            return new Made.Not(refused("A file of the campaign is gone. Add it again."));
        }
        var stamp = row.stampedAt().orElseGet(() -> batches.stamp(post.workspace(), post.id()));
        var key = PostKey.of(post.id(), 0, row.content());
        var job = new Job(account, session.credentials(), key, stamp, content.text(), files.get(), sendBy);
        return new Made.Ready(job, connector);
    }

    /// @return empty if one is missing
    private Optional<List<Job.File>> files(WorkspaceId workspace, Content content) {
        var ids = content.attachments().stream().map(Content.Attachment::media).toList();
        var found = ids.isEmpty() ? List.<Media>of() : uploads.findAll(workspace, ids);
        var known = found.stream().collect(Collectors.toMap(Media::id, Function.identity(), (one, same) -> one));
        var files = new ArrayList<Job.File>();
        for (var each : content.attachments()) {
            var media = known.get(each.media());
            if (media == null) {
                return Optional.empty();
            }
            files.add(new Job.File(media, each.alt(), () -> store.open(workspace, media.hash())));
        }
        return Optional.of(files);
    }

    private static Failure.Refused refused(String message) {
        return new Failure.Refused(Optional.empty(), message);
    }

    /// A job, or why there can be none now.
    sealed interface Made {
        record Ready(Job job, Publishes connector) implements Made {}

        record Not(Failure failure) implements Made {}
    }
}
