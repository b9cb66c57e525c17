package com.clickkloudy.platforms.discord;

import com.clickkloudy.platforms.kit.Answer;
import com.clickkloudy.platforms.kit.Json;
import com.clickkloudy.platforms.kit.PostedCode;
import com.clickkloudy.platforms.kit.Reply;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/// Looks whether somebody who may bring bots to a server has posted a code in one of its channels. The message has to
/// mention the bot: what others say to others is not shown to it.
record DiscordProof(DiscordApi api, PostedCode proof) {
    private static final String MENTION = "<@!?[0-9]{1,20}>";
    private static final int ADMINISTRATOR = 3;
    private static final int MANAGES_SERVER = 5;
    /// Messages of people, and their answers to other messages.
    private static final Set<Long> SAID = Set.of(0L, 19L);
    /// So many people are looked up who posted the code without being asked for it.
    private static final int PATIENCE = 5;

    /// @param bot the bot's own id
    static String post(PostedCode proof, String bot) {
        return "<@" + bot + "> " + proof.code();
    }

    /// @param guild the channel's server
    Answer<Boolean> isGiven(String guild) {
        return api.get(proof.token(), "channels", proof.place(), "messages")
                .query("limit", "100")
                .read(reply -> reply.needJson().list(""))
                .then(messages -> isLed(
                        guild,
                        messages.stream()
                                .filter(this::says)
                                .flatMap(message -> message.text("/author/id").stream())
                                .distinct()
                                .limit(PATIENCE)
                                .toList()));
    }

    private boolean says(Json message) {
        return proof.isSaidBy(message.text("/content").orElse("").replaceAll(MENTION, ""))
                && SAID.contains(message.number("/type").orElse(-1L))
                && message.get("/webhook_id").isEmpty()
                && !message.isTrue("/author/bot");
    }

    private Answer<Boolean> isLed(String guild, List<String> people) {
        if (people.isEmpty()) {
            return Answer.of(false);
        }
        return api.get(proof.token(), "guilds", guild)
                .read(Reply::needJson)
                .then(server -> isLed(server, guild, people));
    }

    private Answer<Boolean> isLed(Json server, String guild, List<String> people) {
        for (var person : people) {
            var leads = leads(server, guild, person);
            if (leads.fold(yes -> yes, failure -> true)) {
                return leads;
            }
        }
        return Answer.of(false);
    }

    private Answer<Boolean> leads(Json server, String guild, String person) {
        if (server.need("/owner_id").equals(person)) {
            return Answer.of(true);
        }
        return api.get(proof.token(), "guilds", guild, "members", person)
                .alsoGood(reply -> reply.status() == 404)
                .read(reply -> reply.json().texts("/roles"))
                .map(roles -> server.list("/roles").stream()
                        .filter(role -> roles.contains(role.text("/id").orElse("")))
                        .anyMatch(DiscordProof::leads));
    }

    private static boolean leads(Json role) {
        var told = role.text("/permissions").filter(text -> text.matches("[0-9]{1,40}"));
        var rights = new BigInteger(told.orElse("0"));
        return rights.testBit(ADMINISTRATOR) || rights.testBit(MANAGES_SERVER);
    }
}
