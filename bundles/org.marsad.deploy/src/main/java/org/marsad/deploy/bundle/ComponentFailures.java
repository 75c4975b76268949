package org.marsad.deploy.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.marsad.deploy.check.Failures;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Asks the component runtime what became of the components of a bundle. */
final class ComponentFailures {

    /** The property of components, and of their services, that there may be several of. */
    static final String FACTORY = "service.factoryPid";

    private final Supplier<Optional<ServiceComponentRuntime>> runtime;

    ComponentFailures(Supplier<Optional<ServiceComponentRuntime>> runtime) {
        this.runtime = runtime;
    }

    /**
     * The components that threw something when they were activated, one sentence each. Of one that there may be several of, each
     * with a configuration of its own, the fault is that configuration's, and not the bundle's.
     */
    List<String> failed(Bundle bundle) {
        List<String> failed = new ArrayList<>();
        for (ComponentConfigurationDTO configuration : configurations(bundle)) {
            boolean own = configuration.properties == null || !configuration.properties.containsKey(FACTORY);
            if (configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION && own) {
                failed.add("its component " + configuration.description.name + " failed when it was activated: "
                        + Failures.words(Objects.toString(configuration.failure, "")));
            }
        }
        return failed;
    }

    /** The components that wait for something, by name. */
    List<String> waiting(Bundle bundle) {
        List<String> waiting = new ArrayList<>();
        runtime.get().ifPresent(components -> {
            for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs(bundle)) {
                Collection<ComponentConfigurationDTO> configurations = components.getComponentConfigurationDTOs(description);
                if (components.isComponentEnabled(description) && configurations.stream().allMatch(ComponentFailures::waits)) {
                    waiting.add(description.name);
                }
            }
        });
        return waiting;
    }

    private static boolean waits(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION
                || configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
    }

    private List<ComponentConfigurationDTO> configurations(Bundle bundle) {
        List<ComponentConfigurationDTO> configurations = new ArrayList<>();
        runtime.get().ifPresent(components -> components.getComponentDescriptionDTOs(bundle)
                .forEach(description -> configurations.addAll(components.getComponentConfigurationDTOs(description))));
        return configurations;
    }
}
