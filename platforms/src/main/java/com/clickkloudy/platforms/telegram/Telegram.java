package com.clickkloudy.platforms.telegram;

import static com.clickkloudy.platforms.telegram.TelegramProfile.ID;
import static com.clickkloudy.platforms.telegram.TelegramProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Deletes;
import com.clickkloudy.platforms.Describes;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.platforms.kit.Http;
import com.clickkloudy.platforms.kit.Kit;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Brings posts out in Telegram's channels and groups, by a bot that is an administrator there.
@Component
final class Telegram implements Connects, Describes, Publishes, Deletes {
    private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,200}");

    private final Kit kit;
    private final Http http;
    private final Http deleting;
    private final URI api;
    private final URI pages;

    Telegram(Kit kit) {
        this.kit = kit;
        this.http = kit.http(PROFILE, TelegramRefusals::meaning);
        this.deleting = kit.http(PROFILE, TelegramRefusals::meaningOfDeletion);
        this.api = kit.base(ID, URI.create("https://api.telegram.org"));
        this.pages = kit.base(ID, URI.create("https://t.me"));
    }

    @Override
    public Profile profile() {
        return PROFILE;
    }

    @Override
    public Step begin(Form form, Optional<Credentials> app, URI callback) {
        var token = form.get("token").map(String::strip).filter(TOKEN.asMatchPredicate());
        var chat = form.get("channel").flatMap(TelegramChat::typed);
        if (token.isEmpty()) {
            return refused("/token", "A token looks like 123456:ABC-DEF1234ghIkl. Copy it from @BotFather.");
        }
        if (chat.isEmpty()) {
            return refused("/channel", "Name the channel as @name, by a link, or by its id, like -1001234567890.");
        }
        return connect(new TelegramBot(http, api, new Secret(token.get())), chat.get());
    }

    private Step connect(TelegramBot bot, String typed) {
        return bot.id().fold(id -> connect(bot, id, typed), Telegram::notThisToken);
    }

    private Step connect(TelegramBot bot, String id, String typed) {
        return bot.open(typed, id)
                .fold(chat -> new Step.Connected(List.of(grant(chat, bot.credentials(id)))), Telegram::notThisChat);
    }

    private Grant grant(TelegramChat chat, Credentials credentials) {
        return new Grant(
                chat.id(),
                chat.handle(),
                chat.name(),
                chat.home(pages),
                Optional.empty(),
                PROFILE.limits(),
                credentials);
    }

    private static Step notThisToken(Failure failure) {
        return failure instanceof Failure.SignedOut
                ? refused("/token", "Telegram does not know this token. Copy the bot's present one from @BotFather.")
                : new Step.Failed(failure);
    }

    private static Step notThisChat(Failure failure) {
        return failure instanceof Failure.Forbidden || failure instanceof Failure.Refused
                ? refused("/channel", failure.message())
                : new Step.Failed(failure);
    }

    private static Step refused(String field, String message) {
        return new Step.Failed(new Failure.Refused(Optional.of(field), message));
    }

    @Override
    public Step finish(Callback callback, Secret state) {
        return new Step.Failed(new Failure.Refused(Optional.empty(), "Telegram is connected by the form alone."));
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
}
