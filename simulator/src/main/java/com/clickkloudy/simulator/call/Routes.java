package com.clickkloudy.simulator.call;

import com.clickkloudy.simulator.http.Answer;
import com.clickkloudy.simulator.http.Request;
import java.util.List;
import java.util.Optional;

/// All that a platform answers to; the first route that fits is taken.
public final class Routes {
    private final List<Route> routes;

    public Routes(Route... routes) {
        this.routes = List.of(routes);
    }

    public Optional<Call> match(Request request) {
        return routes.stream().flatMap(route -> route.match(request).stream()).findFirst();
    }

    /// Does what the call asks for.
    ///
    /// @throws IllegalArgumentException where the call is none of these routes'
    public Answer answer(Call call) {
        return routes.stream()
                .filter(route -> route.operation().equals(call.operation()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such operation: " + call.operation()))
                .answer(call);
    }
}
