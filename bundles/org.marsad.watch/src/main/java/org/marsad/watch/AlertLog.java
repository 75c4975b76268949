package org.marsad.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.document.DocumentId;
import org.marsad.api.storage.RowFile;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;

/**
 * What was marked, in a file that only grows: a row for each alert, one when it is acknowledged, and one that keeps the last number. It is
 * written anew when alerts go: those about documents that were taken out, and the oldest beyond a number. Safe for use by several threads.
 */
final class AlertLog {

    private static final String REMARK = "alert, number, watch, kind, document, marked at, arrived, published; seen, number; last, number";

    private final RowFile file;
    private final int most;
    private final TreeMap<Long, Alert> alerts = new TreeMap<>();
    private final Set<String> marked = new HashSet<>();
    private long last;

    /**
     * Reads the file, if there is one.
     *
     * @param most how many alerts are kept at least; a quarter more before the oldest go
     */
    AlertLog(Path file, int most) throws IOException {
        this.file = new RowFile(file);
        this.most = most;
        for (RowFile.Row row : this.file.read()) {
            take(row);
        }
        if (!this.file.isWhole()) {
            rewrite(); // cuts off a row that was not finished, before another is written behind it
        }
    }

    private void take(RowFile.Row row) throws IOException {
        try {
            long number = Long.parseLong(row.cell(1));
            switch (row.cell(0)) {
                case "alert" -> keep(new Alert(number, row.cell(2), Watch.Kind.valueOf(row.cell(3)),
                        row.cell(4).isEmpty() ? Optional.empty() : Optional.of(new DocumentId(row.cell(4))), Instant.parse(row.cell(5)),
                        Instant.parse(row.cell(6)), row.cell(7).isEmpty() ? Optional.empty() : Optional.of(row.cell(7)), false));
                case "seen" -> alerts.computeIfPresent(number, (key, alert) -> alert.acknowledged());
                case "last" -> last = Math.max(last, number);
                default -> throw row.wrong("'" + row.cell(0) + "' is none of alert, seen and last");
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw row.wrong(e.getMessage());
        }
    }

    private void keep(Alert alert) {
        alerts.put(alert.number(), alert);
        last = Math.max(last, alert.number());
        alert.document().ifPresent(document -> marked.add(key(alert.watch(), document)));
    }

    private static String key(String watch, DocumentId document) {
        return document + watch;
    }

    /**
     * Marks; a document that a watch has marked before is passed over. They are on disk when this returns.
     *
     * @param delivered the number up to which alerts may go to make room
     */
    synchronized void add(List<Alert> drafts, long delivered) throws IOException {
        List<Alert> fresh = new ArrayList<>();
        Set<String> now = new HashSet<>();
        for (Alert draft : drafts) {
            boolean known = draft.document().map(document -> marked.contains(key(draft.watch(), document))
                    || !now.add(key(draft.watch(), document))).orElse(false);
            if (!known) {
                fresh.add(new Alert(last + fresh.size() + 1, draft.watch(), draft.kind(), draft.document(), draft.at(), draft.arrived(),
                        draft.published(), false));
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        file.append(fresh.stream().map(AlertLog::row).toList());
        fresh.forEach(this::keep);
        if (alerts.size() > most + most / 4) {
            shrink(delivered);
        }
        notifyAll();
    }

    private void shrink(long delivered) throws IOException {
        while (alerts.size() > most && alerts.firstKey() <= delivered) {
            drop(alerts.firstKey());
        }
        rewrite();
    }

    private void drop(long number) {
        Alert alert = alerts.remove(number);
        alert.document().ifPresent(document -> marked.remove(key(alert.watch(), document)));
    }

    private void rewrite() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("last", Long.toString(last)));
        for (Alert alert : alerts.values()) {
            rows.add(row(alert));
            if (alert.seen()) {
                rows.add(List.of("seen", Long.toString(alert.number())));
            }
        }
        file.write(REMARK, rows);
    }

    private static List<String> row(Alert alert) {
        return List.of("alert", Long.toString(alert.number()), alert.watch(), alert.kind().name(),
                alert.document().map(DocumentId::sha256).orElse(""), alert.at().toString(), alert.arrived().toString(),
                alert.published().orElse(""));
    }

    /** Forgets what was marked of documents that were taken out. */
    synchronized void forget(Collection<DocumentId> documents) throws IOException {
        Set<DocumentId> gone = new HashSet<>(documents);
        List<Long> numbers = alerts.values().stream().filter(alert -> alert.document().filter(gone::contains).isPresent())
                .map(Alert::number)
                .toList();
        if (!numbers.isEmpty()) {
            numbers.forEach(this::drop);
            rewrite();
        }
    }

    /** As {@link org.marsad.api.watch.Watches#seen}. */
    synchronized List<Alert> seen(Collection<Long> numbers) throws IOException {
        for (long number : numbers) {
            if (!alerts.containsKey(number)) {
                throw new IllegalArgumentException("there is no alert " + number
                        + (alerts.isEmpty() ? "; there is none at all" : "; there are those from " + alerts.firstKey() + " to "
                        + alerts.lastKey()));
            }
        }
        List<Long> fresh = numbers.stream().distinct().filter(number -> !alerts.get(number).seen()).toList();
        if (!fresh.isEmpty()) {
            file.append(fresh.stream().map(number -> List.of("seen", Long.toString(number))).toList());
            fresh.forEach(number -> alerts.computeIfPresent(number, (key, alert) -> alert.acknowledged()));
        }
        return numbers.stream().distinct().map(alerts::get).toList();
    }

    /** As {@link org.marsad.api.watch.Watches#alerts}. */
    synchronized List<Alert> newest(Optional<Instant> since, Optional<String> watch, int limit) {
        return alerts.descendingMap().values().stream().filter(alert -> since.isEmpty() || !alert.at().isBefore(since.get()))
                .filter(alert -> watch.isEmpty() || alert.watch().equals(watch.get())).limit(limit).toList();
    }

    /** The number of the newest there ever was, or 0. */
    synchronized long last() {
        return last;
    }

    /** The first behind a number, waited for if there is none yet. */
    synchronized Alert next(long number) throws InterruptedException {
        while (alerts.higherEntry(number) == null) {
            wait();
        }
        return alerts.higherEntry(number).getValue();
    }

    /** Whether there is any behind a number. */
    synchronized boolean hasNext(long number) {
        return alerts.higherEntry(number) != null;
    }
}
