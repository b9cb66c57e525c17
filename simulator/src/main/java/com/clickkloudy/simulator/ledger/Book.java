package com.clickkloudy.simulator.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One platform's part of the [Ledger].
public final class Book {
    private final Ledger ledger;
    private final String platform;

    Book(Ledger ledger, String platform) {
        this.ledger = ledger;
        this.platform = platform;
    }

    public Entry enter(Fact fact) {
        return ledger.append(platform, fact);
    }

    /// Oldest first.
    public List<Entry> of(What what, String account) {
        return ledger.of(platform, what, account);
    }

    /// The latest with this id.
    public Optional<Entry> last(What what, String account, String id) {
        return ledger.last(platform, what, account, id);
    }

    public Optional<Entry> last(What what, String account) {
        var all = of(what, account);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The latest with this id, whosoever's it is.
    public Optional<Entry> find(What what, String id) {
        return ledger.find(platform, what, id);
    }

    /// Published and not deleted since, each in its latest version, in the order of their first publication.
    public List<Entry> standing(String account) {
        return of(What.PUBLISHED, account).stream()
                .map(Entry::id)
                .distinct()
                .flatMap(id -> standing(account, id).stream())
                .toList();
    }

    public Optional<Entry> standing(String account, String id) {
        return standing(What.PUBLISHED, account, id);
    }

    public Optional<Entry> standing(What what, String account, String id) {
        return last(what, account, id)
                .filter(entry -> last(What.DELETED, account, id)
                        .filter(deleted -> deleted.number() > entry.number())
                        .isEmpty());
    }

    public Optional<Entry> account(String account) {
        return last(What.ACCOUNT, account);
    }

    public List<Entry> accounts() {
        return ledger.all().stream()
                .filter(entry -> entry.platform().equals(platform) && entry.what() == What.ACCOUNT)
                .toList();
    }

    /// Does this while nobody else does anything alone with the same account.
    public <T> T alone(String account, Supplier<T> work) {
        return ledger.alone(platform, account, work);
    }
}
