package com.clickkloudy.standalone;

import com.clickkloudy.activities.Worker;
import com.clickkloudy.api.ApiServer;
import com.clickkloudy.api.access.FirstSignIn;
import com.clickkloudy.standalone.server.CannotStart;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The API server and the worker, together in this process.
final class OneProcess implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private OneProcess(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// @param configuration settings of this process by name; they come before all others
    static OneProcess start(Map<String, String> configuration, FirstSignIn firstSignIn) {
        var application = new SpringApplicationBuilder(ApiServer.class, Worker.class)
                .properties("spring.config.name=standalone")
                .registerShutdownHook(false)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(FirstSignIn.class, () -> firstSignIn));
        try {
            return new OneProcess(application.run(arguments(configuration)));
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "The API and the workers did not start: " + CannotStart.reason(e),
                    Path.of(configuration.getOrDefault("logging.file.name", "")));
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Takes no more requests, lets workers finish what is on its way, then closes connections.
    @Override
    public void close() {
        context.close();
    }

    private static String[] arguments(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
