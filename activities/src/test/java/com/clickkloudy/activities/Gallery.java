package com.clickkloudy.activities;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.media.MediaId;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.Publishes;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// A platform that hangs pictures on a wall, and keeps what it was given byte by byte.
///
/// @param prepares whether it takes pictures before the post; else in the call that publishes
record Gallery(PlatformId id, boolean prepares, List<Hung> wall) implements Publishes {
    Gallery(String slug, boolean prepares) {
        this(new PlatformId(slug), prepares, new CopyOnWriteArrayList<>());
    }

    record Hung(String account, Media media, byte[] bytes) {}

    @Override
    public Profile profile() {
        return Pigeons.profile(id);
    }

    @Override
    public boolean prepares(Job job) {
        return prepares;
    }

    @Override
    public Prepared prepare(Job job, Optional<String> before) {
        hang(job);
        return new Prepared.Ready("hung");
    }

    @Override
    public Outcome publish(Job job, Optional<String> state) {
        if (!prepares) {
            hang(job);
        }
        return new Outcome.Published(new Remote(job.key().toString(), Optional.empty()));
    }

    private void hang(Job job) {
        for (var file : job.files()) {
            try (var bytes = file.bytes().open()) {
                wall.add(new Hung(job.account().remoteId(), file.media(), bytes.readAllBytes()));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    static Limits taking(long bytes, long pixels, String... types) {
        var text = Limits.Text.of(300, Limits.Unit.GRAPHEMES);
        var images = new Limits.Images(4, bytes, pixels, Set.of(types), 1_000);
        return new Limits(text, Optional.empty(), images, false);
    }

    /// @return a new account that takes pictures within these limits
    AccountId account(EngineRig rig, Limits limits) {
        var name = id + "-" + UUID.randomUUID();
        var described = new Description(name, name, Optional.empty(), Optional.empty(), limits);
        var credentials = new Credentials(Map.of(), Map.of(), Optional.empty());
        var connection = new Connection(new AccountId(UUID.randomUUID()), id, name, described, credentials);
        return rig.bean(Accounts.class)
                .connect(rig.workspace, List.of(connection))
                .getFirst()
                .id();
    }

    static Media upload(EngineRig rig, Media.Facts facts, byte[] bytes) throws IOException {
        try (var staged = rig.bean(MediaStore.class).stage(rig.workspace, new ByteArrayInputStream(bytes))) {
            staged.keep();
            var id = new MediaId(UUID.randomUUID());
            return rig.bean(Uploads.class)
                    .add(new Media(id, rig.workspace, staged.hash(), "harbour.png", facts, Instant.now()));
        }
    }

    static Content showing(Media... files) {
        var all = List.of(files).stream()
                .map(each -> new Content.Attachment(each.id(), "The harbour"))
                .toList();
        return new Content("Look!", all);
    }
}
