package com.clickkloudy.standalone;

import com.clickkloudy.standalone.server.DataFolder;
import com.clickkloudy.standalone.split.KeptPart;
import com.clickkloudy.standalone.split.Part;
import com.clickkloudy.standalone.split.Starter;
import java.util.List;
import java.util.Map;

/// The simulator, the API server and the workers as processes of their own, each with a log of its own. The first
/// start of the API server brings the database to its shape, so workers come after it.
record Split(Settings settings, List<String> workers, DataFolder folder, Parts parts, Starter starter) {
    /// Below what the database allows, all together.
    private static final int CONNECTIONS = 84;
    private static final int MOST_CONNECTIONS = 24;

    void start(Configuration configuration) {
        if (settings.isSandbox()) {
            var port = Integer.toString(settings.simulator().number());
            folder.folder("simulator");
            start("simulator", "simulator of platforms", List.of(port), Map.of());
            configuration.simulator(settings.simulator().address());
        }
        start("api-server", "API server", values("api-server", configuration));
        for (var n = 1; n <= workers.size(); n++) {
            var values = values("worker-" + n, configuration);
            values.put("clickkloudy.worker.queues", workers.get(n - 1).strip());
            start("worker-" + n, "worker " + n, values);
        }
    }

    private Map<String, String> values(String name, Configuration configuration) {
        var connections = Math.min(MOST_CONNECTIONS, CONNECTIONS / (1 + workers.size()));
        return configuration.values(folder.log(name), connections);
    }

    private void start(String name, String shown, Map<String, String> values) {
        start(name, shown, List.of(), values);
    }

    private void start(String name, String shown, List<String> words, Map<String, String> values) {
        var part = new Part(name, folder.path(), folder.log(name), words, values);
        parts.start(shown, () -> KeptPart.start(part, starter));
    }
}
