package com.clickkloudy.standalone;

import com.clickkloudy.api.access.FirstSignIn;
import com.clickkloudy.model.access.Secret;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What whoever has started it wants to know: where to go, and how to sign in for the first time.
final class Welcome implements FirstSignIn {
    private final Settings settings;
    private final List<String> firstSignIn = new ArrayList<>();
    private Optional<PrintStream> terminal = Optional.empty();

    Welcome(Settings settings) {
        this.settings = settings;
    }

    @Override
    public synchronized void given(String username, Secret oneTimePassword) {
        var line = "First sign-in  %s, one-time password %s".formatted(username, oneTimePassword.reveal());
        firstSignIn.add(line);
        terminal.ifPresent(shown -> shown.println(line));
    }

    /// Shows, from now on, also what is given later.
    synchronized void print(PrintStream terminal) {
        this.terminal = Optional.of(terminal);
        terminal.println();
        terminal.println("Web UI         " + settings.url());
        firstSignIn.forEach(terminal::println);
        settings.temporalUi().ifPresent(page -> terminal.println("Temporal UI    " + page));
    }
}
