package org.marsad.deploy.sample;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A framework in the machine of the tests. */
public final class SampleFramework implements AutoCloseable {

    /** What the tests and the bundles of the container have to have in common. */
    private static final String SHARED = "org.osgi.service.cm;version=1.6.1,org.osgi.service.component;version=1.5.1,"
            + "org.osgi.service.component.runtime;version=1.5.0,org.osgi.service.component.runtime.dto;version=1.5.0,"
            + "org.osgi.util.promise;version=1.3.0,org.osgi.util.function;version=1.2.0";
    private static final List<String> COMPONENTS = List.of("org.apache.felix.cm.impl.ConfigurationManager",
            "org.apache.felix.scr.impl.Activator");

    private final Framework framework;

    private SampleFramework(Framework framework) {
        this.framework = framework;
    }

    /** An empty one. */
    public static SampleFramework open(Path cache, Map<String, String> properties) throws BundleException {
        Map<String, String> all = new HashMap<>(properties);
        all.put(Constants.FRAMEWORK_STORAGE, cache.resolve("bundles").toString());
        all.put("felix.cm.dir", cache.resolve("config").toString());
        all.put("felix.log.level", "0");
        all.put("ds.loglevel", "none");
        all.merge(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED, (own, shared) -> own + "," + shared);
        Framework framework = new FrameworkFactory().newFramework(all);
        framework.start();
        return new SampleFramework(framework);
    }

    /** One with Configuration Admin and the component runtime. */
    public static SampleFramework withComponents(Path cache, Map<String, String> properties) throws Exception {
        SampleFramework opened = open(cache, properties);
        for (String type : COMPONENTS) {
            String jar = Class.forName(type, false, SampleFramework.class.getClassLoader()).getProtectionDomain().getCodeSource()
                    .getLocation().toString();
            opened.context().installBundle(jar).start();
        }
        return opened;
    }

    public BundleContext context() {
        return framework.getBundleContext();
    }

    public ConfigurationAdmin configurations() {
        return service(ConfigurationAdmin.class).orElseThrow();
    }

    public Optional<ServiceComponentRuntime> components() {
        return service(ServiceComponentRuntime.class);
    }

    public <T> Optional<T> service(Class<T> type) {
        ServiceReference<T> reference = context().getServiceReference(type);
        return Optional.ofNullable(reference).map(context()::getService);
    }

    public Bundle install(String location, SampleJar jar) throws BundleException {
        return context().installBundle(location, jar.open());
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
