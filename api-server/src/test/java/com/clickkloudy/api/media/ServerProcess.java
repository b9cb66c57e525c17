package com.clickkloudy.api.media;

import com.clickkloudy.api.ApiServer;
import com.clickkloudy.api.Browser;
import com.clickkloudy.api.TestServer;
import com.clickkloudy.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// An API server that runs beside the test.
final class ServerProcess implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final String password;
    private final URI address;

    private ServerProcess(Process process, String password, URI address) {
        this.process = process;
        this.password = password;
        this.address = address;
    }

    /// @param heap in megabytes
    static ServerProcess start(int heap, TestDatabase database, Path folder) throws IOException {
        return start(List.of(), heap, database, folder);
    }

    /// On a disk that is full for every file beyond so many megabytes.
    static ServerProcess startWhereFilesEndAt(int megabytes, TestDatabase database, Path folder) throws IOException {
        var limited = "ulimit -f " + megabytes * 1024 + " && exec \"$0\" \"$@\"";
        return start(List.of("bash", "-c", limited), 384, database, folder);
    }

    private static ServerProcess start(List<String> first, int heap, TestDatabase database, Path folder)
            throws IOException {
        var command = new ArrayList<>(first);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ApiServer.class.getName(),
                "--logging.level.org.springframework.boot.tomcat=info"));
        TestServer.settings(database, folder).forEach((name, value) -> command.add("--" + name + "=" + value));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = process.inputReader();
        var password = await(out, PASSWORD).group(1);
        var port = await(out, PORT).group(1);
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(line -> {}));
        return new ServerProcess(process, password, URI.create("http://127.0.0.1:" + port));
    }

    Browser admin() {
        var browser = new Browser(address);
        browser.signIn("admin", password).is(200);
        browser.put("/api/v1/me/password", Map.of("old", password, "new", "a password of one's own"))
                .is(204);
        return browser;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static MatchResult await(BufferedReader out, Pattern wanted) throws IOException {
        var seen = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            seen.append(line).append('\n');
            var found = wanted.matcher(line);
            if (found.find()) {
                return found;
            }
        }
        throw new IllegalStateException("The server did not start:\n" + seen);
    }
}
