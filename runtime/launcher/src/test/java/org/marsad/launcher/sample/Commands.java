package org.marsad.launcher.sample;

import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.jline.terminal.Terminal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;

/** Commands for the tests of the launcher: each shows one thing about the place it runs in, or fails in one way. */
public final class Commands {
    static final String[] FUNCTIONS = {"edition", "outcome", "refuse", "lose", "blow", "variable", "loader", "json",
        "configured", "override", "log", "terminal", "state", "halt", "linger", "property", "jobs", "evaluate", "threads",
        "wide", "logFailure"};

    private final BundleContext context;

    Commands(BundleContext context) {
        this.context = context;
    }

    /** A result that tells how it went. */
    record Outcome(int exitStatus, boolean documentsOnly) {
        @Override
        public String toString() {
            return "outcome " + exitStatus;
        }
    }

    public String edition(String... ignored) throws IOException {
        try (var in = Commands.class.getResourceAsStream("edition.txt")) {
            return new String(in.readAllBytes());
        }
    }

    public String evaluate(String... arguments) {
        return String.join("|", arguments) + " in " + context.getProperty("marsad.home");
    }

    public Object outcome(int status, boolean documentsOnly) {
        return new Outcome(status, documentsOnly);
    }

    public Object refuse(String reason) {
        throw new IllegalArgumentException(reason);
    }

    public Object lose(String file) throws IOException {
        throw new NoSuchFileException(file);
    }

    public Object blow() {
        throw new NoClassDefFoundError("org/example/Gone");
    }

    public Object variable(CommandSession session, String name) {
        Object value = session.get(name);
        return name + " is " + (value == null ? "nothing" : value.getClass().getSimpleName() + " " + value);
    }

    public Object property(String name) {
        return name + "=" + context.getProperty(name);
    }

    public Object loader() {
        return "loader is " + Thread.currentThread().getContextClassLoader();
    }

    public Object json() {
        return JsonProvider.provider().createObjectBuilder().add("مفتاح", 1).build().toString();
    }

    public Object configured(String pid) throws IOException {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        var properties = context.getService(reference).getConfiguration(pid, "?").getProperties();
        return "value is " + (properties == null ? "nothing" : properties.get("value"));
    }

    /** Configures it as the gate of the deploy folder does for a file there. */
    public void override(String pid, String file, String value) throws IOException {
        ServiceReference<ConfigurationAdmin> reference = context.getServiceReference(ConfigurationAdmin.class);
        context.getService(reference).getConfiguration(pid, "?")
                .update(new Hashtable<>(Map.of(".marsad.deploy.file", file, "value", value)));
    }

    public Object log(String message) {
        Logger.getLogger("sample").warning(message);
        return null;
    }

    /** With the trace of a failure, whose message this is, and of its cause. */
    public Object logFailure(String message) {
        Logger.getLogger("sample").log(Level.WARNING, message, new IOException(message, new IOException(message)));
        return null;
    }

    public Object terminal(CommandSession session) {
        return "terminal is " + ((Terminal) session.get(".terminal")).getClass().getSimpleName();
    }

    public Object state(String name) {
        return Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName()))
                .map(bundle -> "bundle " + bundle.getBundleId() + " state " + bundle.getState()
                        + " installed " + bundle.getLastModified())
                .findFirst().orElse("absent");
    }

    /** Stops a bundle for this start and the next ones. */
    public void halt(String name) throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                bundle.stop();
            }
        }
    }

    /** Says in a file that it is there, and stays until it is interrupted. */
    public Object linger(String file) throws IOException, InterruptedException {
        Files.writeString(Path.of(file), "waiting");
        try {
            synchronized (this) {
                while (true) {
                    wait();
                }
            }
        } finally {
            Files.writeString(Path.of(file + ".over"), "not waiting any more");
        }
    }

    /** Waits until the terminal has so many columns. */
    public Object wide(CommandSession session, int columns) {
        Terminal terminal = (Terminal) session.get(".terminal");
        while (terminal.getWidth() != columns) {
            LockSupport.parkNanos(1_000_000);
        }
        return terminal.getWidth() + " columns and " + terminal.getHeight() + " lines";
    }

    /** The names of the threads that begin so. */
    public Object threads(String part) {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith(part)).sorted()
                .collect(Collectors.joining(" "));
    }

    /** A name that the shell's own commands have, too. */
    public List<String> jobs() {
        return List.of("jobs of " + FrameworkUtil.getBundle(Commands.class).getSymbolicName());
    }
}
