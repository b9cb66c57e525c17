package com.clickkloudy.workflows.campaign;

import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.campaign.post.FailureKind;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.model.campaign.post.PostState;
import com.clickkloudy.model.platform.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// One post, as its row would stand in the database.
final class Row {
    final PostId id;
    final AccountId account;
    final PlatformId platform;
    final Instant notAfter;
    volatile PostState state = PostState.PLANNED;
    volatile Instant slot;
    volatile Instant waitsUntil = Instant.EPOCH;
    volatile int batch;
    volatile int claims;
    volatile Optional<Instant> sentAt = Optional.empty();

    /// When a worker took it before its slot, to wait for it.
    final List<Instant> armed = new CopyOnWriteArrayList<>();

    volatile Optional<FailureKind> failure = Optional.empty();
    volatile Optional<Instant> lookAt = Optional.empty();
    volatile Instant deadline;

    Row(int number, PlatformId platform, Instant slot, Instant notAfter) {
        this.id = new PostId(new UUID(1, number));
        this.account = new AccountId(new UUID(2, number));
        this.platform = platform;
        this.slot = slot;
        this.notAfter = notAfter;
        this.deadline = notAfter;
    }

    /// When it can leave.
    Instant leaves() {
        return slot.isAfter(waitsUntil) ? slot : waitsUntil;
    }

    boolean isOpen() {
        return PostState.OPEN.contains(state);
    }

    void park(FailureKind why, Optional<Instant> look) {
        state = PostState.ATTENTION;
        failure = Optional.of(why);
        lookAt = look;
    }
}
