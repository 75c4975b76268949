package org.marsad.paxexam.jupiter.container;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;

import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Calls a test or lifecycle method.
 *
 * @param method    the method
 * @param instance  the number of the instance to call it on; null for a static method
 * @param arguments serialised {@link Argument}s: only the bundle of the tests knows the classes of their values
 */
public record InvokeMethod(MethodName method, Integer instance, byte[] arguments) implements Task {

    /**
     * A call with the values that JUnit has found for its parameters outside.
     *
     * @throws ParameterResolutionException when one of them cannot be handed over
     */
    public static InvokeMethod of(Method method, Integer instance, List<Object> values) {
        Parameter[] parameters = method.getParameters();
        Argument[] arguments = new Argument[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = Argument.of(parameters[i], values.get(i));
        }
        try {
            return new InvokeMethod(MethodName.of(method), instance, Serialization.toBytes(arguments));
        } catch (IOException e) {
            throw new ParameterResolutionException("The arguments of " + method + " cannot be handed to the container.", e);
        }
    }

    /** Calls it and throws what it throws. */
    @Override
    public void run(TestBundle bundle) throws ReflectiveOperationException, IOException {
        Argument[] given = (Argument[]) Serialization.fromBytes(arguments, bundle.classLoader());
        Method found = method.in(bundle);
        Object[] values = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            values[i] = given[i].valueIn(bundle, found.getParameterTypes()[i]);
        }
        ReflectionSupport.invokeMethod(found, instance == null ? null : bundle.instance(instance), values);
    }
}
