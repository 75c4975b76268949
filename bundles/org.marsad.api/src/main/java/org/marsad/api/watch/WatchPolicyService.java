package org.marsad.api.watch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link WatchPolicy}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WatchPolicyService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.policy.";

    /** Names the policy to people, for instance {@code public-role}. */
    String id();
}
