package org.marsad.paxexam.jupiter.container;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** The value of a parameter on its way into the container. */
public sealed interface Argument extends Serializable {

    /** The value, inside. */
    Object valueIn(TestBundle bundle, Class<?> type) throws ReflectiveOperationException;

    /** Whether a parameter of this type is looked up in the service registry: an interface that is not Java's or JUnit's. */
    static boolean isFromRegistry(Class<?> type) {
        return type.isInterface() && !type.getName().startsWith("java.") && !type.getName().startsWith("org.junit.");
    }

    /**
     * Makes a value ready for the way.
     *
     * @throws ParameterResolutionException when there is no way for it
     */
    static Argument of(Parameter parameter, Object value) {
        if (value == null && isFromRegistry(parameter.getType())) {
            return new FromRegistry();
        }
        if (value instanceof Path path) {
            return new File(path.toAbsolutePath().toString());
        }
        if (value instanceof TestInfo info) {
            return Info.of(info);
        }
        if (value == null || value instanceof Serializable) {
            return new Copy((Serializable) value);
        }
        throw new ParameterResolutionException("Parameter " + parameter + " of "
                + parameter.getDeclaringExecutable().getName() + "() cannot be handed to the container: it is neither a"
                + " service, a Path, a TestInfo nor serialisable.");
    }

    /** A service, or the context of the bundle of the tests. */
    record FromRegistry() implements Argument {

        @Override
        public Object valueIn(TestBundle bundle, Class<?> type) {
            return bundle.services().get(type);
        }
    }

    /**
     * A file or folder.
     *
     * @param path its absolute path
     */
    record File(String path) implements Argument {

        @Override
        public Path valueIn(TestBundle bundle, Class<?> type) {
            return Path.of(path);
        }
    }

    /**
     * Any serialisable value.
     *
     * @param value the value or null
     */
    record Copy(Serializable value) implements Argument {

        @Override
        public Object valueIn(TestBundle bundle, Class<?> type) {
            return value;
        }
    }

    /**
     * What JUnit says about the test.
     *
     * @param displayName its display name
     * @param tags        its tags
     * @param className   the test class or null
     * @param method      the test method or null
     */
    record Info(String displayName, Set<String> tags, String className, MethodName method) implements Argument {

        static Info of(TestInfo info) {
            return new Info(info.getDisplayName(), Set.copyOf(info.getTags()),
                    info.getTestClass().map(Class::getName).orElse(null),
                    info.getTestMethod().map(MethodName::of).orElse(null));
        }

        @Override
        public TestInfo valueIn(TestBundle bundle, Class<?> type) throws ReflectiveOperationException {
            Class<?> testClass = className == null ? null : bundle.load(className);
            return new InfoInside(this, testClass, method == null ? null : method.in(bundle));
        }
    }

    /** {@link Info} with the class and method as they are inside. */
    record InfoInside(Info info, Class<?> testClass, Method testMethod) implements TestInfo {

        @Override
        public String getDisplayName() {
            return info.displayName();
        }

        @Override
        public Set<String> getTags() {
            return info.tags();
        }

        @Override
        public Optional<Class<?>> getTestClass() {
            return Optional.ofNullable(testClass);
        }

        @Override
        public Optional<Method> getTestMethod() {
            return Optional.ofNullable(testMethod);
        }
    }
}
