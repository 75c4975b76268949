package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class PlainWordsTest {

    @Test
    void aMissingFileIsNotJustItsName() {
        assertEquals("there is no /tmp/x", PlainWords.of(new NoSuchFileException("/tmp/x")));
    }

    @Test
    void aForbiddenFileIsNotJustItsName() {
        assertEquals("no permission for /tmp/x", PlainWords.of(new AccessDeniedException("/tmp/x")));
    }

    @Test
    void aFailureOnAnotherThreadIsUnwrapped() {
        assertEquals("truth", PlainWords.of(new ExecutionException(new IllegalStateException("truth"))));
    }

    @Test
    void aFailureWithoutAMessageIsAtLeastNamed() {
        assertEquals("ArithmeticException", PlainWords.of(new ArithmeticException()));
    }

    @Test
    void aMissingClassIsCalledThat() {
        assertEquals("a class is missing or does not fit (a/B)", PlainWords.of(new NoClassDefFoundError("a/B")));
    }

    @Test
    void aBundleNeedsThePackageAtTheBottomOfTheChain() {
        String resolver = "Unable to resolve a [21](R 21.0): missing requirement [a [21](R 21.0)] osgi.wiring.package; "
                + "(&(osgi.wiring.package=b)(version>=1.0.0)) [caused by: Unable to resolve b [22](R 22.0): missing "
                + "requirement [b [22](R 22.0)] osgi.wiring.package; (&(osgi.wiring.package=org.example.c)(version>=2.1.0)"
                + "(!(version>=3.0.0)))] Unresolved requirements: [[a [21](R 21.0)] osgi.wiring.package; "
                + "(&(osgi.wiring.package=b)(version>=1.0.0))]";
        assertEquals("it needs the package org.example.c (version 2.1.0 or later), which no bundle here provides",
                PlainWords.of(new BundleException(resolver)));
    }

    @Test
    void aBundleNeedsACapability() {
        String resolver = "Unable to resolve a [21](R 21.0): missing requirement [a [21](R 21.0)] osgi.extender; "
                + "(osgi.extender=osgi.component) Unresolved requirements: [[a [21](R 21.0)] osgi.extender; x]";
        assertEquals("it needs osgi.extender (osgi.extender=osgi.component), which nothing here provides",
                PlainWords.of(new BundleException(resolver)));
    }

    @Test
    void aBundleThatFailsInItsStartSaysWhatItSaid() {
        Exception activator = new IllegalStateException("no disk");
        assertEquals("no disk", PlainWords.of(new BundleException("Activator start error in bundle x", activator)));
    }
}
