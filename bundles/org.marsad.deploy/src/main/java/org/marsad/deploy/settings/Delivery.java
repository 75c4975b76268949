package org.marsad.deploy.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationListener;

/**
 * Knows when changes of configurations have reached everyone. Configuration Admin tells of one change after the other, and the
 * component runtime makes and throws away components while it is told. So a change without any meaning is made last; once that is
 * told of, all before it have had their effect.
 */
final class Delivery {

    private static final String PID = "org.marsad.deploy.delivery.";

    private final BundleContext framework;
    private final ConfigurationAdmin admin;
    private final AtomicLong count = new AtomicLong();

    Delivery(BundleContext framework, ConfigurationAdmin admin) {
        this.framework = framework;
        this.admin = admin;
    }

    /** Waits until all changes made so far have had their effect; whether that was so within the limit. */
    boolean await(Duration limit) throws IOException, InterruptedException {
        String pid = PID + count.incrementAndGet();
        CountDownLatch told = new CountDownLatch(1);
        ConfigurationListener listener = event -> {
            if (pid.equals(event.getPid())) {
                told.countDown();
            }
        };
        ServiceRegistration<?> registration = framework.registerService(ConfigurationListener.class, listener, null);
        Configuration last = admin.getConfiguration(pid, "?");
        try {
            last.update(new Hashtable<>(Map.of("told", true)));
            return told.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            last.delete();
            registration.unregister();
        }
    }
}
