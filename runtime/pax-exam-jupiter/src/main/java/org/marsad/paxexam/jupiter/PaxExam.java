package org.marsad.paxexam.jupiter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the methods of a Jupiter test class inside an OSGi container.
 *
 * <p>The class has one method marked {@link org.ops4j.pax.exam.Configuration}, which returns the options the container is
 * made from. Jupiter stays in charge outside: it finds the tests and decides what is called when. Each call of a test or
 * lifecycle method is carried out in the container, on an instance of the test class that lives there and has its
 * {@link javax.inject.Inject} fields filled from the service registry. What such a method throws is thrown outside.
 *
 * <p>All methods of a class share one container, unless the class asks for one per method with
 * {@code @ExamReactorStrategy(PerMethod.class)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PaxExamExtension.class)
public @interface PaxExam {
}
