package org.marsad.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.marsad.launcher.CommandLine.Attach;
import org.marsad.launcher.CommandLine.OfService;
import org.marsad.launcher.CommandLine.ShowService;
import org.marsad.launcher.CommandLine.StartService;
import org.marsad.launcher.service.Caller;

/** What an operator does to the container that runs in the background on a home. */
final class ServiceControl {
    static final int NONE = 1;
    private static final Duration AFTER_THE_BUNDLES = Duration.ofSeconds(20);

    private final Distribution distribution;
    private final Home home;
    private final Surroundings surroundings;
    private final PrintStream results;
    private final PrintStream messages;

    /** The service of this home, seen from this process. */
    ServiceControl(Distribution distribution, Home home, Surroundings surroundings, PrintStream results, PrintStream messages) {
        this.distribution = distribution;
        this.home = home;
        this.surroundings = surroundings;
        this.results = results;
        this.messages = messages;
    }

    /** Does what the command line says; the answer is the exit status. */
    int run(CommandLine line, OfService task) throws UsageException, UnusableException {
        if (task instanceof StartService) {
            return new ServiceStart(distribution, home, surroundings, messages).run(results);
        }
        if (task instanceof ShowService show) {
            return status(show.json());
        }
        if (task instanceof Attach attach) {
            try (Caller caller = Caller.call(home.socket()).orElseThrow(this::nobody)) {
                return new Attachment(caller, home, distribution, surroundings, results, messages).run(line, attach.task());
            }
        }
        return stop();
    }

    /** Why nobody answers. */
    private UnusableException nobody() {
        try {
            return HomeLock.holder(home).map(holder -> HomeLock.inUse(home, holder.words()))
                    .orElseGet(() -> new UnusableException("no service runs on the home " + home.root() + "; 'marsad start' starts one"));
        } catch (UnusableException e) {
            return e;
        }
    }

    private int status(boolean json) throws UnusableException {
        Map<String, String> about = new TreeMap<>(Map.of("home", home.root().toString(), "state", "stopped"));
        try (Caller caller = Caller.call(home.socket()).orElse(null)) {
            if (caller != null) {
                about.putAll(caller.about());
            }
        }
        boolean runs = about.containsKey("pid");
        Optional<HomeLock.Holder> other = runs ? Optional.empty() : HomeLock.holder(home);
        other.ifPresent(holder -> {
            about.put("state", "in-use");
            about.put("pid", String.valueOf(holder.process().pid()));
        });
        results.println(json ? json(about) : words(about));
        return other.isPresent() ? Launcher.UNUSABLE : about.get("state").equals("ready") ? 0 : NONE;
    }

    private static String words(Map<String, String> about) {
        return switch (about.get("state")) {
            case "stopped" -> "no service runs on the home " + about.get("home");
            case "in-use" -> "no service runs on the home " + about.get("home") + ", but the process " + about.get("pid") + " uses it";
            default -> about.get("state") + ": process " + about.get("pid") + ", since " + about.get("since") + ", on the home "
                    + about.get("home") + ", version " + about.get("version");
        };
    }

    private static String json(Map<String, String> about) {
        StringBuilder json = new StringBuilder("{");
        about.forEach((name, value) -> json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":")
                .append(name.equals("pid") ? value : quoted(value)));
        return json.append('}').toString();
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private int stop() throws UnusableException {
        Optional<Caller> called = Caller.call(home.socket());
        if (called.isEmpty()) {
            if (HomeLock.holder(home).isPresent()) {
                throw nobody();
            }
            results.println("no service runs on the home " + home.root());
            return 0;
        }
        ProcessHandle process = HomeLock.holder(home).map(HomeLock.Holder::process).orElse(null);
        Duration patience = Container.stopLimit().plus(AFTER_THE_BUNDLES);
        try (Caller caller = called.get()) {
            caller.stop(messages, patience);
            if (process != null) {
                process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (UnusableException | TimeoutException e) {
            String advice = process == null ? ""
                    : "; 'kill -9 " + process.pid() + "' ends it for good, and what it has acknowledged is kept";
            throw new UnusableException("the service has not ended within " + patience.toSeconds() + " seconds" + advice, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process does not fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableException("interrupted while the service ended", e);
        }
        results.println("stopped");
        return 0;
    }
}
