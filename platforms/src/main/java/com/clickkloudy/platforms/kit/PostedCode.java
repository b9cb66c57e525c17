package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.platforms.Connects.Step;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/// What somebody has to post at a place that is connected by a bot which others use too, so that nobody connects the
/// place of others. It rests sealed between [Connects#begin] and [Connects#finish].
///
/// @param code said once, and by nobody else
/// @param place which channel, as the platform calls it
/// @param token the bot's
public record PostedCode(String code, String place, Secret token) {
    /// Without what is taken for something else when it is read out or typed.
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;

    static PostedCode begin(SecureRandom random, String place, Secret token) {
        var code = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return new PostedCode(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2), place, token);
    }

    /// @throws Unreadable if it is not what [#asked] gave
    public static PostedCode of(Secret sealed) {
        var json = Json.read(sealed.reveal()).orElseGet(Json::object);
        return new PostedCode(json.need("/code"), json.need("/place"), new Secret(json.need("/token")));
    }

    /// @param post what is to be posted: the code, with what the platform needs beside it
    /// @return how a person is asked for it
    public Step asked(String post, String message) {
        var json = Json.object().with("code", code).with("place", place).with("token", token.reveal());
        return new Step.Prove(post, message, new Secret(json.toString()));
    }

    /// @param text all that a message says, without what the platform needed beside the code
    public boolean isSaidBy(String text) {
        return text.strip().toUpperCase(Locale.ROOT).equals(code);
    }
}
