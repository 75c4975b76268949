package org.marsad.analysis.similarity.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.marsad.analysis.similarity.align.Aligner;
import org.marsad.analysis.similarity.align.Reading;
import org.marsad.analysis.similarity.store.Candidate;
import org.marsad.analysis.similarity.store.FingerprintStore;
import org.marsad.analysis.similarity.text.Winnowing;
import org.marsad.api.document.DocumentId;
import org.marsad.api.similarity.Likeness;

/** Finds candidates by their fingerprints and verifies them on the texts as they are now. */
public final class Finder {

    /** So many postings of the index are looked at for one document. */
    private static final int MOST_POSTINGS = 400_000;

    /** So many candidates are read and verified at least, and four for each document that is wanted. */
    private static final int FEWEST_VERIFIED = 200;

    /** A word that was changed costs several fingerprints, so the estimate may be so far below the share. */
    private static final double ALLOWANCE = 0.2;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble((Found found) -> -found.likeness().share())
            .thenComparingDouble(found -> -found.likeness().resemblance()).thenComparing(Found::id);

    private final FingerprintStore store;
    private final Function<DocumentId, Optional<Reading>> texts;

    /** Finds in {@code store}; {@code texts} has no text of what is not to be found. */
    public Finder(FingerprintStore store, Function<DocumentId, Optional<Reading>> texts) {
        this.store = store;
        this.texts = texts;
    }

    /**
     * A document that was found.
     *
     * @param id       its identity
     * @param likeness what it has in common with the one that was asked about
     */
    public record Found(DocumentId id, Likeness likeness) {}

    /** The documents that share at least {@code least} with {@code here}, which is {@code id}, best first. */
    public List<Found> find(DocumentId id, Reading here, double least, int limit) throws InterruptedException {
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : candidates(id, here, least, Math.max(FEWEST_VERIFIED, 4L * limit))) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two documents");
            }
            texts.apply(candidate.id()).map(there -> Aligner.compare(here, there))
                    .filter(likeness -> !likeness.copies().isEmpty() && likeness.share() >= least)
                    .ifPresent(likeness -> found.add(new Found(candidate.id(), likeness)));
        }
        return found.stream().sorted(BEST_FIRST).limit(limit).toList();
    }

    private List<Candidate> candidates(DocumentId id, Reading here, double least, long most) {
        int[] fingerprints = Winnowing.fingerprints(here.words());
        int own = fingerprints.length;
        return store.candidates(fingerprints, MOST_POSTINGS).stream()
                .filter(candidate -> !candidate.id().equals(id) && candidate.estimate(own) >= least * ALLOWANCE)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.estimate(own))
                        .thenComparingInt(candidate -> -candidate.shared()).thenComparing(Candidate::id))
                .limit(most).toList();
    }
}
