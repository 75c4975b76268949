package org.marsad.paxexam.jupiter.container;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;

import javax.inject.Inject;

import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.util.Filter;

/**
 * Creates an instance of a test class and fills its {@link Inject} fields.
 *
 * @param number    the number to keep it under
 * @param className the test class
 * @param outer     the number of the instance around it, for an inner class; otherwise null
 */
public record CreateInstance(int number, String className, Integer outer) implements Task {

    /**
     * Creates it.
     *
     * @throws IllegalStateException when a service to be injected does not appear in time
     */
    @Override
    public void run(TestBundle bundle) throws ReflectiveOperationException {
        Class<?> type = bundle.load(className);
        Object instance = outer == null
                ? ReflectionSupport.newInstance(type)
                : ReflectionSupport.newInstance(type, bundle.instance(outer));
        for (Field field : injected(type)) {
            inject(field, instance, bundle.services());
        }
        bundle.keep(number, instance);
    }

    private static List<Field> injected(Class<?> type) {
        return AnnotationSupport.findAnnotatedFields(type, Inject.class,
                field -> !Modifier.isStatic(field.getModifiers()), HierarchyTraversalMode.TOP_DOWN);
    }

    private static void inject(Field field, Object instance, Services services) throws IllegalAccessException {
        Filter filter = field.getAnnotation(Filter.class);
        Object service = filter == null
                ? services.get(field.getType())
                : services.get(field.getType(), filter.value(), filter.timeout());
        field.setAccessible(true);
        field.set(instance, service);
    }
}
