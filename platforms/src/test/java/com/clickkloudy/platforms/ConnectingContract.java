package com.clickkloudy.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.platform.Failure;
import com.clickkloudy.platforms.Connects.Step;
import com.clickkloudy.platforms.Describes.Described;
import com.clickkloudy.platforms.Refreshes.Refreshed;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.vendor.Exchange;
import com.clickkloudy.platforms.vendor.HeldToDescription;
import com.clickkloudy.platforms.vendor.Vendor;
import com.clickkloudy.platforms.vendor.Watched;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Opening;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a connector promises about getting in, and what its test has to say of the platform.
@ExtendWith(HeldToDescription.class)
public abstract class ConnectingContract implements Watched {
    protected static final URI CALLBACK = URI.create("https://kloudy.example/api/v1/connections/callback");

    protected Stage stage;
    protected Connected account;

    /// Override where the vendor describes its platform to machines.
    @Override
    public List<Vendor> vendors() {
        return List.of();
    }

    @Override
    public final List<Exchange> exchanges() {
        return stage.exchanges();
    }

    /// @return what the platform offers by its documents; compared with what the connector implements
    protected abstract Set<Class<? extends Connector>> expects();

    protected abstract Connector connector(Kit kit);

    /// Plays the person who connects an account, through the platform's own pages if it has some.
    protected abstract Step connect(Connects connector, Credentials person);

    /// Plays a person who types something wrong, or says no.
    protected abstract Step connectWrongly(Connects connector, Credentials person);

    /// @return how an account fails whose grant is revoked; override where it loses a right and the sign-in lives on
    protected Class<? extends Failure> revoked() {
        return Failure.SignedOut.class;
    }

    /// @return which of the accounts that were granted together the tests go on with; the only one unless overridden
    protected Connects.Grant chosen(List<Connects.Grant> grants, Credentials person) {
        assertThat(grants).hasSize(1);
        return grants.getFirst();
    }

    /// @return our registration that the simulator knows; override where the profile says that there is one
    protected com.clickkloudy.model.account.Credentials app() {
        throw new AssertionError("Say here by which app the simulator lets people sign in.");
    }

    /// @return one more account of the simulator
    protected Credentials person() {
        return stage.simulator().open(slug(), Opening.of(1, "reef")).getFirst();
    }

    protected final String slug() {
        var name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @BeforeEach
    void connectOneAccount() throws IOException {
        stage = new Stage(slug());
        assertThat(Unwritten.of(Path.of(".."), slug()))
                .as("what is left to write")
                .isEmpty();
        account = connected(person());
    }

    @AfterEach
    void closeTheStage() {
        stage.close();
    }

    protected final Connected connected(Credentials person) {
        var connector = connector(stage.kit());
        var step = connect((Connects) connector, person);
        assertThat(step).isInstanceOf(Step.Connected.class);
        var grant = chosen(((Step.Connected) step).grants(), person);
        return new Connected(stage, connector, person.account(), stage.account(grant, connector), grant.credentials());
    }

    /// Whoever shares one ends the other's sign-in where a platform takes it but once.
    @Test
    void accounts_that_are_granted_together_share_no_refresh_token_that_is_taken_once() {
        if (account.connector() instanceof Refreshes refreshes
                && refreshes.safeFor(account.credentials()).isZero()) {
            var granted = (Step.Connected) connect((Connects) account.connector(), person());

            assertThat(granted.grants())
                    .flatExtracting(grant ->
                            Optional.ofNullable(grant.credentials().secrets().get("refreshToken"))
                                    .map(Secret::reveal)
                                    .stream()
                                    .toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void it_can_do_what_the_platform_offers_and_nothing_else() {
        var capabilities = Stream.of(
                ChecksApps.class,
                Connects.class,
                Deletes.class,
                Describes.class,
                Finds.class,
                Introduces.class,
                Publishes.class,
                Renders.class,
                Refreshes.class,
                Repeats.class,
                Reports.class,
                Settles.class);

        assertThat(capabilities
                        .filter(each -> each.isInstance(account.connector()))
                        .collect(Collectors.toSet()))
                .isEqualTo(expects());
    }

    @Test
    void it_is_named_by_its_folder_and_says_where_its_facts_come_from() {
        var profile = account.connector().profile();

        assertThat(profile.id().slug()).isEqualTo(slug());
        assertThat(profile.documentation().getScheme()).isEqualTo("https");
        assertThat(profile.checked()).isAfter("2026-01-01");
    }

    @Test
    void a_connected_account_is_known_by_name_and_page_and_keeps_its_secrets() {
        assertThat(account.account().home()).isPresent();
        assertThat(account.account().name()).isNotBlank();
        assertThat(account.credentials().secrets()).isNotEmpty();
        assertThat(account.credentials().facts().values())
                .noneMatch(fact -> account.credentials().secrets().values().stream()
                        .anyMatch(secret -> fact.contains(secret.reveal())));
    }

    @Test
    void an_app_is_of_use_and_one_with_another_secret_is_not() {
        if (account.connector() instanceof ChecksApps checks) {
            var secrets = new HashMap<>(app().secrets());
            secrets.replaceAll((name, secret) -> new Secret("another-" + name));
            var wrong = new com.clickkloudy.model.account.Credentials(secrets, app().facts(), Optional.empty());

            assertThat(checks.check(app(), CALLBACK)).isEmpty();
            assertThat(account.told(checks.check(wrong, CALLBACK).orElseThrow()))
                    .isInstanceOfAny(Failure.Forbidden.class, Failure.SignedOut.class);
        }
    }

    @Test
    void an_account_connected_again_is_the_same_account() {
        var person = person();

        assertThat(connected(person).account().remoteId())
                .isEqualTo(connected(person).account().remoteId());
    }

    @Test
    void who_types_something_wrong_is_told_so() {
        var step = connectWrongly((Connects) account.connector(), person());

        assertThat(step).isInstanceOf(Step.Failed.class);
        assertThat(account.told(((Step.Failed) step).failure())).isInstanceOf(Failure.Refused.class);
    }

    @Test
    void a_platform_that_is_away_connects_nobody_and_says_so() {
        var person = person();
        stage.trouble(Trouble.REFUSE_BEFORE, "any");

        var step = connect((Connects) connector(stage.kit()), person);

        assertThat(step).isInstanceOf(Step.Failed.class);
        assertThat(account.told(((Step.Failed) step).failure())).isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void an_account_that_is_described_is_well_until_its_grant_is_revoked() {
        if (account.connector() instanceof Describes describes) {
            var well = describes.describe(account.account(), account.credentials());
            stage.revoke(account.name());
            var revoked = describes.describe(account.account(), account.credentials());

            assertThat(well).isInstanceOf(Described.Now.class);
            assertThat(((Described.Now) well).limits()).isEqualTo(account.limits());
            assertThat(account.told(((Described.Failed) revoked).failure())).isInstanceOf(revoked());
        }
    }

    @Test
    void a_sign_in_is_renewed_until_its_grant_is_revoked() {
        if (account.connector() instanceof Refreshes refreshes) {
            var renewed = refreshes.refresh(account.account(), account.credentials());
            var credentials = ((Refreshed.Renewed) renewed).credentials();
            account.with(credentials).published(account.with(credentials).job("Renewed"));
            stage.revoke(account.name());
            var revoked = refreshes.refresh(account.account(), credentials);

            assertThat(credentials.secrets()).isNotEqualTo(account.credentials().secrets());
            assertThat(credentials.facts()).isEqualTo(account.credentials().facts());
            assertThat(account.told(((Refreshed.Failed) revoked).failure())).isInstanceOf(Failure.SignedOut.class);
        }
    }
}
