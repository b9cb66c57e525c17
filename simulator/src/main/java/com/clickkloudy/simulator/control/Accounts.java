package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.ledger.Entry;
import com.clickkloudy.simulator.ledger.Fact;
import com.clickkloudy.simulator.ledger.Ledger;
import com.clickkloudy.simulator.ledger.What;
import com.clickkloudy.simulator.world.Credentials;
import com.clickkloudy.simulator.world.Fake;
import com.clickkloudy.simulator.world.Opening;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Accounts and settings, at the control door.
public final class Accounts {
    private static final List<String> OWN = List.of("platform", "count", "prefix");

    private final Map<String, Fake> fakes;
    private final Ledger ledger;

    public Accounts(Map<String, Fake> fakes, Ledger ledger) {
        this.fakes = new TreeMap<>(fakes);
        this.ledger = ledger;
    }

    Answer open(Form form) {
        var opening = Opening.of((int) form.number("count", 1), form.text("prefix", "account"));
        for (String name : form.json().propertyNames()) {
            opening = OWN.contains(name) ? opening : opening.with(name, form.text(name));
        }
        return answer(fake(form.needed("platform")).open(opening));
    }

    Answer list(Call call) {
        String asked = call.params().text("platform");
        return answer(fakes.entrySet().stream()
                .filter(one -> asked.isEmpty() || asked.equals(one.getKey()))
                .flatMap(one -> credentials(one.getKey(), one.getValue()))
                .toList());
    }

    private Stream<Credentials> credentials(String slug, Fake fake) {
        return ledger.book(slug).accounts().stream()
                .map(Entry::account)
                .distinct()
                .map(fake::credentials);
    }

    Answer revoke(Form form) {
        form.only("platform", "account");
        return Answer.json(Json.object(
                "account",
                fake(form.needed("platform")).revoke(form.needed("account")).json()));
    }

    Answer configure(Form form) {
        form.only("platform", "instance", "settings");
        fake(form.needed("platform"));
        String instance = form.text("instance");
        var book = ledger.book(form.text("platform"));
        var settings = (ObjectNode) Json.tree(Json.object());
        book.last(What.SETTING, instance, instance).ifPresent(before -> settings.setAll((ObjectNode) before.facts()));
        if (form.json().path("settings") instanceof ObjectNode changed) {
            settings.setAll(changed);
        }
        book.enter(Fact.of(What.SETTING, instance, instance).facts(settings));
        return Answer.json(Json.object("settings", settings));
    }

    private Fake fake(String slug) {
        var fake = fakes.get(slug);
        if (fake == null) {
            throw new IllegalArgumentException("platform is none of " + String.join(", ", fakes.keySet()));
        }
        return fake;
    }

    private static Answer answer(List<Credentials> accounts) {
        List<Map<String, @Nullable Object>> json =
                accounts.stream().map(Credentials::json).toList();
        return Answer.json(Json.object("accounts", json));
    }
}
