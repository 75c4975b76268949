package org.marsad.extract.tika;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Takes the network away from workers, where the operating system lets it: nothing that a parser does by mistake, or is made to do,
 * leaves the machine. On Linux a process can be put into a network of its own, with nobody in it (network_namespaces(7)); that
 * takes root or the right to make user namespaces.
 */
final class NetworkIsolation {

    /** As root, and as anybody else. */
    private static final List<List<String>> WAYS = List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"));

    private static final long PROBE_SECONDS = 10;

    private final List<List<String>> ways;
    private final Consumer<String> warning;
    private List<String> prefix;

    /** Isolation in one of the ways that Linux knows. */
    NetworkIsolation(Consumer<String> warning) {
        this(WAYS, warning);
    }

    /**
     * Isolation in one of certain ways.
     *
     * @param ways    commands that run another command without network
     * @param warning told, once, if none of them is permitted here
     */
    NetworkIsolation(List<List<String>> ways, Consumer<String> warning) {
        this.ways = ways;
        this.warning = warning;
    }

    /** What to put before a command so that it runs without network; empty if that is not permitted here. Tried out on first use. */
    synchronized List<String> prefix() throws InterruptedException {
        if (prefix == null) {
            prefix = found();
            if (prefix.isEmpty()) {
                warning.accept("Workers keep their network, for it cannot be taken from them here (Linux with 'unshare -n' permitted "
                        + "is needed); what they read is never fetched, but nothing else keeps them from it");
            }
        }
        return prefix;
    }

    private List<String> found() throws InterruptedException {
        for (List<String> way : ways) {
            if (isPermitted(way)) {
                return way;
            }
        }
        return List.of();
    }

    private static boolean isPermitted(List<String> way) throws InterruptedException {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return false; // there is no such program
        }
    }
}
