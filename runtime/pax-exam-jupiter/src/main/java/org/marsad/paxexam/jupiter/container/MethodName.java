package org.marsad.paxexam.jupiter.container;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A method, told so that it is found again by another class loader.
 *
 * @param className      the class that declares it
 * @param name           its name
 * @param parameterTypes the names of the types of its parameters, separated by commas
 */
record MethodName(String className, String name, String parameterTypes) implements Serializable {

    static MethodName of(Method method) {
        return new MethodName(method.getDeclaringClass().getName(), method.getName(),
                Arrays.stream(method.getParameterTypes()).map(Class::getName).collect(Collectors.joining(",")));
    }

    Method in(TestBundle bundle) throws ReflectiveOperationException {
        return ReflectionSupport.findMethod(bundle.load(className), name, parameterTypes)
                .orElseThrow(() -> new NoSuchMethodException(this + " is not in the bundle of the tests"));
    }
}
