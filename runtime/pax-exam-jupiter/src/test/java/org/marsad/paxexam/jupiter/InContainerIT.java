package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What a test method finds when it runs; package-private methods and fields are fine. */
@PaxExam
class InContainerIT {

    private static boolean beforeAllRan;

    @Inject
    BundleContext context;

    @Inject
    ServiceComponentRuntime components;

    @Inject
    @Filter("(service.id=*)")
    ServiceComponentRuntime filtered;

    private Path folderBefore;

    @Configuration
    static Option[] container() {
        return ScrOptions.scr();
    }

    @BeforeAll
    static void beforeAll(BundleContext context) {
        beforeAllRan = context.getBundle().getState() != 0;
    }

    @BeforeEach
    void rememberFolder(@TempDir Path folder) {
        folderBefore = folder;
    }

    @Test
    void runsInTheBundleOfTheTests() {
        assertSame(context.getBundle(), FrameworkUtil.getBundle(getClass()));
    }

    @Test
    void theContextClassLoaderIsThatOfTheBundle() {
        assertSame(context.getBundle().adapt(BundleWiring.class).getClassLoader(),
                Thread.currentThread().getContextClassLoader());
    }

    @Test
    void threadsOfTheFrameworkDoNotSeeTheClassPathOfTheDriver() {
        Set<ClassLoader> seen = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Felix"))
                .map(Thread::getContextClassLoader).collect(Collectors.toSet());
        assertEquals(Set.of(ClassLoader.getPlatformClassLoader()), seen);
    }

    @Test
    void beforeAllRunsInTheContainer() {
        assertTrue(beforeAllRan);
    }

    @Test
    void fieldsAreInjected() {
        assertNotNull(components.getComponentDescriptionDTOs());
        assertSame(components, filtered);
    }

    @Test
    void parametersAreServices(BundleContext parameter, ServiceComponentRuntime service) {
        assertSame(context, parameter);
        assertSame(components, service);
    }

    @Test
    @Tag("tagged")
    @DisplayName("عرض")
    void testInfoSpeaksOfTheTest(TestInfo info) throws ReflectiveOperationException {
        assertEquals("عرض", info.getDisplayName());
        assertEquals(Set.of("tagged"), info.getTags());
        assertSame(getClass(), info.getTestClass().orElseThrow());
        assertEquals(getClass().getDeclaredMethod("testInfoSpeaksOfTheTest", TestInfo.class),
                info.getTestMethod().orElseThrow());
    }

    @Test
    void temporaryFoldersCanBeWritten(@TempDir Path folder) throws IOException {
        assertEquals("م", Files.readString(Files.writeString(folder.resolve("file"), "م")));
        assertTrue(Files.isDirectory(folderBefore));
    }

    @ParameterizedTest
    @CsvSource({"a, 1", "ب, 2"})
    void parameterizedTestsGetTheirArguments(String text, int number, BundleContext parameter) {
        assertEquals(number, text.equals("a") ? 1 : 2);
        assertSame(context, parameter);
    }

    @ParameterizedTest
    @EnumSource
    void argumentsOfTheTestsOwnTypesAreThoseOfTheBundle(Colour colour) {
        assertSame(Colour.class, ((Object) colour).getClass());
    }

    @RepeatedTest(2)
    void repeatedTestsHaveAFreshInstance() {
        assertNotNull(folderBefore);
    }

    /** Wide enough a choice for an argument. */
    enum Colour { RED, GREEN }

    /** Shares the container of the class around it. */
    @Nested
    class Inner {

        @Inject
        BundleContext own;

        private boolean outerIsReady;

        @BeforeEach
        void lookAtTheOuter() {
            outerIsReady = folderBefore != null;
        }

        @Test
        void theOuterInstanceIsInjectedAndSetUpFirst() {
            assertSame(context, own);
            assertTrue(outerIsReady);
        }
    }
}
