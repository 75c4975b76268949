package org.marsad.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.Exports;
import org.marsad.api.export.Pseudonymizer;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.core.conduct.Exam;
import org.marsad.core.conduct.Licences;
import org.marsad.core.conduct.Roster;
import org.marsad.core.conduct.Seat;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Hands documents to the exporters that are here. */
@Component(service = {Exports.class, ExportDesk.class}, immediate = true)
public final class ExportDesk implements Exports {

    /** How long an export may go on when its exporter leaves. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Progress progress;
    private final Licences licences;
    private final Roster<Exporter> exporters = new Roster<>("marsad.exporter.");

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile SearchService search;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Pseudonymizer pseudonymizer;

    /** Exports from a catalogue. */
    @Activate
    public ExportDesk(@Reference Catalogue catalogue, @Reference Progress progress, @Reference Exam exam) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.licences = new Licences(exam, 0, Map::of, () -> { });
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addExporter(ServiceReference<Exporter> reference, Exporter exporter) {
        exporters.add(reference, exporter);
    }

    void removeExporter(ServiceReference<Exporter> reference) {
        Optional<Seat<Exporter>> seat = exporters.remove(reference);
        try {
            if (seat.isPresent()) {
                seat.get().close(GRACE);
                licences.forget(seat.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exporters that are here. */
    public Roster<Exporter> exporters() {
        return exporters;
    }

    /** Those of them that have not passed their examination, which is held before the first export, and why, in words. */
    public Map<Seat<?>, String> barred() {
        return licences.barred();
    }

    /** Has those that were refused examined again before the next export. */
    public void pardonAll() {
        licences.pardon(seat -> true);
    }

    @Override
    public Report export(Request request, Path target) throws QueryException, IOException, InterruptedException {
        Seat<Exporter> seat = exporter(request);
        Path place = target.toAbsolutePath().normalize();
        String folder = seat.text("folder");
        if (folder.isEmpty() && Files.isDirectory(place)) {
            throw new IllegalArgumentException("'" + target + "' is a folder, and " + request.format()
                    + " is written to a file: name one, such as " + target.resolve("documents." + usualEnding(seat)));
        }
        if (!folder.isEmpty() && Files.exists(place) && !Files.isDirectory(place)) {
            throw new IllegalArgumentException("'" + target + "' is a file, and " + request.format()
                    + " is written to a folder: name one that is there or is to be made");
        }
        Path main = folder.isEmpty() ? place : place.resolve(folder);
        if (main.getParent() == null) {
            throw new IllegalArgumentException("'" + target + "' is not a place for a file");
        }
        Files.createDirectories(main.getParent());
        try (FileTarget files = new FileTarget(main, String.valueOf(place.getFileName()), ownOptions(request))) {
            long documents = run(request, seat, files);
            List<Path> written = files.finish();
            return new Report(request.format(), documents, written, size(written));
        }
    }

    @Override
    public Report export(Request request, OutputStream target) throws QueryException, IOException, InterruptedException {
        StreamTarget stream = new StreamTarget(target, ownOptions(request));
        long documents = run(request, exporter(request), stream);
        target.flush();
        return new Report(request.format(), documents, List.of(), stream.bytes());
    }

    private Seat<Exporter> exporter(Request request) throws InterruptedException {
        Seat<Exporter> seat = best(request.format());
        while (!licences.admits(seat)) {
            seat = best(request.format());
        }
        List<String> options = seat.texts("options");
        ownOptions(request).keySet().stream().filter(option -> !options.contains(option)).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException(request.format() + " has no option --" + option + "; it has "
                    + (options.isEmpty() ? "none" : "--" + String.join(", --", options)));
        });
        return seat;
    }

    private Seat<Exporter> best(String format) {
        Map<Seat<?>, String> barred = licences.barred();
        Map<String, Seat<Exporter>> formats = exporters.best(seat -> List.of(seat.text("format")), barred.keySet());
        Seat<Exporter> seat = formats.get(format);
        if (seat != null) {
            return seat;
        }
        throw new IllegalArgumentException(barred.keySet().stream().filter(refused -> refused.text("format").equals(format)).findFirst()
                .map(refused -> "the exporter for '" + format + "', of the bundle " + refused.bundle() + ", may not be used; "
                        + barred.get(refused) + "; replace the bundle")
                .orElseGet(() -> "there is no format '" + format + "'; there "
                        + (formats.isEmpty() ? "is none, deploy an exporter"
                                : "are: " + String.join(", ", new TreeSet<>(formats.keySet())))));
    }

    private long run(Request request, Seat<Exporter> seat, ExportTarget target) throws QueryException, IOException,
            InterruptedException {
        AtomicLong documents = new AtomicLong();
        UnaryOperator<Entry> rewriting = rewriting(request);
        try (Progress.Job job = progress.start("export " + request.format(), OptionalLong.empty());
                Stream<Entry> entries = entries(request.query()).map(rewriting)) {
            seat.use(exporter -> exporter.export(new Watched(entries.iterator(), job, documents), target));
        }
        return documents.get();
    }

    /** What the exporter itself is told. */
    private static Map<String, String> ownOptions(Request request) {
        Map<String, String> own = new HashMap<>(request.options());
        own.remove(Pseudonymizer.OPTION);
        return own;
    }

    /** What is done to entries before the exporter sees them. */
    private UnaryOperator<Entry> rewriting(Request request) throws QueryException, IOException, InterruptedException {
        String wanted = request.options().get(Pseudonymizer.OPTION);
        if (wanted == null) {
            return UnaryOperator.identity();
        }
        if (!wanted.equals("true")) {
            throw new IllegalArgumentException("--" + Pseudonymizer.OPTION + " takes no value, not '" + wanted + "'");
        }
        Pseudonymizer here = pseudonymizer;
        if (here == null) {
            throw new IllegalArgumentException("persons cannot be replaced: nothing here makes pseudonyms; the bundle"
                    + " org.marsad.export.pseudonym does, and needs org.marsad.text.arabic");
        }
        try (Stream<Entry> entries = entries(request.query())) {
            return here.prepare(entries);
        }
    }

    private Stream<Entry> entries(Optional<Query> query) throws QueryException, IOException {
        if (query.isEmpty()) {
            return catalogue.entries().filter(entry -> entry.state() != State.GONE);
        }
        SearchService searcher = search;
        if (searcher == null) {
            throw new IllegalArgumentException("no search service is here to find the documents of a query; deploy an index, or export all");
        }
        return searcher.matching(query.get()).map(catalogue::find).flatMap(Optional::stream);
    }

    private static String usualEnding(Seat<Exporter> seat) {
        return seat.texts("extensions").stream().findFirst().orElse("out");
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    /** Counts the entries that are taken, and ends when the export is called off. */
    private record Watched(Iterator<Entry> entries, Progress.Job job, AtomicLong count) implements Iterator<Entry> {

        @Override
        public boolean hasNext() {
            if (job.isCancelled()) {
                Thread.currentThread().interrupt(); // the exporter sees it and leaves nothing behind
            }
            return entries.hasNext();
        }

        @Override
        public Entry next() {
            Entry entry = entries.next();
            count.incrementAndGet();
            job.advance(1);
            return entry;
        }
    }
}
