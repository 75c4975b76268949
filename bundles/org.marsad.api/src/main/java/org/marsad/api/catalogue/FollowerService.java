package org.marsad.api.catalogue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link Follower}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface FollowerService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.follower.";

    /** Names the follower, for instance {@code lucene}. */
    String id();
}
