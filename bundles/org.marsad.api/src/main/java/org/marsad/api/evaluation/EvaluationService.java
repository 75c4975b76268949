package org.marsad.api.evaluation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The service properties of an {@link Evaluation}. Of several for one area the one with the highest ranking is used. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EvaluationService {

    /** Put before each property name. */
    String PREFIX_ = "marsad.evaluation.";

    /** What is measured, such as {@code retrieval}; an operator types it. */
    String area();

    /** The files it reads, in words an operator understands. */
    String data();
}
