package com.clickkloudy.simulator;

import java.nio.file.Path;

/// What the command line asks for.
record Order(int port, Options options) {
    private static final int USUAL_PORT = 8090;

    /// @throws IllegalArgumentException naming the argument that is not understood
    static Order read(String... arguments) {
        var order = new Order(USUAL_PORT, Options.inMemory());
        for (String argument : arguments) {
            order = order.and(argument);
        }
        return order;
    }

    private Order and(String argument) {
        if (argument.equals("--unlimited")) {
            return new Order(port, options.unlimited());
        }
        if (argument.startsWith("--data=")) {
            var kept = Options.keptIn(Path.of(argument.substring("--data=".length())));
            return new Order(port, options.limited() ? kept : kept.unlimited());
        }
        if (argument.matches("--port=\\d{1,5}")) {
            return new Order(Integer.parseInt(argument.substring("--port=".length())), options);
        }
        throw new IllegalArgumentException(argument + " is none of --port=NUMBER, --data=FOLDER, --unlimited");
    }
}
