package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.marsad.api.storage.RowFile;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.AlertListener;
import org.marsad.api.watch.AlertListenerService;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each listener of each alert, on a thread of its own, and keeps how far it has come. */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String REMARK = "listener, number of the last alert it has taken";
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** So many may be told again after a crash; to write after each would cost a wait for the disk. */
    private static final int AT_ONCE = 50;

    private final RowFile file;
    private final Books books;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Map<ServiceReference<AlertListener>, Thread> threads = new ConcurrentHashMap<>();
    private final Object filing = new Object();
    private Map<String, Long> delivered;

    Deliveries(Path file, Books books, Duration firstPause, Duration longestPause) {
        this.file = new RowFile(file);
        this.books = books;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    /** A listener arrives. */
    void add(ServiceReference<AlertListener> reference, AlertListener listener) {
        String id = String.valueOf(reference.getProperty(AlertListenerService.PREFIX_ + "id"));
        Thread thread = new Thread(() -> tell(id, listener), "marsad-alerts-" + id);
        threads.put(reference, thread);
        thread.start();
    }

    /** A listener leaves; it is not told any more when this returns, unless it heeds no interrupt. */
    void remove(ServiceReference<AlertListener> reference) {
        Thread thread = threads.remove(reference);
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(GOODBYE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void close() {
        List.copyOf(threads.keySet()).forEach(this::remove);
    }

    /** The number up to which every listener that was ever here has taken the alerts. */
    long deliveredToAll() throws IOException {
        synchronized (filing) {
            return known().values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        }
    }

    private void tell(String id, AlertListener listener) {
        Duration pause = firstPause;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                deliver(id, listener);
                pause = firstPause;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | LinkageError e) { // foreign code; the others are told all the same
                LOG.warn("The listener {} could not take an alert, and is told again in {} s: {}", id, pause.toSeconds(), e.toString());
                try {
                    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
                } catch (InterruptedException leaving) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(longestPause) > 0 ? longestPause : pause.multipliedBy(2);
            }
        }
    }

    /** Tells what there is, waiting for the first; what it has taken is kept however this ends. */
    private void deliver(String id, AlertListener listener) throws IOException, InterruptedException {
        AlertLog alerts = books.open().alerts();
        long before = begin(id, alerts.last());
        long taken = before;
        try {
            Alert next = alerts.next(taken);
            for (int i = 0; i < AT_ONCE; i++) {
                listener.alerted(next);
                taken = next.number();
                if (!alerts.hasNext(taken)) {
                    break;
                }
                next = alerts.next(taken);
            }
        } finally {
            if (taken > before) {
                keep(id, taken);
            }
        }
    }

    /** How far a listener has come; one that is here for the first time begins with what is marked from now on. */
    private long begin(String id, long last) throws IOException {
        synchronized (filing) {
            Long known = known().get(id);
            if (known == null) {
                keep(id, last);
                return last;
            }
            return known;
        }
    }

    private void keep(String id, long number) throws IOException {
        synchronized (filing) {
            Map<String, Long> now = new TreeMap<>(known());
            now.merge(id, number, Math::max);
            List<List<String>> rows = new ArrayList<>();
            now.forEach((listener, last) -> rows.add(List.of(listener, Long.toString(last))));
            file.write(REMARK, rows);
            delivered = now;
        }
    }

    private Map<String, Long> known() throws IOException {
        if (delivered == null) {
            Map<String, Long> read = new TreeMap<>();
            for (RowFile.Row row : file.read()) {
                try {
                    read.put(row.cell(0), Long.parseLong(row.cell(1)));
                } catch (NumberFormatException e) {
                    throw row.wrong("'" + row.cell(1) + "' is no number");
                }
            }
            delivered = read;
        }
        return delivered;
    }
}
