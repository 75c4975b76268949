package org.marsad.launcher.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * The components that provide shell commands. They appear when what they need is there, which can be later than the
 * start of their bundle: a configuration, for one, arrives on another thread.
 */
final class CommandComponents {
    private static final String COMMAND_SCOPE = "osgi.command.scope";

    private final BundleContext context;

    CommandComponents(BundleContext context) {
        this.context = context;
    }

    /** Waits for all of them; the answer names those still missing after this time, and what each one waits for. */
    List<String> await(long milliseconds) {
        ServiceReference<ServiceComponentRuntime> reference = context.getServiceReference(ServiceComponentRuntime.class);
        if (reference == null) {
            return List.of();
        }
        ServiceComponentRuntime runtime = context.getService(reference);
        Semaphore changes = new Semaphore(0);
        ServiceListener listener = event -> changes.release();
        context.addServiceListener(listener);
        try {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
            List<String> missing = missing(runtime);
            while (!missing.isEmpty() && changes.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                changes.drainPermits();
                missing = missing(runtime);
            }
            return missing.isEmpty() ? missing : missing(runtime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return missing(runtime);
        } finally {
            context.removeServiceListener(listener);
            context.ungetService(reference);
        }
    }

    private static List<String> missing(ServiceComponentRuntime runtime) {
        List<String> missing = new ArrayList<>();
        for (ComponentDescriptionDTO component : runtime.getComponentDescriptionDTOs()) {
            if (component.properties.containsKey(COMMAND_SCOPE) && runtime.isComponentEnabled(component)) {
                Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
                if (configurations.stream().noneMatch(CommandComponents::isUsable)) {
                    missing.add(functions(component) + " (" + reason(configurations) + ")");
                }
            }
        }
        return missing;
    }

    private static boolean isUsable(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.SATISFIED
                || configuration.state == ComponentConfigurationDTO.ACTIVE;
    }

    private static String functions(ComponentDescriptionDTO component) {
        Object functions = component.properties.get("osgi.command.function");
        return functions instanceof String[] names ? String.join(", ", names) : String.valueOf(functions);
    }

    private static String reason(Collection<ComponentConfigurationDTO> configurations) {
        List<String> reasons = new ArrayList<>();
        for (ComponentConfigurationDTO configuration : configurations) {
            if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
                reasons.add("it failed when it was made; the log says why");
            }
            Arrays.stream(configuration.unsatisfiedReferences)
                    .forEach(reference -> reasons.add("waits for " + service(configuration, reference.name)));
        }
        return reasons.isEmpty() ? "waits for its configuration" : String.join(", ", reasons);
    }

    private static String service(ComponentConfigurationDTO configuration, String reference) {
        return Arrays.stream(configuration.description.references)
                .filter(declared -> declared.name.equals(reference))
                .map(declared -> declared.interfaceName)
                .findFirst().orElse(reference);
    }
}
