package com.clickkloudy.activities.campaign;

import com.clickkloudy.activities.account.Session;
import com.clickkloudy.activities.media.Fit;
import com.clickkloudy.activities.media.FitFiles;
import com.clickkloudy.activities.media.Fitting;
import com.clickkloudy.activities.media.Wanted;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.Post;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.Rendition;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.storage.account.AccountSecrets;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Batches;
import com.clickkloudy.storage.campaign.Campaigns;
import com.clickkloudy.storage.campaign.PostRow;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.media.Uploads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns a post's row into a job for its platform: account, sign-in, text and files.
final class Jobs {
    private final Accounts accounts;
    private final AccountSecrets secrets;
    private final Campaigns campaigns;
    private final Posts posts;
    private final Batches batches;
    private final Uploads uploads;
    private final FitFiles fit;
    private final Platforms platforms;
    private final Sessions sessions;
    private final FileDoors doors;

    Jobs(
            Accounts accounts,
            AccountSecrets secrets,
            Campaigns campaigns,
            Posts posts,
            Batches batches,
            Uploads uploads,
            FitFiles fit,
            Platforms platforms,
            Sessions sessions,
            FileDoors doors) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.campaigns = campaigns;
        this.posts = posts;
        this.batches = batches;
        this.uploads = uploads;
        this.fit = fit;
        this.platforms = platforms;
        this.sessions = sessions;
        this.doors = doors;
    }

    /// What a post says now: before it is sent.
    ///
    /// @param sendBy until when the request that publishes may be written
    Made make(PostRow row, SendBy sendBy) {
        return of(List.of(row)).make(row, sendBy);
    }

    /// What a post said when it was sent, whatever its campaign says since.
    Made sent(PostRow row) {
        var post = row.post();
        var said = posts.said(post.workspace(), post.id()).content();
        return of(List.of(row), said, true).make(row, SendBy.never());
    }

    /// The jobs of posts of one campaign: what they need is read for all of them at once.
    Page of(List<PostRow> rows) {
        if (rows.isEmpty()) {
            return new Page(new Read(Map.of(), Map.of(), Map.of(), Optional.empty()));
        }
        var first = rows.getFirst().post();
        var content = campaigns.content(first.workspace(), first.campaign()).orElseThrow();
        return of(rows, content, false);
    }

    private Page of(List<PostRow> rows, Content content, boolean sent) {
        var workspace = rows.getFirst().post().workspace();
        var ids = rows.stream().map(PostRow::post).map(Post::account).toList();
        var known =
                accounts.findAll(workspace, ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
        var files = files(workspace, content).map(each -> new Payload(content, fit.of(workspace, each), sent));
        return new Page(new Read(known, secrets.findAll(workspace, ids), stamps(workspace, rows), files));
    }

    private Map<PostId, Instant> stamps(WorkspaceId workspace, List<PostRow> rows) {
        var without = rows.stream()
                .filter(row -> row.stampedAt().isEmpty())
                .map(row -> row.post().id())
                .toList();
        return without.isEmpty() ? Map.of() : batches.stamp(workspace, without);
    }

    /// @return empty if one is missing
    private Optional<List<Fitting.Attached>> files(WorkspaceId workspace, Content content) {
        var ids = content.attachments().stream().map(Content.Attachment::media).toList();
        var found = ids.isEmpty() ? List.<Media>of() : uploads.findAll(workspace, ids);
        var known = found.stream().collect(Collectors.toMap(Media::id, Function.identity(), (one, same) -> one));
        var files = new ArrayList<Fitting.Attached>();
        for (var each : content.attachments()) {
            var media = known.get(each.media());
            if (media == null) {
                return Optional.empty();
            }
            files.add(new Fitting.Attached(media, each.alt()));
        }
        return Optional.of(files);
    }

    /// What all posts of a page say.
    ///
    /// @param sent whether they were sent already
    private record Payload(Content content, Fitting fitting, boolean sent) {
        /// What was uploaded while the post was prepared is not chosen anew.
        Fit files(PostRow row, Account account) {
            return sent || row.ready() ? fitting.asSent(account.limits()) : fitting.as(account.limits());
        }
    }

    /// @param payload empty if a file is missing
    private record Read(
            Map<AccountId, Account> accounts,
            Map<AccountId, Credentials> secrets,
            Map<PostId, Instant> stamps,
            Optional<Payload> payload) {}

    /// Posts of one campaign, with all that their jobs are made of.
    final class Page {
        private final Read read;

        private Page(Read read) {
            this.read = read;
        }

        /// @return renditions that its accounts need and that there are not yet
        Set<Wanted> lacking() {
            var limits = read.accounts().values().stream().map(Account::limits).toList();
            return read.payload()
                    .map(payload -> payload.fitting().lacking(limits))
                    .orElse(Set.of());
        }

        void add(Wanted wanted, Rendition.Result result) {
            read.payload().ifPresent(payload -> payload.fitting().add(wanted, result));
        }

        Made make(PostRow row, SendBy sendBy) {
            var post = row.post();
            var connector = platforms.find(post.platform(), Publishes.class);
            if (connector.isEmpty()) {
                return new Made.Not(refused("This installation cannot publish to " + post.platform() + "."));
            }
            var account = Optional.ofNullable(read.accounts().get(post.account()));
            if (account.isEmpty()) {
                return new Made.Not(new Failure.SignedOut("The account is not connected."));
            }
            var secrets = Optional.ofNullable(read.secrets().get(post.account()));
            return switch (sessions.open(account.get(), secrets)) {
                case Session.Closed(Failure failure) -> new Made.Not(failure);
                case Session.Open open -> make(row, account.get(), open, connector.get(), sendBy);
            };
        }

        private Made make(PostRow row, Account account, Session.Open session, Publishes connector, SendBy sendBy) {
            if (read.payload().isEmpty()) {
                return new Made.Not(refused("A file of the campaign is gone. Add it again."));
            }
            return switch (read.payload().get().files(row, account)) {
                case Fit.Unmade unmade -> new Made.Unmade();
                case Fit.Refused(String field, String sentence) ->
                    new Made.Not(new Failure.Refused(Optional.of(field), sentence));
                case Fit.Files(List<Job.File> files) -> behindDoors(row, account, session, files, connector, sendBy);
            };
        }

        private Made behindDoors(
                PostRow row,
                Account account,
                Session.Open session,
                List<Job.File> fit,
                Publishes connector,
                SendBy sendBy) {
            var obstacle = doors.obstacle(connector.profile(), fit);
            if (obstacle.isPresent() && row.prepared().isEmpty()) {
                return new Made.Not(obstacle.get());
            }
            var files = doors.to(row.post(), connector.profile(), fit);
            return new Made.Ready(job(row, account, session, files, sendBy), connector);
        }

        private Job job(PostRow row, Account account, Session.Open session, List<Job.File> files, SendBy sendBy) {
            var stamp = row.stampedAt()
                    .or(() -> Optional.ofNullable(read.stamps().get(row.post().id())))
                    .orElseThrow();
            var key = PostKey.of(row.post().id(), 0, row.content());
            var said = read.payload().orElseThrow().content();
            var options = said.options(account.platform());
            return new Job(account, session.credentials(), key, stamp, said.text(), files, options, sendBy);
        }
    }

    private static Failure.Refused refused(String message) {
        return new Failure.Refused(Optional.empty(), message);
    }

    /// A job, or why there can be none now.
    sealed interface Made {
        record Ready(Job job, Publishes connector) implements Made {}

        record Not(Failure failure) implements Made {}

        /// A file has yet to be made fit for the account: the post has to be prepared once more.
        record Unmade() implements Made {}
    }
}
