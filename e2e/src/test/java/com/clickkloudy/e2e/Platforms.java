package com.clickkloudy.e2e;

import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The platforms as the simulator plays them, told and asked through its control door. They outlive the program.
final class Platforms implements AutoCloseable {
    private final URI address;
    private final Runnable end;
    private final Door door;

    private Platforms(URI address, Runnable end) {
        this.address = address;
        this.end = end;
        this.door = new Door(address);
    }

    /// What a platform itself knows of an account.
    ///
    /// @param name how its ledger calls it
    /// @param form what a person types to connect it
    record Opened(String platform, String name, Map<String, String> form) {}

    /// Without the limits that real platforms have, which would make journeys long.
    static Platforms start() {
        var simulator = Simulator.start(0, Options.inMemory().unlimited());
        return new Platforms(simulator.address(), simulator::close);
    }

    /// Played by a process of its own, which can be killed.
    static Platforms at(SimulatorProcess simulator) {
        return new Platforms(simulator.address(), simulator::close);
    }

    URI address() {
        return address;
    }

    /// @param prefix how the names of the accounts begin: letters that no other test uses
    List<Opened> open(String platform, int count, String prefix) {
        var order = Map.of("platform", platform, "count", count, "prefix", prefix);
        var made = door.ask("POST", "/control/accounts", order).with(200).path("accounts");
        var opened = new ArrayList<Opened>();
        for (var each : made) {
            var name = platform + "/" + each.path("account").asString();
            opened.add(new Opened(platform, name, form(each.path("form"))));
        }
        return opened;
    }

    /// Allows, on a platform's own sign-in page, that the program acts for a person of that name.
    ///
    /// @return where the page sends the browser back to
    URI allow(URI page, String username) {
        var decided = page.getRawQuery() + "&username=" + username + "&decision=allow";
        return door.sentOn(page.getRawPath(), "application/x-www-form-urlencoded", decided);
    }

    /// Decides how a platform behaves from now on.
    void tell(String platform, Map<String, ?> settings) {
        door.ask("POST", "/control/settings", Map.of("platform", platform, "settings", settings))
                .with(200);
    }

    /// Has everything of the kind go wrong from now on, until [#behave].
    void trouble(Map<String, ?> fault) {
        door.ask("POST", "/control/faults", fault).with(200);
    }

    void behave() {
        door.ask("DELETE", "/control/faults").with(204);
    }

    int published() {
        return ledger().path("published").asInt();
    }

    /// How many posts were accepted, in all and by account, and which of them more than once.
    JsonNode ledger() {
        return door.get("/control/ledger/counts");
    }

    /// Every post that was accepted, in order.
    List<JsonNode> accepted() {
        var accepted = new ArrayList<JsonNode>();
        door.get("/control/ledger").path("entries").forEach(accepted::add);
        return accepted;
    }

    /// Puts one of a platform's request limits in force.
    ///
    /// @param per as `PT1S`
    void limit(String platform, String name, int amount, String per) {
        var limit = Map.of("platform", platform, "name", name, "amount", amount, "per", per);
        door.ask("POST", "/control/limits", limit).with(204);
    }

    /// How often a platform has answered this way since its start.
    int answered(String platform, int status) {
        var count = 0;
        for (var each : door.get("/control/requests?platform=" + platform).path("operations")) {
            count += each.path("answers").path(Integer.toString(status)).asInt(0);
        }
        return count;
    }

    private static Map<String, String> form(JsonNode fields) {
        var form = new HashMap<String, String>();
        fields.properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asString()));
        return form;
    }

    @Override
    public void close() {
        door.close();
        end.run();
    }
}
