package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import javax.inject.Inject;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

class TestClassRulesTest {

    @ParameterizedTest
    @CsvSource({
        "JakartaInject, use javax.inject.Inject",
        "InheritedTempDir, take it as a parameter",
        "NestedConfiguration, move its @Configuration"
    })
    void whatWouldSilentlyNotWorkIsRefused(String sample, String advice) throws ClassNotFoundException {
        Class<?> testClass = Class.forName(TestClassRulesTest.class.getName() + "$" + sample);

        String message = assertThrows(ExtensionConfigurationException.class, () -> TestClassRules.check(testClass))
                .getMessage();

        assertTrue(message.contains(advice), message);
    }

    @Test
    void anInjectedFieldIsFine() {
        assertDoesNotThrow(() -> TestClassRules.check(JavaxInject.class));
    }

    static final class JavaxInject {
        @Inject
        Runnable service;
    }

    static final class JakartaInject {
        @jakarta.inject.Inject
        Runnable service;
    }

    static class WithTempDir {
        @TempDir
        Path folder;
    }

    static final class InheritedTempDir extends WithTempDir {
    }

    @Nested
    final class NestedConfiguration {
        @Configuration
        Option[] container() {
            return new Option[0];
        }
    }
}
