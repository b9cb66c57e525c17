package com.clickkloudy.standalone.split;

import com.clickkloudy.activities.Worker;
import com.clickkloudy.api.ApiServer;
import com.clickkloudy.api.access.FirstSignIn;
import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.standalone.server.CannotStart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// A part of a split installation, in this process. It stops in order as soon as whoever started it is gone.
public final class PartProcess {
    /// The line that tells the starter that the part takes requests.
    static final String READY = "ready";
    /// How the line begins that tells the starter the first sign-in: a name and a password follow.
    static final String FIRST_SIGN_IN = "first-sign-in ";

    private PartProcess() {}

    /// Whether this process was started as a part.
    public static boolean isMeant(String... arguments) {
        return arguments.length >= 2 && Role.of(arguments[0]).isPresent();
    }

    public static void run(String... arguments) {
        Thread.ofPlatform().daemon().start(PartProcess::endWithStarter);
        try {
            start(Role.of(arguments[0]).orElseThrow(), arguments);
            System.out.println(READY);
        } catch (RuntimeException e) {
            System.out.println(CannotStart.reason(e));
            System.exit(1);
        }
    }

    private static void start(Role role, String... arguments) {
        switch (role) {
            case SIMULATOR -> simulator(Path.of(arguments[1], "simulator"), Integer.parseInt(arguments[2]));
            case API_SERVER -> application(ApiServer.class).run();
            case WORKER ->
                application(Worker.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.keep-alive=true")
                        .run();
        }
    }

    private static void simulator(Path folder, int port) {
        var simulator = Simulator.start(port, Options.keptIn(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    }

    private static SpringApplicationBuilder application(Class<?> room) {
        FirstSignIn told =
                (username, password) -> System.out.println(FIRST_SIGN_IN + username + " " + password.reveal());
        return new SpringApplicationBuilder(room)
                .properties("spring.config.name=standalone")
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(FirstSignIn.class, () -> told));
    }

    /// The starter holds the other end of the standard input, until it ends, however it ends.
    private static void endWithStarter() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // As good as closed.
        }
        System.exit(0);
    }
}
