package org.marsad.core.conduct;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;

/**
 * What a file says of those who made and sent it: who its author is by the account of the program it was written with, who changed it last,
 * their company, program and place, and when. Only what is known to be about the content is kept, so that what some extractor may read
 * in future is stripped, too. The author and site that a page of the web states are its byline, and kept.
 */
final class SenderMetadata {

    private static final Set<String> OF_CONTENT = Set.of(Metadata.ISSUED, Metadata.ABSTRACT, Metadata.SUBJECT, Metadata.IDENTIFIER,
            Metadata.LICENSE);
    private static final Set<String> OF_PAGES = Set.of(Metadata.CREATOR, Metadata.PUBLISHER, Metadata.MODIFIED);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** What an extractor says of its own work. */
    private static final String OF_EXTRACTION = "marsad:";

    private SenderMetadata() {
    }

    /** The text without it. */
    static DocumentText strip(DocumentText text, String mediaType) {
        boolean page = PAGES.contains(mediaType);
        Map<String, String> kept = new HashMap<>(text.metadata());
        kept.keySet().removeIf(name -> !name.startsWith(OF_EXTRACTION) && !OF_CONTENT.contains(name) && !(page && OF_PAGES.contains(name)));
        return new DocumentText(text.title(), text.text(), text.language(), text.charset(), kept, text.layout());
    }
}
