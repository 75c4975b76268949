package org.marsad.api.similarity;

import java.io.IOException;
import java.util.List;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.osgi.annotation.versioning.ProviderType;

/** Finds documents that have text in common. Safe for use by several threads. */
@ProviderType
public interface SimilarityService {

    /** Below this share documents are not worth telling, unless someone asks. */
    double USUAL_SHARE = 0.2;

    /**
     * The documents that share most with a document, best first: by {@link Likeness#share()}, then by resemblance, then by id.
     *
     * @param id    a document with a text
     * @param least the least share, from 0 to 1; documents without a passage in common are never told
     * @param limit the most documents
     * @return what was found; empty also if the document has no words outside its boilerplate
     * @throws IllegalArgumentException if the document is not here or has no text yet, or {@code least} is out of range
     * @throws IOException              if what is known of the documents cannot be read
     * @throws InterruptedException     if called off
     */
    List<SimilarDocument> similar(DocumentId id, double least, int limit) throws IOException, InterruptedException;

    /**
     * How far the answers have followed the catalogue.
     *
     * @throws IOException if what is known of the documents cannot be read
     */
    Position position() throws IOException;
}
