package com.clickkloudy.simulator;

import com.clickkloudy.simulator.fault.Faults;
import com.clickkloudy.simulator.front.Tally;
import com.clickkloudy.simulator.ledger.Ledger;
import com.clickkloudy.simulator.limit.Limits;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import com.clickkloudy.simulator.world.Seal;
import com.clickkloudy.simulator.world.SettableClock;
import com.clickkloudy.simulator.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A running simulator: all platforms on one port of this machine, until it is closed.
public final class Simulator implements AutoCloseable {
    private final Frame frame;
    private final Listener listener;
    private final Store store;
    private final Map<String, Fake> fakes;

    private Simulator(Listener listener, Options options) {
        var clock = new SettableClock(Clock.systemUTC());
        this.frame =
                new Frame(clock, new Faults(), new Limits(clock, !options.limited()), new Tally(), options.witness());
        this.listener = listener;
        this.store = Store.open(options, clock);
        this.fakes = Fakes.all(this::world);
        listener.serve(frame.reception(fakes, store));
    }

    /// Starts on this port, 0 for a free one.
    ///
    /// @throws UncheckedIOException where the port is taken or the folder cannot be used
    public static Simulator start(int port, Options options) {
        var listener = Listener.bind(port);
        try {
            return new Simulator(listener, options);
        } catch (RuntimeException failed) {
            listener.close();
            throw failed;
        }
    }

    /// Runs until it is stopped: `--port=8090`, `--data=FOLDER`, `--unlimited`.
    public static void main(String[] arguments) throws InterruptedException {
        var order = Order.read(arguments);
        var simulator = start(order.port(), order.options());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("simulator ready address=" + simulator.address());
        new CountDownLatch(1).await();
    }

    private World world(String slug) {
        return new World(
                slug,
                URI.create(address() + "/" + slug),
                store.ledger().book(slug),
                store.media(),
                frame.clock(),
                new Seal());
    }

    public int port() {
        return listener.port();
    }

    public URI address() {
        return listener.address();
    }

    /// The base address of one platform.
    public URI address(String slug) {
        return URI.create(address() + "/" + slug);
    }

    public Ledger ledger() {
        return store.ledger();
    }

    /// The bytes of an accepted file, where they are still kept.
    public Optional<byte[]> media(String sha256) {
        return store.media().get(sha256);
    }

    public Faults faults() {
        return frame.faults();
    }

    public SettableClock clock() {
        return frame.clock();
    }

    public Limits limits() {
        return frame.limits();
    }

    public Tally tally() {
        return frame.tally();
    }

    /// Makes accounts on a platform and answers what signs in to them.
    ///
    /// @throws IllegalArgumentException where there is no such platform
    public List<Credentials> open(String slug, Opening opening) {
        var fake = fakes.get(slug);
        if (fake == null) {
            throw new IllegalArgumentException("no such platform: " + slug);
        }
        return fake.open(opening);
    }

    @Override
    public void close() {
        listener.close();
        try {
            store.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
