package org.marsad.shell.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.api.similarity.SimilarityService;
import org.marsad.api.similarity.Story;
import org.marsad.api.similarity.StoryService;

/** Answers what it was told to, and keeps what it was asked. */
public final class FakeSimilarity implements SimilarityService, ComparisonService, StoryService {

    /** What it finds. */
    public final List<SimilarDocument> documents = new ArrayList<>();

    /** What it knows of stories. */
    public final List<Story> stories = new ArrayList<>();

    /** What comes of comparing. */
    public SourceComparison comparison = new SourceComparison(List.of(), List.of(), List.of());

    /** What it was asked last. */
    public String asked = "";

    @Override
    public List<SimilarDocument> similar(DocumentId id, double least, int limit) {
        asked = id.shortForm() + " " + least + " " + limit;
        if (id.equals(Samples.id("0000"))) {
            throw new IllegalArgumentException("there is no text of it");
        }
        return documents.stream().filter(document -> document.likeness().share() >= least).limit(limit).toList();
    }

    @Override
    public SourceComparison compare(List<DocumentId> ids) {
        asked = String.join(" ", ids.stream().map(DocumentId::shortForm).toList());
        if (ids.size() < 2) {
            throw new IllegalArgumentException("two documents at least are needed");
        }
        return comparison;
    }

    @Override
    public List<Story> stories(Optional<Set<DocumentId>> among, Optional<LocalDate> from, Optional<LocalDate> to, int limit) {
        asked = among.map(Set::size) + " " + from + " " + to + " " + limit;
        return stories.stream().limit(limit).toList();
    }

    @Override
    public Position position() {
        return new Position(new UUID(0, 1), 1);
    }
}
