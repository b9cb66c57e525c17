package com.clickkloudy.platforms.kit;

import com.clickkloudy.model.access.Secret;
import com.clickkloudy.model.account.Credentials;
import com.clickkloudy.model.platform.Budget.Ask;
import com.clickkloudy.model.platform.Rate;
import com.clickkloudy.platforms.Job;
import com.clickkloudy.platforms.SendBy;
import com.clickkloudy.platforms.kit.wire.Payload;
import com.clickkloudy.platforms.kit.wire.Result;
import com.clickkloudy.platforms.kit.wire.Shipment;
import com.clickkloudy.platforms.kit.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/// One request in the making; [#read] sends it.
public final class Request {
    private static final Duration USUAL = Duration.ofSeconds(30);
    /// The slowest line on which an upload still ends in time.
    private static final long BYTES_PER_SECOND = 100_000;

    private final Wire wire;
    private final Verdict verdict;
    private final Counter counter;
    private final Times times;
    private final Target target;
    private final HttpHeaders headers = new HttpHeaders();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> form = new ArrayList<>();
    private final Hidden hidden = new Hidden();
    private Payload payload = Payload.none();
    private Predicate<Reply> good = Reply::isSuccess;
    private Optional<SendBy> once = Optional.empty();
    private Optional<Proof> proof = Optional.empty();
    private @Nullable Duration within;
    private boolean isPublish;
    private boolean isUpload;
    private int cost = 1;

    Request(Wire wire, Verdict verdict, Counter counter, Times times, Target target) {
        this.wire = wire;
        this.verdict = verdict;
        this.counter = counter;
        this.times = times;
        this.target = target;
    }

    public Request query(String name, String value) {
        query.add(Map.entry(name, value));
        return this;
    }

    /// What no header can hold is replaced, so that a token typed wrongly is refused by the platform, not by us.
    public Request header(String name, String value) {
        headers.set(name, value.replaceAll("[^\\x20-\\x7e]", "?"));
        return this;
    }

    public Request bearer(Secret token) {
        return hide(token).header("Authorization", "Bearer " + token.reveal());
    }

    /// Makes sure that these secrets appear in no message, wherever in the request they stand.
    public Request hide(Credentials credentials) {
        credentials.secrets().values().forEach(this::hide);
        return this;
    }

    public Request hide(Secret secret) {
        hidden.add(secret);
        return this;
    }

    public Request json(Json body) {
        payload = Payload.of("application/json", body.toString());
        return this;
    }

    /// One field of an `application/x-www-form-urlencoded` body.
    public Request form(String name, String value) {
        form.add(Map.entry(name, value));
        payload = Payload.of("application/x-www-form-urlencoded", Encoded.pairs(form));
        return this;
    }

    public Request form(String name, Secret value) {
        return hide(value).form(name, value.reveal());
    }

    public Request multipart(Multipart body) {
        payload = body.payload();
        isUpload = body.holdsFile();
        return this;
    }

    /// The file's bytes alone, read while they are sent.
    public Request file(Job.File file) {
        var facts = file.media().facts();
        payload = new Payload(Optional.of(facts.type()), List.of(new Payload.Piece(facts.bytes(), file.bytes()::open)));
        isUpload = true;
        return this;
    }

    /// Some of the file's bytes, read while they are sent.
    public Request part(Job.File file, long from, long length) {
        var piece = new Payload.Piece(length, () -> Slice.of(file, from, length));
        payload = new Payload(Optional.of("application/octet-stream"), List.of(piece));
        isUpload = true;
        return this;
    }

    /// The longest that the whole call may take; 30 seconds and what the upload needs unless said otherwise.
    public Request within(Duration time) {
        within = time;
        return this;
    }

    /// As how many calls the platform counts this one; 1 unless said otherwise.
    public Request counts(int calls) {
        cost = calls;
        return this;
    }

    /// Marks the one call that must not be repeated. It gets a connection of its own, is not written once its
    /// time is past, may take as long as the profile says, and what is doubtful about its answer is [Ambiguous].
    public Request once(SendBy sendBy) {
        once = Optional.of(sendBy);
        isPublish = true;
        return this;
    }

    /// Marks a call that nobody sees and that must not be repeated all the same, as one that hands in what holds
    /// but once: it gets a connection of its own, and what is doubtful about its answer is [Ambiguous].
    public Request notAgain() {
        once = Optional.of(SendBy.never());
        isPublish = false;
        return this;
    }

    /// Sends a proof along that holds for this one request. Where the server turns the request away untouched
    /// for want of another proof, it is sent once more with that; this is no repetition, since nothing came of
    /// the first.
    public Request proving(Proof each) {
        proof = Optional.of(each);
        return this;
    }

    /// Takes some refusals for an answer that is read, as where "not found" is what one wants to know.
    public Request alsoGood(Predicate<Reply> other) {
        good = good.or(other);
        return this;
    }

    /// @param reader takes out of the answer what is wanted; may throw [Unreadable]
    public <T> Answer<T> read(Function<Reply, T> reader) {
        var ask = counter.ask(target.base, call(), cost);
        return counter.refusal(ask).map(Answer::<T>not).orElseGet(() -> send(reader, ask));
    }

    private <T> Answer<T> send(Function<Reply, T> reader, Ask ask) {
        var result = wire.send(shipment());
        if (!isTurnedAway(result)) {
            return hear(result, reader, ask);
        }
        counter.heard(ask, result, Optional.empty(), time());
        return counter.refusal(ask).map(Answer::<T>not).orElseGet(() -> sendAgain(reader, ask));
    }

    private <T> Answer<T> sendAgain(Function<Reply, T> reader, Ask ask) {
        var result = wire.send(shipment());
        if (!isTurnedAway(result)) {
            return hear(result, reader, ask);
        }
        counter.heard(ask, result, Optional.empty(), time());
        return Answer.not(verdict.unproven());
    }

    private <T> Answer<T> hear(Result result, Function<Reply, T> reader, Ask ask) {
        var answer = verdict.on(result, new Verdict.Asked(once.isPresent(), good, hidden))
                .then(reply -> read(reply, reader));
        counter.heard(ask, result, answer.fold(got -> Optional.empty(), Optional::of), time());
        return answer;
    }

    private boolean isTurnedAway(Result result) {
        return result instanceof Result.Answered(var status, var heard, var body)
                && proof.isPresent()
                && proof.get().wantsAnother(uri(), new Reply(status, heard, body));
    }

    private Shipment shipment() {
        var uri = uri();
        var all = new HttpHeaders();
        all.putAll(headers);
        proof.ifPresent(
                each -> each.headers(target.method, uri, List.copyOf(form)).forEach(all::set));
        return new Shipment(target.method, uri, all, payload, time(), once);
    }

    private <T> Answer<T> read(Reply reply, Function<Reply, T> reader) {
        try {
            return Answer.of(reader.apply(reply));
        } catch (RuntimeException unreadable) {
            return Answer.not(verdict.unreadable(once.isPresent(), unreadable));
        }
    }

    private Rate.Call call() {
        if (isPublish) {
            return Rate.Call.PUBLISH;
        }
        return isUpload ? Rate.Call.UPLOAD : Rate.Call.ANY;
    }

    private URI uri() {
        var address = new StringBuilder(target.base.toString().replaceAll("/+$", ""));
        for (var segment : target.segments) {
            address.append('/').append(Encoded.segment(segment));
        }
        return URI.create(query.isEmpty() ? address.toString() : address + "?" + Encoded.pairs(query));
    }

    private Duration time() {
        if (isPublish) {
            return times.bounded(times.publishing);
        }
        return times.bounded(within != null ? within : USUAL.plusSeconds(payload.length() / BYTES_PER_SECOND));
    }

    /// @param publishing the longest that a call for once may take
    /// @param longest the longest that any call may take
    record Times(Duration publishing, Duration longest) {
        Duration bounded(Duration time) {
            return time.compareTo(longest) < 0 ? time : longest;
        }
    }

    record Target(HttpMethod method, URI base, String... segments) {}
}
