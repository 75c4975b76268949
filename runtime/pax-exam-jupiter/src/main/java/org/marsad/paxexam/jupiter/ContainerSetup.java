package org.marsad.paxexam.jupiter;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.ExamFactory;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainerFactory;
import org.ops4j.pax.exam.forked.ForkedTestContainerFactory;
import org.ops4j.pax.exam.nat.internal.NativeTestContainerFactory;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.spi.reactors.PerMethod;

/**
 * What a test class says about its container.
 *
 * @param testClass the class itself; it and all that lies in the same folder of classes goes into the container
 * @param perClass  one container for all methods, rather than one for each
 * @param factory   makes the container: in this JVM, or in a JVM of its own
 * @param options   what the container holds
 */
record ContainerSetup(Class<?> testClass, boolean perClass, TestContainerFactory factory, List<Option> options) {

    /** System property: {@code native} (default), in the JVM of the driver, or {@code forked}, in a JVM of its own. */
    static final String CONTAINER = "pax.exam.container";

    static ContainerSetup of(Class<?> testClass) {
        return new ContainerSetup(testClass, perClass(testClass), factory(testClass), options(testClass));
    }

    boolean forked() {
        return factory instanceof ForkedTestContainerFactory;
    }

    private static boolean perClass(Class<?> testClass) {
        Class<?> strategy = Optional.ofNullable(testClass.getAnnotation(ExamReactorStrategy.class))
                .<Class<?>>map(annotation -> annotation.value()[0]).orElse(PerClass.class);
        if (strategy != PerClass.class && strategy != PerMethod.class) {
            throw new ExtensionConfigurationException(testClass.getName() + " asks for the strategy "
                    + strategy.getSimpleName() + ": only PerClass and PerMethod are supported.");
        }
        return strategy == PerClass.class;
    }

    private static TestContainerFactory factory(Class<?> testClass) {
        ExamFactory chosen = testClass.getAnnotation(ExamFactory.class);
        if (chosen != null) {
            return ReflectionSupport.newInstance(chosen.value());
        }
        String name = System.getProperty(CONTAINER, "native");
        return switch (name) {
            case "native" -> new NativeTestContainerFactory();
            case "forked" -> new ForkedTestContainerFactory();
            default -> throw new ExtensionConfigurationException(
                    "System property " + CONTAINER + " is '" + name + "': it can be native or forked.");
        };
    }

    private static List<Option> options(Class<?> testClass) {
        List<Method> methods = AnnotationSupport.findAnnotatedMethods(testClass, Configuration.class,
                HierarchyTraversalMode.TOP_DOWN);
        if (methods.size() != 1 || methods.get(0).getReturnType() != Option[].class) {
            throw new ExtensionConfigurationException(testClass.getName() + " needs exactly one @Configuration method that"
                    + " returns Option[], but has " + methods + ".");
        }
        Method method = methods.get(0);
        Object instance = Modifier.isStatic(method.getModifiers()) ? null : ReflectionSupport.newInstance(testClass);
        return List.of((Option[]) ReflectionSupport.invokeMethod(method, instance));
    }
}
