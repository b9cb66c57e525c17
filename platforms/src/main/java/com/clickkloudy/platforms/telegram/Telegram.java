package com.clickkloudy.platforms.telegram;

import static com.clickkloudy.platforms.telegram.TelegramProfile.ID;
import static com.clickkloudy.platforms.telegram.TelegramProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.ChecksApps;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.Renders;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.markup.Markdown;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Brings posts out in Telegram's channels and groups, by a bot that is an administrator there.
@Component
final class Telegram implements Connects, ChecksApps, Describes, Publishes, Deletes, Renders {
    private final Kit kit;
    private final Http http;
    private final Http deleting;
    private final Http reading;
    private final TelegramSignIn signIn;
    private final URI api;
    private final URI pages;

    Telegram(Kit kit) {
        this.kit = kit;
        this.http = kit.http(PROFILE, TelegramRefusals::meaning);
        this.deleting = kit.http(PROFILE, TelegramRefusals::meaningOfDeletion);
        this.reading = kit.http(PROFILE, TelegramRefusals::meaningOfReading);
        this.api = kit.base(ID, URI.create("https://api.telegram.org"));
        this.pages = kit.base(ID, URI.create("https://t.me"));
        this.signIn = new TelegramSignIn(kit, http, api, pages);
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        return signIn.begin(form, app);
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return signIn.finish(state, reading);
    }

    @Override
    public Optional<Failure> check(Credentials app, URI callback) {
        return signIn.bot(app.secret("token")).id().fold(id -> Optional.empty(), Optional::of);
    }

    @Override
    public Described describe(Account account, Credentials credentials) {
        return TelegramBot.of(credentials, http, api)
                .open(account.remoteId(), TelegramBot.id(credentials))
                .fold(
                        chat -> new Described.Now(chat.handle(), chat.name(), Optional.empty(), PROFILE.limits()),
                        Described.Failed::new);
    }

    /// A file cannot be uploaded without being shown.
    @Override
    public boolean prepares(Job job) {
        return false;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        return new Prepared.Ready("");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        return TelegramMessage.write(TelegramBot.of(job.credentials(), http, api), job, kit.multipart())
                .once(job.sendBy())
                .counts(Math.max(1, job.files().size()))
                .read(reply -> TelegramMessage.read(reply, pages))
                .fold(Outcome.Published::new, Outcome.Failed::new);
    }

    @Override
    public Deleted delete(Account account, Credentials credentials, Remote post) {
        return new TelegramPublished(TelegramBot.of(credentials, deleting, api)).delete(account, post);
    }

    @Override
    public String counted(String markdown) {
        return TelegramText.of(Markdown.of(markdown)).text();
    }
}
