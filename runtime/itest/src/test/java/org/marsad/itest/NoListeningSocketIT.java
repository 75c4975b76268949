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

            Set<String> own = new HashSet<>(sockets(process.toHandle()));
            for (ProcessHandle child : process.descendants().toList()) {
                own.addAll(sockets(child));
            }
            own.retainAll(listening());
            assertEquals(Set.of(), own);
        } finally {
            process.destroy();
            Launched.end(process);
        }
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
}
