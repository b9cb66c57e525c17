package com.clickkloudy.api.account;

import com.clickkloudy.api.engine.TellEngine;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.platforms.Connects.Grant;
import com.clickkloudy.platforms.Platforms;
import com.clickkloudy.platforms.Refreshes;
import com.clickkloudy.storage.account.Accounts;
import com.clickkloudy.storage.account.Connection;
import com.clickkloudy.storage.account.Description;
import com.clickkloudy.storage.campaign.Commands;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps the accounts that a platform has just granted. Posts that waited for one to be connected again go on.
@Component
public final class Granted {
    private final Accounts accounts;
    private final Commands commands;
    private final Platforms platforms;
    private final TellEngine engine;
    private final ShowAccounts show;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Granted(Accounts accounts, Commands commands, Platforms platforms, TellEngine engine, ShowAccounts show) {
        this.accounts = accounts;
        this.commands = commands;
        this.platforms = platforms;
        this.engine = engine;
        this.show = show;
    }

    List<AccountAnswer> keep(WorkspaceId workspace, From from, List<Grant> grants) {
        var standings = note(workspace, from, grants).stream()
                .flatMap(each -> accounts.standing(workspace, each.account().id()).stream())
                .toList();
        return show.show(workspace, standings);
    }

    public List<Account> connect(WorkspaceId workspace, PlatformId platform, List<Grant> grants) {
        return note(workspace, new From(platform, Optional.empty()), grants).stream()
                .map(Kept::account)
                .toList();
    }

    List<Kept> note(WorkspaceId workspace, From from, List<Grant> grants) {
        var connections = grants.stream().map(grant -> connection(from, grant)).toList();
        var given = connections.stream().map(Connection::id).collect(Collectors.toSet());
        var connected = accounts.connect(workspace, connections);
        connected.forEach(account -> engine.changed(workspace, commands.reconnected(workspace, account.id())));
        return connected.stream()
                .map(account -> new Kept(account, !given.contains(account.id())))
                .toList();
    }

    private Connection connection(From from, Grant grant) {
        var shown = new Description(grant.handle(), grant.name(), grant.home(), grant.avatar(), grant.limits());
        var id = new AccountId(ids.generate());
        return new Connection(id, from.platform(), grant.remoteId(), shown, credentials(from, grant), from.app());
    }

    private Credentials credentials(From from, Grant grant) {
        return platforms.find(from.platform(), Refreshes.class).isPresent()
                ? grant.credentials()
                : grant.credentials().renewedByAPerson();
    }

    /// @param before true if it has been here before
    record Kept(Account account, boolean before) {}

    /// @param app our registration by which they were granted, where by one
    record From(PlatformId platform, Optional<PlatformAppId> app) {}
}
