package org.marsad.paxexam.jupiter;

import java.lang.reflect.Method;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstancePreDestroyCallback;
import org.marsad.paxexam.jupiter.container.Argument;

/**
 * Keeps a container for a test class, or for a test method, and has every test and lifecycle method called there.
 *
 * <p>The container lies in the store of the class or of the method, whichever it belongs to: JUnit closes it with the store.
 */
final class PaxExamExtension implements BeforeAllCallback, BeforeEachCallback, TestInstancePreDestroyCallback,
        InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PaxExamExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        TestClassRules.check(context.getRequiredTestClass());
        if (setup(context).perClass()) {
            container(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        container(context).createMissing(context.getRequiredTestInstances());
    }

    @Override
    public void preDestroyTestInstance(ExtensionContext context) {
        ExamContainer container = store(context).get(ExamContainer.class, ExamContainer.class);
        if (container != null) {
            TestInstancePreDestroyCallback.preDestroyTestInstances(context, container::forget);
        }
    }

    @Override
    public void interceptBeforeAllMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        refuseClassMethodWithoutContainer(call, context);
        callInContainer(invocation, call, context);
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        callInContainer(invocation, call, context);
    }

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        callInContainer(invocation, call, context);
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        callInContainer(invocation, call, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(Invocation<T> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) {
        throw new ExtensionConfigurationException(call.getExecutable().getName()
                + "() is a @TestFactory: dynamic tests cannot be run in the container. Use @Test or @ParameterizedTest.");
    }

    @Override
    public void interceptAfterEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        callInContainer(invocation, call, context);
    }

    @Override
    public void interceptAfterAllMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
            ExtensionContext context) throws Throwable {
        refuseClassMethodWithoutContainer(call, context);
        callInContainer(invocation, call, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getDeclaringExecutable() instanceof Method
                && Argument.isFromRegistry(parameter.getParameter().getType());
    }

    /** Nothing yet: the value is looked up where the method is called. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return null;
    }

    private static void callInContainer(InvocationInterceptor.Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> call, ExtensionContext context) throws Throwable {
        invocation.skip();
        ExamContainer container = container(context);
        if (context.getTestInstances().isPresent()) {
            container.createMissing(context.getRequiredTestInstances());
        }
        container.invoke(call);
    }

    private static void refuseClassMethodWithoutContainer(ReflectiveInvocationContext<Method> call,
            ExtensionContext context) {
        if (!setup(context).perClass()) {
            throw new ExtensionConfigurationException(call.getExecutable().getName() + "() of "
                    + call.getTargetClass().getName() + " is called once per class, but each method has a container of"
                    + " its own. Use @BeforeEach or @AfterEach, or @ExamReactorStrategy(PerClass.class).");
        }
    }

    /** A nested class finds the one of the class around it. */
    private static ContainerSetup setup(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(ContainerSetup.class,
                key -> ContainerSetup.of(context.getRequiredTestClass()), ContainerSetup.class);
    }

    private static ExamContainer container(ExtensionContext context) {
        ContainerSetup setup = setup(context);
        return store(context).getOrComputeIfAbsent(ExamContainer.class, key -> ExamContainer.start(setup),
                ExamContainer.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
