package org.marsad.launcher;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.marsad.launcher.service.Announcements;
import org.marsad.launcher.service.Service;

/** A home whose container runs until it is told to stop, and is talked to over the socket of the home. */
final class ServedHome {
    private final Distribution distribution;
    private final Home home;
    private final Announcements announcements;
    private final PrintStream messages;

    /** Says what there is to say on this stream, and to those who wait for the start or the end. */
    ServedHome(Distribution distribution, Home home, PrintStream messages) {
        this.distribution = distribution;
        this.home = home;
        this.announcements = new Announcements(messages);
        this.messages = new PrintStream(announcements, true, VisibleCharset.VISIBLE);
    }

    /** Returns when it has ended, which only an interrupt or the end of the process brings about. */
    boolean run(Ending ending) throws UnusableException {
        // It is a log that is written here, and no terminal.
        System.setOut(messages);
        System.setErr(messages);
        ContainerStart start = new ContainerStart(distribution, messages);
        start.lock(home, HomeLock.Holding.SERVICE, ending);
        Service service = Service.open(home.socket(), about(), announcements, ServedHome::endProcess);
        ending.add(service::close);
        try {
            service.ready(start.start(home, false, ending));
            ending.add(service::stopping);
            service.awaitEnd();
            return true;
        } catch (UnusableException e) {
            messages.println("marsad: " + e.getMessage());
            service.stopping();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** On a thread of its own: the steps of the end are taken while it waits, and the one who asked hears of them. */
    private static void endProcess() {
        new Thread(() -> System.exit(0), "marsad-stop").start();
    }

    private Map<String, String> about() {
        ProcessHandle self = ProcessHandle.current();
        Instant since = self.info().startInstant().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
        return Map.of("pid", String.valueOf(self.pid()), "since", since.toString(), "home", home.root().toString(),
                "version", Distribution.version());
    }
}
