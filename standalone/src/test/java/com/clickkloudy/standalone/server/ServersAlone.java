package com.clickkloudy.standalone.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Both servers without the rest, in this process or as the program of another one.
public record ServersAlone(DataFolder folder, LocalPostgres postgres, LocalTemporal temporal) implements AutoCloseable {
    private static final Path CACHE = Cache.folder(System.getenv());
    private static final URI CODEC = URI.create("http://127.0.0.1/codec");

    record Run(Process process, DatabaseAddress database, LocalTemporal.Ports ports) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    public static ServersAlone start(Path data) {
        return start(data, new LocalTemporal.Ports(Port.free("Temporal"), Port.free("its UI")));
    }

    static ServersAlone start(Path data, LocalTemporal.Ports ports) {
        var folder = DataFolder.hold(data);
        var postgres = LocalPostgres.start(folder, CACHE);
        var command = TemporalCommand.find(System.getenv(), CACHE);
        return new ServersAlone(folder, postgres, LocalTemporal.start(folder, command, ports, CODEC));
    }

    public DatabaseAddress database() {
        return postgres.address();
    }

    @Override
    public void close() {
        temporal.close();
        postgres.close();
        folder.close();
    }

    static Run inAnotherProcess(Path data) throws IOException {
        return inAnotherProcess(data, new LocalTemporal.Ports(Port.free("Temporal"), Port.free("its UI")));
    }

    static Run inAnotherProcess(Path data, LocalTemporal.Ports ports) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersAlone.class.getName(),
                        data.toString(),
                        Integer.toString(ports.server().number()),
                        Integer.toString(ports.ui().number()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new Run(process, address(output), ports);
    }

    /// Starts them, says where the database is, and stops them when the process is told to end.
    public static void main(String[] arguments) throws InterruptedException {
        var ports = ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        var servers = start(Path.of(arguments[0]), ports);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        System.out.println("DATABASE " + servers.database().url());
        System.out.println("PASSWORD " + servers.database().password());
        new CountDownLatch(1).await();
    }

    private static LocalTemporal.Ports ports(int server, int ui) {
        return new LocalTemporal.Ports(new Port(server, "Temporal", "it"), new Port(ui, "its UI", "it"));
    }

    private static DatabaseAddress address(BufferedReader output) throws IOException {
        return new DatabaseAddress(after(output, "DATABASE "), "clickkloudy", after(output, "PASSWORD "));
    }

    private static String after(BufferedReader output, String word) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length());
            }
        }
        throw new IOException("The other process ended before it said " + word);
    }
}
