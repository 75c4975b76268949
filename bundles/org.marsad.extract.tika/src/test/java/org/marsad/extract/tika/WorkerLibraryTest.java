package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerLibraryTest {

    /** A bundle that counts what is taken out of it. */
    private static final class Entries implements WorkerLibrary.Entries {

        private final Map<String, String> files = new TreeMap<>(Map.of("worker-lib/a.jar", "A", "worker-lib/b.jar", "B",
                "org/x/C.class", "C"));
        private String stamp = "1.0.0 1";
        private int opened;

        @Override
        public String stamp() {
            return stamp;
        }

        @Override
        public List<String> jars() {
            return files.keySet().stream().filter(name -> name.endsWith(".jar")).toList();
        }

        @Override
        public List<String> classes() {
            return files.keySet().stream().filter(name -> name.endsWith(".class")).toList();
        }

        @Override
        public InputStream open(String path) throws IOException {
            opened++;
            if (!files.containsKey(path)) {
                throw new IOException("no " + path);
            }
            return new ByteArrayInputStream(files.get(path).getBytes());
        }
    }

    private final Entries entries = new Entries();

    @TempDir
    private Path data;

    @Test
    void theClassPathHasTheWorkersClassesAndAllJars() throws IOException {
        String classPath = library().classPath();
        List<Path> paths = List.of(classPath.split(File.pathSeparator)).stream().map(Path::of).toList();
        assertEquals(List.of("marsad-worker.jar", "a.jar", "b.jar"),
                paths.stream().map(path -> path.getFileName().toString()).toList());
        assertEquals("A", Files.readString(paths.get(1)));
        try (JarFile jar = new JarFile(paths.get(0).toFile())) {
            assertEquals("C", new String(jar.getInputStream(jar.getEntry("org/x/C.class")).readAllBytes()));
        }
    }

    @Test
    void aWarmStartUnpacksNothing() throws IOException {
        String first = library().classPath();
        entries.opened = 0;
        assertEquals(first, library().classPath());
        assertEquals(0, entries.opened);
    }

    @Test
    void anotherBundleIsUnpackedAndNothingOfTheOldOneIsLeft() throws IOException {
        library().classPath();
        entries.stamp = "1.1.0 2";
        entries.files.remove("worker-lib/a.jar");
        library().classPath();
        assertEquals(false, Files.exists(data.resolve("worker/a.jar")));
    }

    @Test
    void aJarThatHasChangedIsUnpackedAnew() throws IOException {
        library().classPath();
        Files.writeString(data.resolve("worker/a.jar"), "tampered with");
        library().classPath();
        assertEquals("A", Files.readString(data.resolve("worker/a.jar")));
    }

    @Test
    void aJarThatIsGoneIsUnpackedAnew() throws IOException {
        library().classPath();
        Files.delete(data.resolve("worker/b.jar"));
        library().classPath();
        assertEquals("B", Files.readString(data.resolve("worker/b.jar")));
    }

    @Test
    void unpackingThatWasBrokenOffIsDoneAgain() throws IOException {
        library().classPath();
        Files.delete(data.resolve("worker/index.txt"));
        entries.opened = 0;
        library().classPath();
        assertEquals(3, entries.opened);
    }

    @Test
    void aBundleThatHasLostAJarIsAnError() {
        WorkerLibrary library = new WorkerLibrary(new WorkerLibrary.Entries() {

            @Override
            public String stamp() {
                return "1";
            }

            @Override
            public List<String> jars() {
                return List.of("worker-lib/lost.jar");
            }

            @Override
            public List<String> classes() {
                return List.of("org/x/C.class");
            }

            @Override
            public InputStream open(String path) throws IOException {
                return entries.open(path);
            }
        }, data);
        assertThrows(IOException.class, library::classPath);
    }

    private WorkerLibrary library() {
        return new WorkerLibrary(entries, data);
    }
}
