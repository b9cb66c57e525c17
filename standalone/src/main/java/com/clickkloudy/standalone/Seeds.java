package com.clickkloudy.standalone;

import com.clickkloudy.api.account.Granted;
import com.clickkloudy.api.campaign.TellEngine;
import com.clickkloudy.api.media.UploadMedia;
import com.clickkloudy.model.access.PersonId;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.platforms.Connects;
import com.clickkloudy.platforms.Connects.Form;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.storage.access.People;
import com.clickkloudy.storage.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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
/// that goes out to all of them. Sown beside the running servers, once.
final class Seeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);
    private static final int ACCOUNTS_A_PLATFORM = 20;
    private static final URI NOWHERE = URI.create("http://127.0.0.1/");
    private final Simulator simulator;
    private final OneProcess process;
    private final ExecutorService gardener = Executors.newVirtualThreadPerTaskExecutor();

    private Seeds(Simulator simulator, OneProcess process) {
        this.simulator = simulator;
        this.process = process;
    }

    static Seeds sow(Simulator simulator, OneProcess process) {
        var seeds = new Seeds(simulator, process);
        seeds.gardener.execute(seeds::sow);
        return seeds;
    }

    @Override
    public void close() {
        gardener.shutdownNow();
    }

    private void sow() {
        try {
            var admin =
                    process.bean(People.class).byUsername("admin").orElseThrow().person();
            var workspace = process.bean(People.class)
                    .memberships(admin.id())
                    .getFirst()
                    .workspace()
                    .id();
            if (process.bean(Accounts.class).figures(workspace).total() == 0) {
                sow(workspace, admin.id());
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The sandbox has nothing to look at yet. Connect accounts by hand.", failed);
        }
    }

    private void sow(WorkspaceId workspace, PersonId admin) throws IOException {
        var accounts = new ArrayList<Account>();
        for (var connector : process.bean(Platforms.class).all()) {
            if (connector instanceof Connects connects) {
                accounts.addAll(connect(workspace, connects));
            }
        }
        var picture = process.bean(UploadMedia.class).upload(workspace, "harbour.png", SamplePicture.png());
        var sample = new SampleCampaign(workspace, picture.id(), accounts);
        var revision = sample.add(process, admin);
        process.bean(TellEngine.class).changed(workspace, sample.id(), revision);
        LOG.info("The sandbox has been sown. accounts={} campaign={}", accounts.size(), sample.id());
    }

    private List<Account> connect(WorkspaceId workspace, Connects connects) {
        var id = connects.profile().id();
        return simulator.open(id.slug(), Opening.of(ACCOUNTS_A_PLATFORM, "harbour")).stream()
                .map(each -> connects.begin(form(each), Optional.empty(), NOWHERE))
                .flatMap(step -> step instanceof Step.Connected done ? done.grants().stream() : Stream.empty())
                .map(grant -> process.bean(Granted.class).connect(workspace, id, List.of(grant)))
                .flatMap(List::stream)
                .toList();
    }

    private static Form form(Credentials credentials) {
        return new Form(credentials.form().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new Secret(each.getValue()))));
    }
}
