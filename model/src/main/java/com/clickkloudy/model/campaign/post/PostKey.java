package com.clickkloudy.model.campaign.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// What a platform is told to recognise a repetition by: a function of the post, the part and the number of its
/// content, so that every try of the same content carries the same key.
public record PostKey(UUID value) {
    public static PostKey of(PostId post, int part, int content) {
        return new PostKey(UUID.nameUUIDFromBytes((post + "/" + part + "/" + content).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
