package com.clickkloudy.standalone;

import com.clickkloudy.api.account.Granted;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.account.Accounts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The accounts of a new sandbox: some on every platform that the simulator plays and that a form alone connects. The
/// platforms are played with their limits, so that connecting so many at once takes as long as they ask us to wait.
final class SownAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(SownAccounts.class);
    private static final int ACCOUNTS_A_PLATFORM = 20;
    private final Simulator simulator;
    private final OneProcess process;
    private final WorkspaceId workspace;

    SownAccounts(Simulator simulator, OneProcess process, WorkspaceId workspace) {
        this.simulator = simulator;
        this.process = process;
        this.workspace = workspace;
    }

    /// Platforms that have accounts already are left as they are. One that makes us wait holds up no other.
    void connect() {
        var known = process.bean(Accounts.class).figures(workspace).platforms();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var connector : process.bean(Platforms.class).all()) {
                if (connector instanceof Connects connects
                        && connects.profile()
                                .app()
                                .filter(Profile.AppForm::required)
                                .isEmpty()
                        && !known.containsKey(connects.profile().id())) {
                    all.execute(() -> tryToConnect(connects));
                }
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The sandbox is stopped.");
        }
    }

    /// A platform that cannot be sown keeps no other from it.
    private void tryToConnect(Connects connects) {
        try {
            connect(connects);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "The sandbox has no accounts there. platform={}",
                    connects.profile().id(),
                    failed);
        }
    }

    private void connect(Connects connects) {
        var id = connects.profile().id();
        simulator.open(id.slug(), Opening.of(ACCOUNTS_A_PLATFORM, "harbour")).stream()
                .map(each -> PatientSignIn.begin(connects, form(each)))
                .flatMap(step -> granted(id, step))
                .forEach(grant -> process.bean(Granted.class).connect(workspace, id, List.of(grant)));
    }

    private static Stream<Grant> granted(PlatformId id, Step step) {
        if (step instanceof Step.Failed(var failure)) {
            LOG.warn("The sandbox lacks an account. platform={} why={}", id, failure.message());
        }
        return step instanceof Step.Connected(var grants) ? grants.stream() : Stream.empty();
    }

    private static Form form(Credentials credentials) {
        return new Form(credentials.form().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }
}
