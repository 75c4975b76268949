package org.marsad.shell.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.ExtractionException;

/** Makes of each file the document it was given, by the name of the file. */
public final class FakeTrials implements Trials {

    /** The documents, by the names of their files; no text can be made of any other. */
    public final Map<String, Entry> documents = new HashMap<>();

    /** The files that were tried. */
    public final List<String> rehearsed = new ArrayList<>();

    /** Set, a rehearsal goes on until it is interrupted. */
    public boolean endless;

    /** Somebody waits for a rehearsal. */
    public final CountDownLatch rehearsing = new CountDownLatch(1);

    @Override
    public List<Flaw> examine(long bundle) {
        return List.of();
    }

    @Override
    public Comparison compare(long bundle, int last) {
        return new Comparison("", "", List.of());
    }

    @Override
    public Entry rehearse(Path file, Optional<String> mediaType) throws ExtractionException, InterruptedException {
        rehearsing.countDown();
        if (endless) {
            new CountDownLatch(1).await();
        }
        String name = file.getFileName().toString();
        rehearsed.add(name);
        Entry document = documents.get(name);
        if (document == null) {
            throw new ExtractionException(Problem.Code.UNSUPPORTED, "nothing that is here reads application/x-tar",
                    "deploy an extractor for it");
        }
        return document;
    }
}
