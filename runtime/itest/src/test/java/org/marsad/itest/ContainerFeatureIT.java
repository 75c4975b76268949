package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Promise: the container stands on its own, before any bundle of Marsad is in it. */
@PaxExam
class ContainerFeatureIT {

    @Configuration
    static Option[] container() {
        return MarsadContainer.of("container").options();
    }

    @Test
    void allItsBundlesAreActive(BundleContext context) {
        List<Bundle> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE).toList();
        assertEquals(List.of(), idle);
    }

    @Test
    void itOffersConfigurationAndDeclarativeServices(ConfigurationAdmin configurations, ServiceComponentRuntime components)
            throws IOException {
        assertNotNull(configurations.getConfiguration("any", null));
        assertNotNull(components.getComponentDescriptionDTOs());
    }
}
