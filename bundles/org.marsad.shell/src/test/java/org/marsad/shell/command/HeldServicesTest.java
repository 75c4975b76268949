package org.marsad.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

class HeldServicesTest {

    @TempDir
    private Path cache;

    private Framework framework;
    private BundleContext context;
    private HeldServices services;

    @BeforeEach
    void open() throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", cache.toString(),
                "felix.log.level", "0"));
        framework.start();
        context = framework.getBundleContext();
        services = new HeldServices(context);
    }

    @AfterEach
    void close() throws Exception {
        services.close();
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void theHighestRankingComesFirstHoweverLateItCame() {
        register("low", 0);
        assertEquals("low", services.find(String.class).orElseThrow());
        register("high", 5);
        assertEquals("high", services.find(String.class).orElseThrow());
        assertEquals(List.of("high", "low"), services.all(String.class));
        assertEquals(5, services.properties(String.class).get(0).get("service.ranking"));
    }

    @Test
    void whatLeavesIsNotHeldAnyLonger() {
        ServiceRegistration<String> registration = register("here", 0);
        assertSame(services.find(String.class).orElseThrow(), services.find(String.class).orElseThrow());
        assertEquals(1, registration.getReference().getUsingBundles().length);
        registration.unregister();
        assertFalse(services.find(String.class).isPresent());
    }

    @Test
    void atTheEndEverythingIsGivenBack() {
        ServiceRegistration<String> registration = register("here", 0);
        services.find(String.class);
        services.close();
        assertNull(registration.getReference().getUsingBundles());
    }

    private ServiceRegistration<String> register(String service, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("service.ranking", ranking);
        return context.registerService(String.class, service, properties);
    }
}
