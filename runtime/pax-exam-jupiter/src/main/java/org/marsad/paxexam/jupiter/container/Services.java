package org.marsad.paxexam.jupiter.container;

import org.ops4j.pax.exam.Constants;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Services for the tests: waits for each until it is there. What was found stays in use until the bundle stops. */
final class Services {

    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    /** The best service of this type, or the context of the bundle if it is asked for. */
    Object get(Class<?> type) {
        return type == BundleContext.class ? context : get(type, "", defaultTimeout());
    }

    /**
     * The best service of this type.
     *
     * @param filter  what its properties must match, in the syntax of OSGi, or empty
     * @param timeout how long to wait for it, in milliseconds
     * @throws IllegalStateException when it does not appear in time
     */
    Object get(Class<?> type, String filter, long timeout) {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, filter(type, filter), null);
        tracker.open();
        try {
            if (tracker.waitForService(timeout) == null) {
                throw new IllegalStateException("No service " + type.getName() + filter + " appeared within " + timeout
                        + " ms: is its bundle in the @Configuration, and are its own references satisfied?");
            }
            // Held beyond the tracker: a component that nobody holds would be deactivated.
            return context.getService(tracker.getServiceReference());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + type.getName(), e);
        } finally {
            tracker.close();
        }
    }

    private static Filter filter(Class<?> type, String filter) {
        try {
            return FrameworkUtil.createFilter("(&(objectClass=" + type.getName() + ")" + filter + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("'" + filter + "' is not an OSGi filter.", e);
        }
    }

    private static long defaultTimeout() {
        return Long.parseLong(System.getProperty(Constants.EXAM_SERVICE_TIMEOUT_KEY,
                Constants.EXAM_SERVICE_TIMEOUT_DEFAULT));
    }
}
