package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamFactory;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.forked.ForkedTestContainerFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The same in a JVM of its own. */
@PaxExam
@ExamFactory(ForkedTestContainerFactory.class)
class ForkedIT {

    private BundleContext before;

    @Configuration
    static Option[] container() {
        long driver = ProcessHandle.current().pid();
        return OptionUtils.combine(ScrOptions.scr(), CoreOptions.systemProperty("driver").value(Long.toString(driver)));
    }

    @BeforeEach
    void remember(BundleContext context) {
        before = context;
    }

    @Test
    void runsInAnotherProcess() {
        assertNotEquals(System.getProperty("driver"), Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void parametersAndLifecycleMethodsWork(ServiceComponentRuntime components, @TempDir Path folder) {
        assertSame(before.getBundle(), FrameworkUtil.getBundle(getClass()));
        assertEquals(0, components.getComponentDescriptionDTOs().size());
        assertEquals(true, Files.isDirectory(folder));
    }
}
