package com.clickkloudy.standalone;

import com.clickkloudy.api.account.Granted;
import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.media.UploadMedia;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What there is to look at in a new sandbox: accounts on every platform that the simulator plays, and one campaign
/// that goes out to all of them. Sown beside the running servers, once; a start that comes after a stop in the middle
/// adds what is missing.
final class Seeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final int ACCOUNTS_A_PLATFORM = 20;
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private final Simulator simulator;
    private final OneProcess process;
    private final Path done;
    private final ExecutorService gardener = Executors.newVirtualThreadPerTaskExecutor();

    private Seeds(Simulator simulator, OneProcess process, Path done) {
        this.simulator = simulator;
        this.process = process;
        this.done = done;
    }

    /// @param done a file that is there once everything has been sown
    static Seeds sow(Simulator simulator, OneProcess process, Path done) {
        var seeds = new Seeds(simulator, process, done);
        seeds.gardener.execute(seeds::sow);
        return seeds;
    }

    @Override
    public void close() {
        gardener.shutdownNow();
    }

    private void sow() {
        if (Files.exists(done)) {
            return;
        }
        try {
            var admin =
                    process.bean(People.class).byUsername("admin").orElseThrow().person();
            var workspace = process.bean(People.class)
                    .memberships(admin.id())
                    .getFirst()
                    .workspace()
                    .id();
            sow(workspace, admin.id());
            Files.createFile(done);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The sandbox has nothing to look at yet. Connect accounts by hand.", failed);
        }
    }

    private void sow(WorkspaceId workspace, PersonId admin) throws IOException {
        var known = process.bean(Accounts.class).figures(workspace).platforms();
        for (var connector : process.bean(Platforms.class).all()) {
            if (connector instanceof Connects connects
                    && !known.containsKey(connects.profile().id())) {
                connect(workspace, connects);
            }
        }
        if (process.bean(Campaigns.class).figures(workspace).values().stream().allMatch(count -> count == 0)) {
            publish(workspace, admin);
        }
    }

    private void publish(WorkspaceId workspace, PersonId admin) throws IOException {
        var platforms = process.bean(Platforms.class).all().stream()
                .map(connector -> connector.profile().id())
                .toList();
        var accounts = process.bean(Accounts.class).ofPlatforms(workspace, platforms);
        var picture = process.bean(UploadMedia.class).upload(workspace, "harbour.png", SamplePicture.png());
        var sample = new SampleCampaign(workspace, picture.id(), accounts);
        var revision = sample.add(process, admin);
        process.bean(TellEngine.class).changed(workspace, sample.id(), revision);
        LOG.info("The sandbox has been sown. accounts={} campaign={}", accounts.size(), sample.id());
    }

    private void connect(WorkspaceId workspace, Connects connects) {
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
