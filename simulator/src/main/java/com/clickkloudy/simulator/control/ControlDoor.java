package com.clickkloudy.simulator.control;

import com.clickkloudy.simulator.call.Call;
import com.clickkloudy.simulator.call.Kind;
import com.clickkloudy.simulator.call.Operation;
import com.clickkloudy.simulator.call.Route;
import com.clickkloudy.simulator.call.Routes;
import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.BadBody;
import com.clickkloudy.simulator.http.Json;
import com.clickkloudy.simulator.http.Request;
import java.time.DateTimeException;
import java.util.function.Function;

/// `/control`: JSON in and out. What is asked wrongly is answered by 400 and a sentence.
///
/// A POST has to say that it is JSON: so no web page of another origin can send one unasked.
public final class ControlDoor {
    private final Routes routes;

    public ControlDoor(Accounts accounts, Records records, FaultForms faults, Dials dials) {
        this.routes = new Routes(
                get("/accounts", accounts::list),
                post("/accounts", accounts::open),
                post("/accounts/revoke", accounts::revoke),
                post("/settings", accounts::configure),
                get("/ledger", records::entries),
                get("/ledger/counts", records::counts),
                get("/requests", records::requests),
                get("/faults", faults::list),
                post("/faults", faults::set),
                delete("/faults", faults::clear),
                delete("/faults/{id}", faults::remove),
                get("/clock", dials::clock),
                post("/clock", dials::setClock),
                get("/limits", dials::limits),
                post("/limits", dials::setLimit),
                post("/reset", dials::reset));
    }

    private static Route get(String path, Function<Call, Answer> answer) {
        return Route.get(path, Kind.READ, answer);
    }

    private static Route post(String path, Function<Form, Answer> answer) {
        return Route.post(path, Kind.READ, call -> answer.apply(Form.of(call)));
    }

    private static Route delete(String path, Function<Call, Answer> answer) {
        return new Route("DELETE", path, new Operation("DELETE " + path, Kind.DELETE), answer);
    }

    public Answer answer(Request request) {
        try {
            return routes.match(request).map(routes::answer).orElseGet(() -> problem(404, "no such door"));
        } catch (IllegalArgumentException | DateTimeException | BadBody wrong) {
            return problem(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static Answer problem(int status, String sentence) {
        return Answer.json(status, Json.object("error", sentence));
    }
}
