package org.marsad.api.ingest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link Source}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SourceService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.source.";

    /** The name operators know it by; sightings carry it. */
    String name();

    /** Seconds from the end of one poll to the next. */
    long interval() default 60;
}
