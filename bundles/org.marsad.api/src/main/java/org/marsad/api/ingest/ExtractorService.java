package org.marsad.api.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link Extractor}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExtractorService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.extractor.";

    /** Names the extractor, for instance {@code tika}. */
    String id();

    /** Changes whenever the same bytes would give another text; the texts are then made again. */
    String revision();

    /** The media types it reads, such as {@code text/html}, without parameters. */
    String[] types();
}
