package org.marsad.paxexam.jupiter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {

    @Test
    void aBundleIsFoundOnTheClassPathByItsSymbolicName() {
        String url = Bundles.onClassPath("org.apache.felix.scr").getURL();

        assertTrue(url.startsWith("file:"), url);
        assertTrue(url.matches(".*/org\\.apache\\.felix\\.scr-[0-9.]+\\.jar"), url);
    }

    @Test
    void aBundleThatIsNotOnTheClassPathIsNamed() {
        assertMessage("No jar of the class path is a bundle named com.acme", () -> Bundles.onClassPath("com.acme"));
    }

    @Test
    void anArtifactIsFoundInARepositoryFolder(@TempDir Path repository) throws IOException {
        Path jar = repository.resolve("com/acme/rocket/1.0/rocket-1.0.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);

        assertEquals(jar.toUri().toString(), Bundles.inRepository(repository, "com.acme:rocket:1.0").getURL());
    }

    @Test
    void anArtifactThatIsNotThereIsNamedByItsFile(@TempDir Path repository) {
        assertMessage("rocket-2.0.jar: has it been built?", () -> Bundles.inRepository(repository, "com.acme:rocket:2.0"));
    }

    @Test
    void anArtifactHasThreeParts(@TempDir Path repository) {
        assertMessage("'com.acme:rocket' is not groupId:artifactId:version.",
                () -> Bundles.inRepository(repository, "com.acme:rocket"));
    }

    private static void assertMessage(String expected, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
