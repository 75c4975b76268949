package org.marsad.api.training;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of a {@link Trainer}. Of several for one subject the one with the highest ranking is used. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TrainerService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.trainer.";

    /** What is learned, such as {@code entities}; an operator types it. */
    String subject();

    /** The files it learns from, in words an operator understands. */
    String data();
}
