package org.marsad.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.launcher.CommandLine.OpenShell;
import org.marsad.launcher.CommandLine.Task;
import org.marsad.launcher.service.Caller;
import org.marsad.launcher.service.Caller.Answer;
import org.marsad.launcher.service.Request;

/** A shell, or statements, in a container that runs at another process, as if it ran in this one. */
final class Attachment {
    private static final String PACKAGE = "org.marsad.launcher.attach";

    private final Caller caller;
    private final Home home;
    private final Distribution distribution;
    private final Surroundings surroundings;
    private final PrintStream results;
    private final PrintStream messages;

    /** At the container that is called, which is that of the home. */
    Attachment(Caller caller, Home home, Distribution distribution, Surroundings surroundings, PrintStream results, PrintStream messages) {
        this.caller = caller;
        this.home = home;
        this.distribution = distribution;
        this.surroundings = surroundings;
        this.results = results;
        this.messages = messages;
    }

    /** Returns the exit status, which is that of a run without a service. */
    int run(CommandLine line, Task task) throws UsageException, UnusableException {
        boolean shell = task instanceof OpenShell && surroundings.isInteractive();
        Answer answer = shell ? converse(line) : runStatements(line, task);
        return answer.status().orElseGet(() -> {
            messages.println("marsad: the container has ended");
            return Launcher.UNUSABLE;
        });
    }

    private Answer runStatements(CommandLine line, Task task) throws UsageException, UnusableException {
        Script script = new Script(task);
        String statements = task instanceof OpenShell ? null : text(script);
        // Whoever types the statements behind -c does not want them to wait for a keyboard.
        Optional<InputStream> input = surroundings.isFed() || statements == null ? Optional.of(keyboard()) : Optional.empty();
        return caller.visit(new Request(Request.Kind.RUN, statements, script.name(), script.arguments(), settings(line),
                surroundings.ofTerminal()), input, results, messages);
    }

    private static String text(Script script) throws UsageException, UnusableException {
        try (Reader reader = script.open()) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UnusableException("the script cannot be read: " + PlainWords.of(e), e);
        }
    }

    private Answer converse(CommandLine line) throws UnusableException {
        TerminalLibrary.unpackIn(home);
        try (URLClassLoader jline = new URLClassLoader(new URL[] {url(distribution.terminalLibrary())}, getClass().getClassLoader());
                RawTerminal terminal = new IsolatedLoader(PACKAGE, jline::loadClass)
                        .create("JLineRawTerminal", RawTerminal.class, new Class<?>[0])) {
            Map<String, String> settings = settings(line);
            settings.put(Request.TERMINAL, terminal.type());
            settings.put(Request.COLUMNS, String.valueOf(terminal.columns()));
            settings.put(Request.LINES, String.valueOf(terminal.lines()));
            terminal.onResize(() -> caller.resize(terminal.columns(), terminal.lines()));
            return caller.visit(new Request(Request.Kind.SHELL, null, "marsad", List.of(), settings, surroundings.ofTerminal()),
                    Optional.of(keyboard()), results, messages);
        } catch (IOException e) {
            throw new UnusableException("the terminal cannot be used: " + PlainWords.of(e), e);
        }
    }

    private Map<String, String> settings(CommandLine line) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Request.FOLDER, Path.of("").toAbsolutePath().toString());
        settings.put(Request.COLOR, String.valueOf(line.color() && surroundings.color()));
        settings.put(Request.PROGRESS, String.valueOf(surroundings.progress()));
        settings.put(Request.KEEP_GOING, String.valueOf(line.keepGoing()));
        settings.put(Request.LENIENT, String.valueOf(line.lenient()));
        return settings;
    }

    private static InputStream keyboard() {
        return new FileInputStream(FileDescriptor.in);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }
}
