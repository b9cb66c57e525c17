package com.clickkloudy.standalone;

import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.api.media.UploadMedia;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.campaign.Content;
import com.clickkloudy.model.campaign.Legality;
import com.clickkloudy.model.media.Media;
import com.clickkloudy.model.platform.Profile;
import com.clickkloudy.platforms.Connector;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.campaign.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What there is to look at in a new sandbox: accounts on every platform that the simulator plays, and one campaign
/// that goes out to all that take it. Sown beside the running servers, once; a start that comes after a stop in the
/// middle
/// adds what is missing.
final class Seeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
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
        new SownAccounts(simulator, process, workspace).connect();
        if (process.bean(Campaigns.class).figures(workspace).values().stream().allMatch(count -> count == 0)) {
            publish(workspace, admin);
        }
    }

    private void publish(WorkspaceId workspace, PersonId admin) throws IOException {
        var picture = process.bean(UploadMedia.class).upload(workspace, "harbour.png", SamplePicture.png());
        var content = SampleCampaign.content(picture.id());
        var accounts = process.bean(Platforms.class).all().stream()
                .map(Connector::profile)
                .flatMap(profile -> taking(workspace, profile, content, picture))
                .toList();
        var sample = new SampleCampaign(workspace, content, accounts);
        var revision = sample.add(process, admin);
        process.bean(TellEngine.class).changed(workspace, sample.id(), revision);
        LOG.info("The sandbox has been sown. accounts={} campaign={}", accounts.size(), sample.id());
    }

    /// Those of a platform's accounts that may publish this as it is.
    private Stream<Account> taking(WorkspaceId workspace, Profile profile, Content content, Media picture) {
        return process.bean(Accounts.class).ofPlatforms(workspace, List.of(profile.id())).stream()
                .filter(each -> Legality.check(content, List.of(picture), each.limits(), profile)
                        .isEmpty());
    }
}
