package com.clickkloudy.simulator.call;

import com.clickkloudy.simulator.http.Params;
import com.clickkloudy.simulator.http.Request;
import java.util.Map;

/// One request, understood: which operation it is and what its path names.
public record Call(Request request, Operation operation, Map<String, String> path, Conditions conditions) {
    public Call {
        path = Map.copyOf(path);
    }

    /// The segment of the path that the route names so.
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    public Params params() {
        return request.params();
    }

    public Call under(Conditions changed) {
        return new Call(request, operation, path, changed);
    }
}
