package com.clickkloudy.storage.account;

import static com.clickkloudy.storage.account.SomeAccounts.FINCH;
import static com.clickkloudy.storage.account.SomeAccounts.HERON;
import static com.clickkloudy.storage.account.SomeAccounts.connection;
import static com.clickkloudy.storage.account.SomeAccounts.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.PlatformAppId;
import com.clickkloudy.model.platform.PlatformId;
import com.clickkloudy.storage.TestDatabase;
import com.clickkloudy.storage.account.PlatformApps.Change;
import com.clickkloudy.storage.account.PlatformApps.NewApp;
import com.clickkloudy.storage.page.BadCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

final class PlatformAppsTest {
    private TestDatabase database;
    private AnnotationConfigApplicationContext room;
    private PlatformApps apps;
    private Accounts accounts;
    private WorkspaceId workspace;
    private WorkspaceId other;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        room = database.room();
        apps = room.getBean(PlatformApps.class);
        accounts = room.getBean(Accounts.class);
        workspace = SomeAccounts.workspace(database.jdbc());
        other = SomeAccounts.workspace(database.jdbc());
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    private PlatformAppId added(PlatformId platform, String name, boolean shared) {
        var id = new PlatformAppId(UUID.randomUUID());
        apps.add(workspace, new NewApp(id, platform, name, shared, registration("secret-of-" + name)));
        return id;
    }

    private static Credentials registration(String secret) {
        var secrets = Map.of("clientSecret", new Secret(secret));
        return new Credentials(secrets, Map.of("clientId", "ours"), Optional.empty());
    }

    private AccountId connectedBy(WorkspaceId to, PlatformAppId app) {
        return connectedBy(to, app, connection(FINCH, "Ada").credentials());
    }

    private AccountId connectedBy(WorkspaceId to, PlatformAppId app, Credentials credentials) {
        var by = connection(FINCH, "Ada");
        var whole =
                new Connection(by.id(), by.platform(), by.remoteId(), by.description(), credentials, Optional.of(app));
        return accounts.connect(to, List.of(whole)).getFirst().id();
    }

    private static List<String> names(List<PlatformApp> found) {
        return found.stream().map(PlatformApp::name).toList();
    }

    @Test
    void several_apps_of_a_platform_stand_side_by_side() {
        var first = added(FINCH, "First", false);
        added(FINCH, "Another", false);
        added(HERON, "Third", false);

        assertThat(names(apps.choices(workspace, FINCH))).containsExactly("Another", "First");
        assertThat(apps.open(workspace, first).orElseThrow().credentials()).isEqualTo(registration("secret-of-First"));
        assertThat(apps.find(workspace, first).orElseThrow().facts()).isEqualTo(Map.of("clientId", "ours"));
    }

    @Test
    void an_app_is_its_workspace_s_alone_unless_it_is_shared() {
        var own = added(FINCH, "Own", false);
        var shared = added(FINCH, "Shared", true);

        assertThat(names(apps.choices(other, FINCH))).containsExactly("Shared");
        assertThat(apps.open(other, own)).isEmpty();
        assertThat(apps.open(other, shared)).isPresent();
        assertThat(apps.find(other, shared).orElseThrow().own()).isFalse();
        assertThat(apps.remove(other, shared)).isFalse();
        assertThat(apps.remove(workspace, shared)).isTrue();
    }

    @Test
    void an_app_is_not_removed_while_accounts_depend_on_it() {
        var app = added(FINCH, "App", true);
        connectedBy(workspace, app);
        var foreign = connectedBy(other, app);

        assertThat(apps.find(workspace, app).orElseThrow().accounts()).isEqualTo(2);
        assertThat(apps.find(other, app).orElseThrow().accounts()).isEqualTo(1);
        assertThat(apps.remove(workspace, app)).isFalse();

        accounts.disconnect(other, foreign);
        accounts.connect(workspace, List.of(connection(FINCH, "Ada")));

        assertThat(apps.remove(workspace, app)).isTrue();
        assertThat(apps.find(workspace, app)).isEmpty();
    }

    @Test
    void an_account_s_secrets_say_by_which_app_it_was_connected() {
        var app = added(FINCH, "App", false);
        var account = connectedBy(workspace, app);

        var opened = room.getBean(AccountSecrets.class).find(workspace, account).orElseThrow();

        assertThat(opened.app()).contains(app.toString());
        assertThat(opened.secrets()).isEqualTo(credentials("token-of-Ada").secrets());
    }

    @Test
    void a_new_secret_of_an_app_is_that_of_its_accounts_at_once() {
        var app = added(FINCH, "App", true);
        var mine = connectedBy(workspace, app, signedInBy("ours"));
        var theirs = connectedBy(other, app, signedInBy("ours"));
        var another = new Change(Optional.empty(), Map.of("clientSecret", new Secret("new")));

        assertThat(apps.change(other, app, another, 1)).isFalse();
        assertThat(apps.change(workspace, app, another, 1)).isTrue();
        assertThat(apps.change(workspace, app, new Change(Optional.of("Late"), Map.of()), 1))
                .isFalse();

        assertThat(apps.open(workspace, app).orElseThrow().credentials()).isEqualTo(registration("new"));
        assertThat(apps.find(workspace, app).orElseThrow().name()).isEqualTo("App");
        assertThat(apps.find(workspace, app).orElseThrow().revision()).isEqualTo(2);
        var secrets = room.getBean(AccountSecrets.class);
        var opened = new ArrayList<>(secrets.findAll(other, List.of(theirs)).values());
        opened.add(secrets.find(workspace, mine).orElseThrow());
        assertThat(opened).hasSize(2).allSatisfy(each -> {
            assertThat(each.secret("clientSecret").reveal()).isEqualTo("new");
            assertThat(each.secret("token").reveal()).isEqualTo("token-of-Ada");
        });
    }

    @Test
    void an_account_of_an_older_registration_keeps_that_one_s_secret() {
        var app = added(FINCH, "App", false);
        var account = connectedBy(workspace, app, signedInBy("what was ours before"));

        var opened = room.getBean(AccountSecrets.class).find(workspace, account).orElseThrow();

        assertThat(opened.secret("clientSecret").reveal()).isEqualTo("old");
    }

    private static Credentials signedInBy(String clientId) {
        var secrets = Map.of("clientSecret", new Secret("old"), "token", new Secret("token-of-Ada"));
        return new Credentials(secrets, Map.of("clientId", clientId), Optional.empty());
    }

    @Test
    void what_connecting_made_is_listed_and_nobody_s_choice() {
        var made = apps.save(workspace, FINCH, "h.example", credentials("made"));
        added(FINCH, "Chosen", false);
        added(HERON, "Beyond", false);

        var page = apps.list(workspace, Optional.empty(), Optional.empty(), 2);
        var rest = apps.list(workspace, Optional.empty(), page.next(), 2);

        assertThat(names(page.items())).containsExactly("Chosen", "h.example");
        assertThat(names(rest.items())).containsExactly("Beyond");
        assertThat(names(apps.choices(workspace, FINCH))).containsExactly("Chosen");
        assertThat(apps.find(workspace, made).orElseThrow().automatic()).isTrue();
        assertThat(names(apps.list(workspace, Optional.of(HERON), Optional.empty(), 9)
                        .items()))
                .containsExactly("Beyond");
        assertThatThrownBy(() -> apps.list(workspace, Optional.empty(), Optional.of("YQ.YQ.YQ"), 2))
                .isInstanceOf(BadCursor.class);
    }
}
