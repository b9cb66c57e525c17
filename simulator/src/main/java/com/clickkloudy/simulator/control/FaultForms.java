package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.fault.Aim;
import com.clickkloudy.simulator.fault.Fault;
import com.clickkloudy.simulator.fault.Faults;
import com.clickkloudy.simulator.fault.How;
import com.clickkloudy.simulator.fault.Often;
import com.clickkloudy.simulator.fault.Trouble;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Json;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Faults, at the control door.
public final class FaultForms {
    private final Faults faults;

    public FaultForms(Faults faults) {
        this.faults = faults;
    }

    Answer set(Form form) {
        form.only(
                "kind",
                "platform",
                "account",
                "operation",
                "nth",
                "count",
                "probability",
                "millis",
                "retryAfter",
                "status");
        var fault = new Fault(
                Trouble.named(form.needed("kind")),
                new Aim(form.text("platform"), form.text("account"), form.text("operation")),
                how(form),
                new Often(
                        form.number("nth", 0),
                        form.number("count", 0),
                        form.fraction("probability").orElse(1.0)));
        return Answer.json(json(new Faults.Status(faults.set(fault), fault, 0)));
    }

    private static How how(Form form) {
        var how = How.USUAL.status((int) form.number("status", How.USUAL.status()));
        if (how.status() < 400 || how.status() > 599) {
            throw new IllegalArgumentException("status is between 400 and 599");
        }
        how = form.has("millis") ? how.lasting(Duration.ofMillis(form.number("millis", 0))) : how;
        return form.has("retryAfter") ? how.retryAfter(Duration.ofSeconds(form.number("retryAfter", 0))) : how;
    }

    Answer list(Call call) {
        return Answer.json(Json.object(
                "faults", faults.statuses().stream().map(FaultForms::json).toList()));
    }

    Answer clear(Call call) {
        faults.clear();
        return Answer.empty(204);
    }

    Answer remove(Call call) {
        boolean removed = call.path("id").matches("\\d{1,18}") && faults.remove(Long.parseLong(call.path("id")));
        return Answer.empty(removed ? 204 : 404);
    }

    private static Map<String, @Nullable Object> json(Faults.Status status) {
        var fault = status.fault();
        return Json.object(
                "id", status.id(),
                "kind", fault.trouble().word(),
                "platform", fault.aim().platform(),
                "account", fault.aim().account(),
                "operation", fault.aim().operation(),
                "nth", fault.often().nth(),
                "count", fault.often().count(),
                "probability", fault.often().probability(),
                "millis", fault.how().time().toMillis(),
                "retryAfter", fault.how().retryAfter().map(Duration::toSeconds).orElse(null),
                "status", fault.how().status(),
                "fired", status.fired());
    }
}
