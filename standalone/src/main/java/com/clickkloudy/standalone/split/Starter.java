package com.clickkloudy.standalone.split;

import com.clickkloudy.api.access.FirstSignIn;
import com.clickkloudy.model.access.Secret;
import com.clickkloudy.standalone.server.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/// Starts processes of this program, and hears what they have to say.
///
/// @param arguments how many this process was given itself
/// @param terminal takes each sentence that whoever runs the installation should read
public record Starter(int arguments, Consumer<String> terminal, FirstSignIn firstSignIn) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SETTINGS = "SPRING_APPLICATION_JSON";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Waits for parts of an earlier run on the same data, which end by themselves, and ends those that do not.
    public static void awaitLeftovers(Path data) {
        ProcessHandle.allProcesses().filter(each -> isPart(each, data)).toList().forEach(Starter::awaitEnd);
    }

    /// Out of reach of the terminal's Ctrl-C, which would stop all parts at once.
    Process process(Part part) {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(ThisProgram.told(arguments, part.arguments()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(SETTINGS, JSON.writeValueAsString(part.configuration()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStart("The %s cannot be run.".formatted(part.title()), e);
        }
    }

    void say(String sentence) {
        terminal.accept(sentence);
    }

    void signIn(String nameAndPassword) {
        var words = nameAndPassword.split(" ", 2);
        firstSignIn.given(words[0], new Secret(words[1]));
    }

    private static boolean isPart(ProcessHandle process, Path data) {
        var words = ThisProgram.wordsOf(Long.toString(process.pid()));
        var at = words.indexOf(data.toString());
        return at > 0 && Role.of(words.get(at - 1)).isPresent();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
