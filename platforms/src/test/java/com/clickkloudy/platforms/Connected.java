package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.Remote;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.model.platform.Limits;
import com.clickkloudy.platforms.Publishes.Outcome;
import com.clickkloudy.platforms.Publishes.Prepared;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An account that a connector has connected at the simulator, and what is done with it.
///
/// @param name by which the simulator's ledger knows the account
public record Connected(Stage stage, Connector connector, String name, Account account, Credentials credentials) {
    private static final int PATIENCE = 50;

    public Limits limits() {
        return account.limits();
    }

    public Connected with(Credentials other) {
        return new Connected(stage, connector, name, account, other);
    }

    public Connected with(Connector other) {
        return new Connected(stage, other, name, account, credentials);
    }

    /// @return a job that says what no post of the platform goes out without
    public Job job(String text, Job.File... files) {
        return jobWith(Needed.of(connector.profile().options()), text, files);
    }

    public Job jobWith(Map<String, String> options, String text, Job.File... files) {
        return stage.job(account, credentials, text, List.of(files), options);
    }

    public Publishes publishes() {
        return (Publishes) connector;
    }

    /// @return what the job was prepared with; empty where nothing is
    public Optional<String> prepared(Job job) {
        if (!publishes().prepares(job)) {
            return Optional.empty();
        }
        return switch (preparation(job)) {
            case Prepared.Ready(var state) -> Optional.of(state);
            case Prepared.NotYet notYet -> throw new AssertionError("Never ready: " + notYet);
            case Prepared.Failed(var failure) -> throw new AssertionError("Not prepared: " + failure);
        };
    }

    /// Waits as long as it is told to, by the platform's clock.
    ///
    /// @return the end of preparing: ready or failed
    public Prepared preparation(Job job) {
        var prepared = publishes().prepare(job, Optional.empty());
        for (var look = 0; look < PATIENCE && prepared instanceof Prepared.NotYet(var state, var after); look++) {
            stage.pass(after);
            prepared = publishes().prepare(job, Optional.of(state));
        }
        return prepared;
    }

    /// Prepares and publishes; follows what was only accepted.
    public Outcome send(Job job) {
        if (publishes().prepares(job) && preparation(job) instanceof Prepared.Failed(var failure)) {
            return new Outcome.Failed(failure);
        }
        return publish(job, prepared(job));
    }

    public Outcome publish(Job job, Optional<String> state) {
        return settled(job, publishes().publish(job, state));
    }

    /// Calls again, as where nobody knows what came of the first call.
    public Outcome repeat(Job job, Optional<String> state) {
        return settled(job, ((Repeats) connector).repeat(job, state));
    }

    private Outcome settled(Job job, Outcome first) {
        var outcome = first;
        for (var look = 0; look < PATIENCE && outcome instanceof Outcome.Accepted(var next, var after); look++) {
            outcome = ((Settles) connector).settle(job, next);
        }
        return outcome;
    }

    public Remote published(Job job) {
        return published(send(job));
    }

    public static Remote published(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        return ((Outcome.Published) outcome).remote();
    }

    /// @return why the job failed, in words that hold no secret and no address
    public Failure failure(Job job) {
        return failure(send(job));
    }

    public Failure failure(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return told(((Outcome.Failed) outcome).failure());
    }

    public Failure told(Failure failure) {
        assertThat(failure.message()).isNotBlank().doesNotContain("://");
        credentials
                .secrets()
                .values()
                .forEach(secret -> assertThat(failure.message()).doesNotContain(secret.reveal()));
        return failure;
    }
}
