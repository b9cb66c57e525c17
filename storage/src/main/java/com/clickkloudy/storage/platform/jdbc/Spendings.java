package com.clickkloudy.storage.platform.jdbc;

import com.clickkloudy.model.platform.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The one book of what was spent, in PostgreSQL. Rows are locked in the order of their keys; the time is the
/// database's, read once all of them are locked.
final class Spendings {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Spendings(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// @return one answer for each need, in their order; one that has to wait has taken nothing
    List<Answer> spend(List<Need> needs, List<Lease> unused) {
        var rates = new TreeMap<String, Rate>();
        unused.forEach(each -> rates.put(each.key(), each.rate()));
        needs.forEach(need -> need.limits().forEach(each -> rates.put(each.key(), each.rate())));
        var answers = spend(rates, needs, unused);
        while (answers.isEmpty()) {
            add(rates);
            answers = spend(rates, needs, unused);
        }
        return answers.get();
    }

    /// @return empty if a limit is new, and has to be added first: nobody adds while others wait for what is locked
    private Optional<List<Answer>> spend(Map<String, Rate> rates, List<Need> needs, List<Lease> unused) {
        return transactions.execute(status -> {
            var book = lock(rates);
            if (book.size() < rates.size()) {
                return Optional.<List<Answer>>empty();
            }
            var nanos = System.nanoTime();
            var now = now();
            book.values().forEach(each -> each.forget(now));
            unused.forEach(each -> of(book, each.key()).giveBack(each.slot(), each.tokens()));
            var answers =
                    needs.stream().map(need -> spend(need, book, now, nanos)).toList();
            save(book, now);
            return Optional.of(answers);
        });
    }

    /// Forgets limits of which nothing counts any more.
    void forget() {
        jdbc.sql("""
                delete from budget where key in (select key from budget
                    where lapses_at > '-infinity' and lapses_at < now() - interval '1 minute' limit 1000 for update skip locked)""").update();
    }

    private void add(Map<String, Rate> rates) {
        jdbc.sql("insert into budget (key) select key from unnest(?) as key order by key on conflict do nothing")
                .param(rates.keySet().toArray(String[]::new))
                .update();
    }

    private Map<String, Spending> lock(Map<String, Rate> rates) {
        var book = new HashMap<String, Spending>();
        jdbc.sql("select key, spent from budget where key = any(?) order by key for update")
                .param(rates.keySet().toArray(String[]::new))
                .query(row -> {
                    var key = row.getString("key");
                    var rate = rates.get(key);
                    if (rate != null) {
                        book.put(key, Spending.read(rate, row.getString("spent")));
                    }
                });
        return book;
    }

    private long now() {
        return jdbc.sql("select floor(extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single();
    }

    private static Answer spend(Need need, Map<String, Spending> book, long now, long nanos) {
        var waits = new ArrayList<Answer.Waits>();
        for (var each : need.limits()) {
            var spending = of(book, each.key());
            if (spending.spent() + each.cost() > each.room()) {
                waits.add(new Answer.Waits(each, Duration.ofMillis(spending.waitFor(each.cost(), each.room(), now))));
            }
        }
        return waits.stream()
                .max((one, other) -> one.time().compareTo(other.time()))
                .<Answer>map(longest -> longest)
                .orElseGet(() -> new Answer.Spent(need.limits().stream()
                        .map(each -> spend(each, need.extra(), of(book, each.key()), new Moment(now, nanos)))
                        .toList()));
    }

    private static Lease spend(Counted limit, Map<String, Integer> extra, Spending spending, Moment moment) {
        var free = limit.room() - spending.spent() - limit.cost();
        var reserve = Math.clamp(extra.getOrDefault(limit.key(), 0), 0, free);
        var slot = spending.spend(limit.cost() + reserve, moment.now());
        var until = moment.nanos() + Spending.life(limit.rate()).toNanos();
        return new Lease(limit.key(), limit.rate(), slot, reserve, reserve, until);
    }

    private static Spending of(Map<String, Spending> book, String key) {
        var spending = book.get(key);
        if (spending == null) {
            throw new IllegalStateException("A limit was forgotten while it was wanted.");
        }
        return spending;
    }

    private void save(Map<String, Spending> book, long now) {
        var keys = List.copyOf(book.keySet());
        jdbc.sql("""
                update budget b set spent = n.spent, lapses_at = to_timestamp(n.lapses / 1000.0)
                from unnest(?, ?, ?) as n(key, spent, lapses) where b.key = n.key""")
                .params(
                        keys.toArray(String[]::new),
                        keys.stream().map(key -> of(book, key).text()).toArray(String[]::new),
                        keys.stream().map(key -> of(book, key).lapses(now)).toArray(Long[]::new))
                .update();
    }

    /// What one call needs.
    ///
    /// @param extra what is wanted in reserve, by key
    record Need(List<Counted> limits, Map<String, Integer> extra) {}

    sealed interface Answer {
        /// @param leases in the order of the limits, each with its reserve
        record Spent(List<Lease> leases) implements Answer {
            /// @return how long the call may still be made
            boolean lasts(long nanos) {
                return leases.stream().allMatch(each -> each.lasts(nanos));
            }
        }

        /// @param limit the one that has to be waited for
        record Waits(Counted limit, Duration time) implements Answer {}
    }

    private record Moment(long now, long nanos) {}
}
