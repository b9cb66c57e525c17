package com.clickkloudy.standalone;

import com.clickkloudy.api.account.Granted;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.account.Accounts;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The accounts of a new sandbox: some on every platform that the simulator plays and that a form alone connects.
final class SownAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(SownAccounts.class);
    private static final int ACCOUNTS_A_PLATFORM = 20;
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private final Simulator simulator;
    private final OneProcess process;
    private final WorkspaceId workspace;

    SownAccounts(Simulator simulator, OneProcess process, WorkspaceId workspace) {
        this.simulator = simulator;
        this.process = process;
        this.workspace = workspace;
    }

    /// Platforms that have accounts already are left as they are.
    void connect() {
        var known = process.bean(Accounts.class).figures(workspace).platforms();
        for (var connector : process.bean(Platforms.class).all()) {
            if (connector instanceof Connects connects
                    && connects.profile()
                            .app()
                            .filter(Profile.AppForm::required)
                            .isEmpty()
                    && !known.containsKey(connects.profile().id())) {
                tryToConnect(connects);
            }
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
                .map(each -> connects.begin(form(each), Optional.empty(), NOWHERE))
                .flatMap(step -> step instanceof Step.Connected done ? done.grants().stream() : Stream.empty())
                .forEach(grant -> process.bean(Granted.class).connect(workspace, id, List.of(grant)));
    }

    private static Form form(Credentials credentials) {
        return new Form(credentials.form().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }
}
