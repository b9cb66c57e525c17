package com.clickkloudy.platforms.discord;

import static com.clickkloudy.platforms.discord.DiscordProfile.PROFILE;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.PostedCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Connects a channel: by its webhook, by a bot of one's own, or by a bot that was added here for many, once a code
/// was posted in the channel.
record DiscordSignIn(Kit kit, DiscordApi api, URI base) {
    private static final String NOT_SEEN =
            "The code has not been seen in the channel. Post it as it stands here, mention"
                    + " included, as somebody who may manage the server. The bot has to be allowed to read the history.";

    Step begin(Form form, Optional<Credentials> app) {
        var webhook = form.get("webhook").map(String::strip).filter(typed -> !typed.isEmpty());
        if (webhook.isPresent()) {
            return app.isPresent()
                    ? refused("/webhook", "Choose a bot that was added here, or give a webhook; not both.")
                    : byWebhook(webhook.get());
        }
        return byBot(form, app);
    }

    private Step byWebhook(String typed) {
        return DiscordDoor.webhook(typed)
                .map(door -> connect(door, "/webhook"))
                .orElseGet(() ->
                        refused("/webhook", "Copy the whole address of the webhook from the channel's settings."));
    }

    private Step byBot(Form form, Optional<Credentials> app) {
        var typed = form.get("token");
        if (app.isPresent() && typed.isPresent()) {
            return refused("/token", "Choose a bot that was added here, or type the token of your own; not both.");
        }
        var token = app.map(DiscordSignIn::token).or(() -> typed.flatMap(DiscordDoor::token));
        if (token.isEmpty()) {
            return refused("/token", "Give a webhook's address, or the token of a bot from the developer portal.");
        }
        return form.get("channel")
                .flatMap(DiscordDoor::channel)
                .map(channel -> new DiscordDoor.Bot(token.get(), channel))
                .map(bot -> app.isPresent() ? prove(bot) : connect(bot, "/token"))
                .orElseGet(() -> refused("/channel", "Name the channel by its link or its id."));
    }

    /// @param app a bot that was added here
    static Secret token(Credentials app) {
        var typed = app.secret("token");
        return DiscordDoor.token(typed.reveal()).orElse(typed);
    }

    private Step connect(DiscordDoor door, String field) {
        return api.open(door)
                .fold(
                        channel -> new Step.Connected(List.of(grant(door, channel))),
                        failure -> notConnected(failure, field));
    }

    private Grant grant(DiscordDoor door, DiscordChannel channel) {
        return new Grant(
                channel.id(),
                channel.handle(),
                channel.name(),
                Optional.of(channel.page(base)),
                Optional.empty(),
                PROFILE.limits(),
                door.credentials(channel));
    }

    private static Step notConnected(Failure failure, String field) {
        return switch (failure) {
            case Failure.SignedOut signedOut ->
                refused(field, "Discord does not know this. Copy it once more from where it is shown.");
            case Failure.Forbidden(var message) -> refused("/channel", message);
            case Failure.Throttled throttled -> new Step.Failed(failure);
            case Failure.Refused refused -> new Step.Failed(failure);
            case Failure.Duplicate duplicate -> new Step.Failed(failure);
            case Failure.Unreachable unreachable -> new Step.Failed(failure);
            case Failure.Ambiguous ambiguous -> new Step.Failed(failure);
            case Failure.Gone gone -> new Step.Failed(failure);
        };
    }

    /// What the bot knows of the channel of others is not told.
    private Step prove(DiscordDoor.Bot bot) {
        var message = "Post this in the channel as somebody who may manage the server, then go on.";
        return api.open(bot)
                .fold(
                        channel -> {
                            var proof = kit.postedCode(channel.id(), bot.token());
                            return proof.asked(DiscordProof.post(proof, channel.author()), message);
                        },
                        failure -> notConnected(failure, "/channel"));
    }

    Step finish(Secret state) {
        var proof = PostedCode.of(state);
        var door = new DiscordDoor.Bot(proof.token(), proof.place());
        return api.open(door)
                .fold(channel -> finish(proof, door, channel), failure -> notConnected(failure, "/channel"));
    }

    private Step finish(PostedCode proof, DiscordDoor.Bot door, DiscordChannel channel) {
        return new DiscordProof(api, proof)
                .isGiven(channel.guild())
                .fold(
                        given ->
                                given ? new Step.Connected(List.of(grant(door, channel))) : refused("/proof", NOT_SEEN),
                        Step.Failed::new);
    }

    private static Step refused(String field, String message) {
        return new Step.Failed(new Failure.Refused(Optional.of(field), message));
    }
}
