package org.marsad.core.conduct;

import java.util.Map;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.ingest.Content;
import org.marsad.core.store.Header;

/** A document as it is before anything is made of it. Asked by the thread that works on it, and only for what the header mentions. */
public interface Material {

    /** What it has. */
    Header header();

    /** Its text, if the header says that it has one. */
    DocumentText text();

    /** Its layers, by analyzer. */
    Map<String, Layer> layers();

    /** Its bytes. Given to extractors, so it may be asked by other threads. */
    Content content();
}
