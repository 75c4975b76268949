package org.marsad.api.watch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link AlertListener}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AlertListenerService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.alerts.";

    /** Names the listener. What it has been told is remembered by this name, so it stays the same in all its versions. */
    String id();
}
