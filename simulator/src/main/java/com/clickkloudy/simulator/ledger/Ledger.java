package com.clickkloudy.simulator.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Everything the platforms have accepted, append-only, in order. It is the fakes' only memory and the judge of tests.
public final class Ledger implements AutoCloseable {
    private final InstantSource clock;
    private final Optional<Journal> journal;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byAccount = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Entry> anywhere = new HashMap<>();
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private Ledger(InstantSource clock, Optional<Journal> journal) {
        this.clock = clock;
        this.journal = journal;
        journal.ifPresent(opened -> opened.kept().forEach(this::index));
    }

    public static Ledger inMemory(InstantSource clock) {
        return new Ledger(clock, Optional.empty());
    }

    /// Goes on from what the file holds, and survives the process in it.
    public static Ledger in(Path file, InstantSource clock) {
        return new Ledger(clock, Optional.of(new Journal(file)));
    }

    /// The part of the ledger that one platform reads and writes.
    public Book book(String platform) {
        return new Book(this, platform);
    }

    synchronized Entry append(String platform, Fact fact) {
        var entry = new Entry(entries.size() + 1L, clock.instant(), platform, fact);
        journal.ifPresent(file -> file.write(entry));
        index(entry);
        return entry;
    }

    private synchronized void index(Entry entry) {
        entries.add(entry);
        byAccount
                .computeIfAbsent(place(entry.platform(), entry.what(), entry.account()), any -> new ArrayList<>())
                .add(entry);
        anywhere.put(place(entry.platform(), entry.what(), entry.id()), entry);
        byId.put(place(entry.platform(), entry.what(), entry.account()) + "\n" + entry.id(), entry);
    }

    private static String place(String platform, What what, String account) {
        return platform + "\n" + what + "\n" + account;
    }

    synchronized List<Entry> of(String platform, What what, String account) {
        return List.copyOf(byAccount.getOrDefault(place(platform, what, account), List.of()));
    }

    synchronized Optional<Entry> last(String platform, What what, String account, String id) {
        return Optional.ofNullable(byId.get(place(platform, what, account) + "\n" + id));
    }

    synchronized Optional<Entry> find(String platform, What what, String id) {
        return Optional.ofNullable(anywhere.get(place(platform, what, id)));
    }

    /// All entries after that number, oldest first.
    public synchronized List<Entry> after(long number) {
        return List.copyOf(entries.subList(Math.clamp(number, 0, entries.size()), entries.size()));
    }

    /// The number of the latest request that made an entry, 0 without any.
    public synchronized long lastRequest() {
        return entries.stream().mapToLong(entry -> entry.fact().request()).max().orElse(0);
    }

    public List<Entry> all() {
        return after(0);
    }

    /// Does this while nobody else does anything alone with the same account.
    <T> T alone(String platform, String account, Supplier<T> work) {
        var lock = locks.computeIfAbsent(platform + "\n" + account, any -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
