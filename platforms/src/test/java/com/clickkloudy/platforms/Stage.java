package com.clickkloudy.platforms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.model.account.Account;
import com.clickkloudy.model.account.AccountId;
import com.clickkloudy.model.account.AccountStatus;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.campaign.post.PostKey;
import com.clickkloudy.platforms.kit.Kit;
import com.clickkloudy.platforms.kit.Outbound;
import com.clickkloudy.platforms.vendor.Exchange;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.What;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// A simulator, and what a test does with it.
public final class Stage implements AutoCloseable {
    /// Nobody waits longer in a test.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String slug;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final Simulator simulator =
            Simulator.start(0, Options.inMemory().unlimited().seenBy(this::note));

    public Stage(String slug) {
        this.slug = slug;
    }

    private void note(String platform, Call call, Answer answer) {
        if (platform.equals(slug) && call.operation().kind() != Kind.PAGE) {
            exchanges.add(Exchange.of(call, answer));
        }
    }

    /// @return what the platform has been asked and has answered of its own, pages for people aside
    public List<Exchange> exchanges() {
        return exchanges;
    }

    public Simulator simulator() {
        return simulator;
    }

    public Kit kit() {
        return kitFor(simulator.address());
    }

    /// @param platforms where the platforms are played
    public Kit kitFor(URI platforms) {
        return kit(platforms, Clock.systemUTC());
    }

    /// @param wrong how far our clock is from everybody else's
    public Kit kitOff(Duration wrong) {
        return kit(simulator.address(), Clock.offset(Clock.systemUTC(), wrong));
    }

    /// For what is heavy, and for that alone.
    public Kit patientKit() {
        return kit(simulator.address(), Clock.systemUTC(), PATIENCE);
    }

    private static Kit kit(URI platforms, Clock clock) {
        return kit(platforms, clock, LONGEST);
    }

    private static Kit kit(URI platforms, Clock clock, Duration longest) {
        return new Kit(Outbound.of("", platforms.toString()).within(longest), clock, new SecureRandom());
    }

    /// The platforms' time goes on; nobody waits for it.
    public void pass(Duration time) {
        simulator.clock().advance(time);
    }

    /// From now on, calls of this kind go wrong in this way.
    public void trouble(Trouble trouble, String operation, How how) {
        simulator.faults().set(Fault.always(trouble, Aim.at(slug, operation)).how(how));
    }

    public void trouble(Trouble trouble, String operation) {
        trouble(trouble, operation, How.USUAL.lasting(Duration.ofSeconds(10)));
    }

    public void noTrouble() {
        simulator.faults().clear();
    }

    /// @return everything that was published, oldest first
    public List<Entry> published() {
        return simulator.ledger().all().stream()
                .filter(entry -> entry.platform().equals(slug) && entry.what() == What.PUBLISHED)
                .toList();
    }

    /// @return what an account published and nobody has deleted
    public List<Entry> standing(String account) {
        return simulator.ledger().book(slug).standing(account);
    }

    /// @return how many requests have reached the platforms
    public long requests() {
        return simulator.tally().counts().stream().mapToLong(Tally.Count::times).sum();
    }

    /// The person takes back what was granted.
    public void revoke(String account) {
        control("accounts/revoke", "{\"platform\":\"" + slug + "\",\"account\":\"" + account + "\"}");
    }

    /// Tells the simulator something by its control door.
    public void control(String order, String json) {
        var request = HttpRequest.newBuilder(URI.create(simulator.address() + "/control/" + order))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The simulator refuses: " + answer.body());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// @return the grant as the account that our rows would hold
    public Account account(Connects.Grant grant, Connector connector) {
        return new Account(
                new AccountId(new UUID(0, 7)),
                new WorkspaceId(new UUID(0, 1)),
                connector.profile().id(),
                grant.remoteId(),
                grant.handle(),
                grant.name(),
                grant.home(),
                grant.avatar(),
                AccountStatus.CONNECTED,
                Optional.empty(),
                grant.limits(),
                Instant.now(),
                Optional.empty());
    }

    public Job job(Account account, Credentials credentials, String text, List<Job.File> files) {
        return job(account, credentials, text, files, Map.of());
    }

    public Job job(
            Account account, Credentials credentials, String text, List<Job.File> files, Map<String, String> options) {
        var key = new PostKey(UUID.randomUUID());
        var behindDoors = files.stream().map(Stage::behindDoor).toList();
        return new Job(account, credentials, key, Instant.now(), text, behindDoors, options, SendBy.never());
    }

    /// An address that nobody serves: it names the file by its hash, and is another one each time.
    private static Job.File behindDoor(Job.File file) {
        var hash = file.media().hash();
        return new Job.File(
                file.media(),
                file.alt(),
                file.bytes(),
                () -> URI.create("https://kloudy.example/m/" + hash + "-" + UUID.randomUUID()));
    }

    /// @return the same job, sent to another server than the simulator
    public Job movedTo(URI server, Job job) {
        var facts = new HashMap<String, String>();
        job.credentials()
                .facts()
                .forEach((name, fact) ->
                        facts.put(name, fact.replace(simulator.address().toString(), server.toString())));
        var credentials = new Credentials(job.credentials().secrets(), facts, Optional.empty());
        return new Job(
                job.account(),
                credentials,
                job.key(),
                job.createdAt(),
                job.text(),
                job.files(),
                job.options(),
                job.sendBy());
    }

    /// @return what a job was prepared with, as another server than the simulator would have had it
    public Optional<String> movedTo(URI server, Optional<String> prepared) {
        return prepared.map(state -> state.replace(simulator.address().toString(), server.toString()));
    }

    /// @return the same job, past the time in which it might be written
    public static Job late(Job job) {
        var past = SendBy.after(Duration.ofSeconds(1), Instant.EPOCH, 0, Clock.systemUTC(), () -> 0);
        return new Job(
                job.account(),
                job.credentials(),
                job.key(),
                job.createdAt(),
                job.text(),
                job.files(),
                job.options(),
                past);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
