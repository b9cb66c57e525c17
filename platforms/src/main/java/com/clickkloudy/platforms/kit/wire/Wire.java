package com.clickkloudy.platforms.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.platforms.SendBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/// Sends one request, once, and says what came of it. Never throws for what happens outside: an exception of an HTTP
/// client can hold the whole address, and an address can hold a token.
public final class Wire implements AutoCloseable {
    /// The largest answer that is read.
    public static final int MAX_ANSWER = 8 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final BiPredicate<String, Integer> allowed;
    private final CloseableHttpClient pool;
    private final CloseableHttpClient singles;
    private final RestClient pooled;
    private final RestClient fresh;

    /// @param allowed hosts and ports that may be asked wherever they are, and without encryption
    public Wire(BiPredicate<String, Integer> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    Wire(BiPredicate<String, Integer> allowed, PublicAddresses.Names names) {
        Clients.refuseTelltaleLogs();
        var addresses = new PublicAddresses(allowed, names);
        this.allowed = allowed;
        this.pool = Clients.pooled(addresses);
        this.singles = Clients.fresh(addresses);
        this.pooled = Clients.rest(pool);
        this.fresh = Clients.rest(singles);
    }

    /// Returns within the shipment's time, also where looking up a name hangs.
    public Result send(Shipment shipment) {
        if (!mayLeave(shipment)) {
            return new Result.NotSent(Result.Why.PRIVATE);
        }
        var call = new Call(shipment.once().orElseGet(SendBy::never));
        var task = new FutureTask<>(() -> ScopedValue.where(Call.CURRENT, call).call(() -> carryOut(shipment, call)));
        Thread.ofVirtual().name("call").start(task);
        return await(task, call, shipment);
    }

    private boolean mayLeave(Shipment shipment) {
        var uri = shipment.uri();
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        return switch (uri.getScheme()) {
            case "https" -> true;
            case "http" -> allowed.test(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort());
            default -> false;
        };
    }

    private static Result await(FutureTask<Result> task, Call call, Shipment shipment) {
        try {
            return task.get(shipment.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return gaveUp(call);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return gaveUp(call);
        } catch (ExecutionException broken) {
            LOG.error("A call broke off cause={}", kind(deepest(broken)));
            return gaveUp(call);
        }
    }

    private static Result gaveUp(Call call) {
        return call.giveUp() ? new Result.NotSent(Result.Why.UNREACHABLE) : new Result.Lost(Result.How.TIMED_OUT);
    }

    private Result carryOut(Shipment shipment, Call call) {
        try {
            var client = shipment.once().isPresent() ? fresh : pooled;
            var request = client.method(shipment.method())
                    .uri(shipment.uri())
                    .headers(headers -> headers.putAll(shipment.headers()));
            shipment.payload().type().ifPresent(type -> {
                request.header("Content-Type", type)
                        .contentLength(shipment.payload().length());
                request.body(shipment.payload()::writeTo);
            });
            return request.exchangeForRequiredValue((sent, answer) -> read(answer, call));
        } catch (RuntimeException failed) {
            return failure(failed, call);
        }
    }

    private static Result read(ClientHttpResponse answer, Call call) throws IOException {
        var status = answer.getStatusCode().value();
        var success = status / 100 == 2;
        var body = body(answer, success);
        if (body.length <= MAX_ANSWER) {
            return new Result.Answered(status, answer.getHeaders(), new String(body, UTF_8));
        }
        call.giveUp();
        return success ? new Result.Lost(Result.How.TOO_LARGE) : new Result.Answered(status, answer.getHeaders(), "");
    }

    /// Of an answer that says no, the status is enough: a text that breaks off does not make it doubtful. The stream is
    /// not closed here, because closing reads it to its end.
    private static byte[] body(ClientHttpResponse answer, boolean needed) throws IOException {
        try {
            return answer.getBody().readNBytes(MAX_ANSWER + 1);
        } catch (IOException broken) {
            if (needed) {
                throw broken;
            }
            return new byte[0];
        }
    }

    private static Result failure(RuntimeException failed, Call call) {
        LOG.debug("A call failed cause={} written={}", kind(deepest(failed)), call.crossed());
        if (call.late()) {
            return new Result.NotSent(Result.Why.TOO_LATE);
        }
        return switch (deepest(failed)) {
            case Payload.Unread unread -> new Result.NotSent(Result.Why.UNREAD);
            case PublicAddresses.Private refused -> new Result.NotSent(Result.Why.PRIVATE);
            case Throwable other when call.giveUp() -> new Result.NotSent(Result.Why.UNREACHABLE);
            case Throwable other -> new Result.Lost(Result.How.BROKEN);
        };
    }

    private static Throwable deepest(Throwable failed) {
        var deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }

    private static String kind(Throwable failed) {
        return failed.getClass().getSimpleName();
    }

    @Override
    public void close() {
        try {
            pool.close();
            singles.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The HTTP clients did not close.", failed);
        }
    }
}
