package com.clickkloudy.standalone;

import com.clickkloudy.simulator.Options;
import com.clickkloudy.simulator.Simulator;
import com.clickkloudy.standalone.backup.Restore;
import com.clickkloudy.standalone.server.CannotStart;
import com.clickkloudy.standalone.server.DataFolder;
import com.clickkloudy.standalone.server.DatabaseAddress;
import com.clickkloudy.standalone.server.LocalPostgres;
import com.clickkloudy.standalone.server.LocalTemporal;
import com.clickkloudy.standalone.server.TemporalNamespace;
import com.clickkloudy.standalone.split.PartProcess;
import com.clickkloudy.standalone.split.Starter;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/// Everything on this machine with one command: servers where none are given, then the API, the workers, the sandbox.
public final class Standalone {
    private final Settings settings;
    private final Parts parts;
    private final int arguments;
    private final Welcome welcome;

    /// @param arguments how many this process was given
    Standalone(Settings settings, Parts parts, int arguments) {
        this.settings = settings;
        this.parts = parts;
        this.arguments = arguments;
        this.welcome = new Welcome(settings);
    }

    /// @param arguments with `--split`, in several processes; with `rehearse`, all is stopped as soon as it has
    /// started; with `backup` or `restore` and a folder, nothing is started; else what [PartProcess] understands
    public static void main(String[] arguments) {
        if (SafeKeeping.isMeant(arguments)) {
            System.exit(SafeKeeping.run(arguments, new Settings(System.getenv())));
        }
        keepLogsOffTheTerminal();
        if (PartProcess.isMeant(arguments)) {
            PartProcess.run(arguments);
            return;
        }
        var parts = new Parts(new Progress(System.out, System::nanoTime));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts)));
        try {
            var settings = Settings.of(System.getenv(), List.of(arguments));
            var welcome = new Standalone(settings, parts, arguments.length).start();
            if (!parts.isStopping()) {
                welcome.print(System.out);
            }
        } catch (RuntimeException e) {
            if (!parts.isStopping()) {
                explain(e);
                System.exit(1);
            }
        }
        if (List.of(arguments).contains("rehearse")) {
            System.exit(0);
        }
    }

    private static void stop(Parts parts) {
        if (parts.isRunning()) {
            System.out.println("\nStopping; what is on its way is finished first.");
        }
        parts.close();
    }

    /// Answers once all of it takes requests.
    Welcome start() {
        var workers = settings.workers();
        var folder = parts.keep(DataFolder.hold(settings.data()));
        Restore.mustBeFinished(folder.path());
        requireFreePorts(folder);
        var configuration = new Configuration(settings, folder)
                .database(settings.database().map(this::answering).orElseGet(() -> postgres(folder)))
                .temporal(settings.temporal().map(this::prepared).orElseGet(() -> temporal(folder)));
        if (settings.isSplit()) {
            var starter = new Starter(arguments, System.out::println, welcome);
            new Split(settings, workers, folder, parts, starter).start(configuration);
        } else {
            together(folder, configuration);
        }
        return welcome;
    }

    private void together(DataFolder folder, Configuration configuration) {
        if (!settings.isSandbox()) {
            parts.start("API and workers", () -> OneProcess.start(configuration.values(), welcome));
            return;
        }
        var simulator = simulator(folder);
        configuration.simulator(settings.simulator().address());
        var process = parts.start("API and workers", () -> OneProcess.start(configuration.values(), welcome));
        parts.keep(Seeds.sow(simulator, process, folder.folder("simulator").resolve("sown")));
    }

    /// All at once and before anything starts; what an earlier run left does not count as taken.
    private void requireFreePorts(DataFolder folder) {
        Starter.awaitLeftovers(folder.path());
        settings.web().mustBeFree();
        if (settings.temporal().isEmpty()) {
            LocalTemporal.stopLeftovers(folder);
            settings.temporalPorts().mustBeFree();
        }
        if (settings.isSandbox()) {
            settings.simulator().mustBeFree();
        }
    }

    private DatabaseAddress postgres(DataFolder folder) {
        return parts.start("PostgreSQL", () -> LocalPostgres.start(folder, settings.cache()))
                .address();
    }

    private String temporal(DataFolder folder) {
        var command = settings.temporalCommand();
        return parts.start(
                        "Temporal",
                        () -> LocalTemporal.start(folder, command, settings.temporalPorts(), settings.codec()))
                .address();
    }

    private DatabaseAddress answering(DatabaseAddress address) {
        return parts.check("your PostgreSQL", address::mustAnswer);
    }

    private String prepared(String address) {
        return parts.check("your Temporal", () -> {
            TemporalNamespace.prepare(address);
            return address;
        });
    }

    private Simulator simulator(DataFolder folder) {
        var port = settings.simulator();
        var options = Options.keptIn(folder.folder("simulator"));
        return parts.start("simulator of platforms", () -> Simulator.start(port.number(), options));
    }

    /// Until the log file is known, which is when [OneProcess] starts.
    private static void keepLogsOffTheTerminal() {
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
    }

    static void explain(RuntimeException problem) {
        if (problem instanceof CannotStart cannot) {
            System.err.println(cannot.getMessage());
            cannot.log().ifPresent(log -> System.err.println("Its log: " + log));
        } else {
            problem.printStackTrace();
        }
    }
}
