package org.marsad.paxexam.jupiter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.marsad.paxexam.jupiter.container.Probe;
import org.opentest4j.AssertionFailedError;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Constants;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/**
 * The libraries that the tests themselves need in the container: JUnit's API, Pax Exam's, {@code @Inject} and the inner
 * half of this driver.
 *
 * <p>They reach the container as packages of its class path, as those of Java do, and not as bundles. So nothing but the
 * bundle of the tests is added to what is tested, and an assertion error is of the same class inside and outside.
 */
final class TestTools {

    private static final List<Path> LIBRARIES = Stream.of(Test.class, ReflectionSupport.class, AssertionFailedError.class,
            Inject.class, Configuration.class, Probe.class).map(TestTools::libraryOf).toList();

    private TestTools() {
    }

    static Stream<Option> forNative() {
        return Stream.concat(packages(), felixSettings());
    }

    static Stream<Option> forForked() {
        Stream<Option> libraries = LIBRARIES.stream()
                .map(library -> CoreOptions.bootClasspathLibrary(library.toUri().toString()).afterFramework());
        Stream<Option> settings = Stream.of(CoreOptions.propagateSystemProperty(Constants.EXAM_SERVICE_TIMEOUT_KEY));
        return Stream.of(packages(), felixSettings(), libraries, settings).flatMap(options -> options);
    }

    private static Stream<Option> packages() {
        return LIBRARIES.stream().flatMap(library -> packagesOf(library).stream()).map(CoreOptions::systemPackage);
    }

    /** Felix must not find classes for bundles on the driver's class path, nor keep idle resolver threads after its end. */
    private static Stream<Option> felixSettings() {
        return Stream.of(CoreOptions.frameworkProperty("felix.bootdelegation.implicit").value("false"),
                CoreOptions.frameworkProperty("felix.resolver.parallelism").value("1"));
    }

    private static List<String> packagesOf(Path library) {
        if (Files.isDirectory(library)) {
            return packagesBelow(library);
        }
        try (FileSystem jar = FileSystems.newFileSystem(library)) {
            return packagesBelow(jar.getPath("/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packagesBelow(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> root.relativize(file).getParent())
                    .filter(Objects::nonNull)
                    .map(folder -> folder.toString().replace(folder.getFileSystem().getSeparator(), "."))
                    .filter(name -> !name.startsWith("META-INF"))
                    .distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path libraryOf(Class<?> member) {
        try {
            return Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file holds " + member, e);
        }
    }
}
