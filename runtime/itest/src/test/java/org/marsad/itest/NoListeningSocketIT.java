package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: nobody can reach a container by the network that was not told to listen. */
class NoListeningSocketIT {

    private static final String LISTENING = "0A";
    private static final String ACCEPTING = "00010000";
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    @Test
    void aRunningContainerListensOnNoPort(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "this system does not tell which sockets listen");
        Path file = Corpus.write(folder, 0, 1).get(0);
        Path told = folder.resolve("told.txt");
        Process process = Launched.at(folder.resolve("home")).start();
        try {
            Launched.type(process, "ingest --wait '" + file + "'");
            Launched.type(process, "documents --json > '" + told + "'");
            Wait.until("it has done its work", () -> Files.exists(told));

            Set<String> own = family(process.toHandle());
            assertEquals(Set.of(), both(own, listening()));
            assertEquals(Set.of(), both(own, listeningInFiles()), "no Unix domain socket either");
        } finally {
            process.destroy();
            Launched.end(process);
        }
    }

    @Test
    void aServiceListensOnTheSocketOfItsHomeAndNothingElse(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/unix")), "this system does not tell which sockets listen");
        Path file = Corpus.write(folder, 0, 1).get(0);
        Path home = folder.resolve("home");
        Launched.at(home).run("start").well();
        try {
            Launched.at(home).run("attach", "-c", "ingest --wait '" + file + "'").well();
            long process = ((Number) Launched.at(home).run("status", "--json").well().rows().get(0).get("pid")).longValue();

            Set<String> own = family(ProcessHandle.of(process).orElseThrow());
            assertEquals(Set.of(), both(own, listening()));
            assertEquals(1, both(own, listeningInFiles()).size());
        } finally {
            Launched.at(home).run("stop").well();
        }
    }

    /** The sockets of a process and those it has started. */
    private static Set<String> family(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>(sockets(process));
        for (ProcessHandle child : process.descendants().toList()) {
            sockets.addAll(sockets(child));
        }
        return sockets;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    Matcher socket = SOCKET.matcher(Files.readSymbolicLink(descriptor).toString());
                    if (socket.matches()) {
                        sockets.add(socket.group(1));
                    }
                }
            }
        }
        return sockets;
    }

    private static Set<String> listening() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                Files.readAllLines(Path.of(table)).stream().skip(1).map(line -> line.strip().split("\\s+"))
                        .filter(cells -> cells[3].equals(LISTENING)).forEach(cells -> sockets.add(cells[9]));
            }
        }
        return sockets;
    }

    /** Unix domain sockets; those that listen have the flag that the kernel calls SO_ACCEPTCON. */
    private static Set<String> listeningInFiles() throws IOException {
        Set<String> sockets = new HashSet<>();
        Files.readAllLines(Path.of("/proc/net/unix")).stream().skip(1).map(line -> line.strip().split("\\s+"))
                .filter(cells -> cells[3].equals(ACCEPTING)).forEach(cells -> sockets.add(cells[6]));
        return sockets;
    }
}
