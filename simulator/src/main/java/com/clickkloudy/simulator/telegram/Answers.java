package com.clickkloudy.simulator.telegram;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.page.MediaPage;
import com.clickkloudy.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bot can learn: of itself, its channels and its files.
final class Answers {
    private final World world;
    private final Channels channels;

    Answers(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
    }

    Object getMe(Call call, Bot bot) {
        var me = new LinkedHashMap<String, @Nullable Object>(bot.user());
        me.putAll(Json.object(
                "can_join_groups", true,
                "can_read_all_group_messages", false,
                "supports_inline_queries", false,
                "can_connect_to_business", false,
                "has_main_web_app", false));
        return me;
    }

    Object getChat(Call call, Bot bot) {
        Channel channel = channels.seenBy(bot, call.params().text("chat_id"));
        var chat = new LinkedHashMap<String, @Nullable Object>(channel.chat());
        chat.putAll(Json.object(
                "accent_color_id", 0,
                "max_reaction_count", 11,
                "accepted_gift_types",
                        Json.object(
                                "unlimited_gifts",
                                false,
                                "limited_gifts",
                                false,
                                "unique_gifts",
                                false,
                                "premium_subscription",
                                false,
                                "gifts_from_channels",
                                false)));
        return chat;
    }

    Object getChatMember(Call call, Bot bot) {
        Channel channel = channels.seenBy(bot, call.params().text("chat_id"));
        String user = call.params().text("user_id");
        if (user.equals(bot.id())) {
            return administrator(channel, bot);
        }
        if (user.equals(Long.toString(ownerId(channel)))) {
            return owner(channel);
        }
        throw BotError.bad("user not found");
    }

    Object getChatAdministrators(Call call, Bot bot) {
        Channel channel = channels.seenBy(bot, call.params().text("chat_id"));
        return List.of(owner(channel), administrator(channel, bot));
    }

    private Map<String, @Nullable Object> administrator(Channel channel, Bot bot) {
        var member = new LinkedHashMap<String, @Nullable Object>(Json.object(
                "status", "administrator", "user", bot.user(), "can_be_edited", false, "is_anonymous", false));
        member.putAll(Json.object(
                "can_manage_chat", true,
                "can_delete_messages", true,
                "can_manage_video_chats", false,
                "can_restrict_members", false,
                "can_promote_members", false,
                "can_change_info", false,
                "can_invite_users", false,
                "can_post_stories", false,
                "can_edit_stories", false,
                "can_delete_stories", false,
                "can_post_messages", channels.mayPost(channel),
                "can_edit_messages", true));
        return member;
    }

    private Map<String, @Nullable Object> owner(Channel channel) {
        return Json.object(
                "status",
                "creator",
                "user",
                Json.object("id", ownerId(channel), "is_bot", false, "first_name", "Owner"),
                "is_anonymous",
                false);
    }

    private long ownerId(Channel channel) {
        return world.seal().number("owner of " + channel.id(), 9);
    }

    Object getChatMemberCount(Call call, Bot bot) {
        Channel channel = channels.seenBy(bot, call.params().text("chat_id"));
        return world.seal().number("members of " + channel.id(), 3);
    }

    Object getFile(Call call, Bot bot) {
        String fileId = call.params().text("file_id");
        Photo photo = Photo.named(fileId, call.params(), world, bot);
        return Json.object(
                "file_id",
                fileId,
                "file_unique_id",
                photo.sha256().substring(0, 15),
                "file_size",
                photo.bytes(),
                "file_path",
                "photos/" + photo.sha256());
    }

    Answer download(Call call) {
        return world.media()
                .get(call.path("name"))
                .map(MediaPage::file)
                .orElseGet(() -> BotError.answer(404, "Not Found", Optional.empty()));
    }
}
