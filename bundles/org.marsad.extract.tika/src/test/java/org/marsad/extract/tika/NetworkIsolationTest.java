package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkIsolationTest {

    private static final int REACHED = 0;
    private static final int NOT_REACHED = 7;

    /** A process that knocks at a port of this machine. */
    static final class Knock {

        private Knock() {
        }

        /** Ends with a status that says whether somebody was there. */
        public static void main(String[] arguments) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 5000);
            } catch (IOException e) {
                Runtime.getRuntime().halt(NOT_REACHED);
            }
        }
    }

    @Test
    void aWorkerReachesNobodyNotEvenOnItsOwnMachine() throws Exception {
        List<String> prefix = new NetworkIsolation(warning -> { }).prefix();
        assumeFalse(prefix.isEmpty(), "the network cannot be taken from processes here");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertEquals(REACHED, knock(List.of(), server.getLocalPort()));
            assertEquals(NOT_REACHED, knock(prefix, server.getLocalPort()));
        }
    }

    @Test
    void theFirstWayThatIsPermittedIsTaken() throws Exception {
        List<String> warnings = new ArrayList<>();
        assertEquals(List.of("env"), new NetworkIsolation(List.of(List.of("/no/such/program"), List.of("false"), List.of("env")),
                warnings::add).prefix());
        assertEquals(List.of(), warnings);
    }

    @Test
    void whereNoneIsPermittedThatIsSaidOnce() throws Exception {
        List<String> warnings = new ArrayList<>();
        NetworkIsolation isolation = new NetworkIsolation(List.of(List.of("/no/such/program"), List.of("false")), warnings::add);
        assertEquals(List.of(), isolation.prefix());
        assertEquals(List.of(), isolation.prefix());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).startsWith("Workers keep their network"), warnings.get(0));
    }

    private static int knock(List<String> prefix, int port) throws Exception {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(WorkerCommand.runningJava().toString(), "-cp", System.getProperty("java.class.path"),
                Knock.class.getName(), Integer.toString(port)));
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start().waitFor();
    }
}
