package org.marsad.paxexam.jupiter;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Arrays;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.Configuration;

/** Says aloud what would otherwise leave a field null or an option unused, and a test failing far from the cause. */
final class TestClassRules {

    private TestClassRules() {
    }

    static void check(Class<?> testClass) {
        ReflectionSupport.findFields(testClass, field -> true, HierarchyTraversalMode.TOP_DOWN)
                .forEach(TestClassRules::check);
        if (testClass.isAnnotationPresent(Nested.class)
                && !AnnotationSupport.findAnnotatedMethods(testClass, Configuration.class,
                        HierarchyTraversalMode.TOP_DOWN).isEmpty()) {
            throw new ExtensionConfigurationException(testClass.getName() + " is a @Nested class and runs in the container"
                    + " of the class around it: move its @Configuration there.");
        }
    }

    private static void check(Field field) {
        if (has(field, "jakarta.inject.Inject")) {
            throw new ExtensionConfigurationException(field + " is marked with jakarta.inject.Inject, which is not looked"
                    + " at: use javax.inject.Inject (from jakarta.inject:jakarta.inject-api:1.0.5).");
        }
        if (has(field, TempDir.class.getName())) {
            throw new ExtensionConfigurationException(field + " is a @TempDir, which would stay null in the container:"
                    + " take it as a parameter of the test or @BeforeEach method.");
        }
    }

    private static boolean has(Field field, String annotation) {
        return Arrays.stream(field.getAnnotations()).map(Annotation::annotationType).map(Class::getName)
                .anyMatch(annotation::equals);
    }
}
