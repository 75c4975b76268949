package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.itest.Launched.Result;

/**
 * Promise: whatever lies in a folder, each file of it ends in a verdict, the same in every locale; nothing outside is read, nothing
 * hangs, and no name does anything to a terminal or a log.
 */
class HostileFolderIT {

    private static final Set<String> TAKEN = Set.of("new", "known", "seen-elsewhere");
    /** What is not taken, and the code that says why. */
    private static final Map<String, String> REFUSED = Map.of("link-out.txt", "unreadable", "link-folder-out.txt/", "unreadable",
            "link-self.txt/", "unreadable", "link-nowhere.txt", "unreadable", "link-loop.txt", "unreadable", "pipe.txt", "unreadable",
            "empty.txt", "empty", "sparse.txt", "too-large");
    private static final Set<String> LOCKED = Set.of("locked.txt", "locked/", "locked/inside.txt");
    private static final int GOOD = 29;

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path work;
    private static Path folder;
    private static boolean allMayBeRead;

    @BeforeAll
    static void makeFolder() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the folder is made by a shell script");
        Path script = work.resolve("hostile-folder.sh");
        try (var in = HostileFolderIT.class.getResourceAsStream("hostile-folder.sh")) {
            Files.copy(in, script);
        }
        folder = work.resolve("hostile");
        assertEquals(0, new ProcessBuilder("/bin/sh", script.toString(), folder.toString()).inheritIO().start().waitFor());
        allMayBeRead = Files.isReadable(folder.resolve("locked.txt"));
        if (allMayBeRead) {
            System.out.println("HostileFolderIT: run by a user who may read everything (root?), so locked files are not looked at");
        }
    }

    /** Not left to JUnit, which cannot delete what is locked. */
    @AfterAll
    static void deleteFolder() throws IOException {
        if (folder != null && Files.exists(folder.resolve("locked"))) {
            assertTrue(folder.resolve("locked").toFile().setWritable(true) && folder.resolve("locked").toFile().setReadable(true)
                    && folder.resolve("locked").toFile().setExecutable(true));
        }
        Files.walkFileTree(work, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException trouble) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void everyFileHasAVerdictAndTheSameInEveryLocale() throws Exception {
        Findings posix = findings("POSIX");
        assertEquals(REFUSED, posix.refused());
        assertEquals(GOOD, posix.taken().size(), posix.taken()::toString);
        for (String name : List.of("bytes%FF%FE.txt", "%C7%E1%E3%DB%D1%C8.txt", "line%0Afeed.txt", "red%1B%5B31m%1B%5D0;title%07.txt",
                "turn%E2%80%AEtxt.fdp.txt", "e%CC%81.txt", "%C3%A9.txt", "UPPER.TXT", "link-inside.txt")) {
            assertTrue(posix.taken().contains(name), () -> name + " is not among " + posix.taken());
        }

        Findings utf8 = findings("C.UTF-8");
        assertEquals(posix, utf8);
        try (Stream<Path> after = Files.list(folder)) {
            assertFalse(after.anyMatch(file -> file.endsWith("touched")), "no name was run");
        }
    }

    /**
     * What a container found.
     *
     * @param taken   the names of the files taken in, percent-encoded
     * @param refused the codes of the others
     * @param listed  what {@code problems} says of them
     * @param names   the documents by their places, with the names shown
     */
    private record Findings(Set<String> taken, Map<String, String> refused, Set<String> listed, Set<String> names) {
    }

    private static Findings findings(String locale) throws Exception {
        Path home = work.resolve("home-" + locale);
        Launched.at(home).environment("LC_ALL", locale).environment("LANG", locale).run("start").well();
        try {
            Set<String> taken = new TreeSet<>();
            Map<String, String> refused = new TreeMap<>();
            for (Map<String, Object> row : ask(home, locale, 1, "ingest '" + folder + "' --json").rows()) {
                String name = row.get("origin").toString().substring(folder.toUri().toString().length());
                if (LOCKED.contains(name)) {
                    assertTrue(allMayBeRead || "failed".equals(row.get("status")), row::toString);
                } else if (TAKEN.contains(row.get("status"))) {
                    taken.add(name);
                } else {
                    refused.put(name, row.get("problem").toString().replaceFirst(":.*", ""));
                }
            }
            Set<String> listed = ask(home, locale, 0, "problems --json").rows().stream().map(row -> row.get("origin") + " " + row.get("code")
                    + " " + row.get("reason")).collect(Collectors.toCollection(TreeSet::new));
            Set<String> names = ask(home, locale, 0, "documents --limit 100 --json").rows().stream()
                    .map(row -> String.valueOf(row.get("id"))).collect(Collectors.toCollection(TreeSet::new));
            assertEquals("", ask(home, locale, 0, "search --json الخارج").out(), "what is outside was not read");
            assertHarmless("what is shown", ask(home, locale, 0, "documents --limit 100; problems").out());
            return new Findings(taken, refused, listed, names);
        } finally {
            Launched.at(home).run("stop").well();
            try (Stream<Path> logs = Files.list(home.resolve("log"))) {
                for (Path log : logs.toList()) {
                    assertHarmless(log.toString(), Files.readString(log));
                }
            }
        }
    }

    private static Result ask(Path home, String locale, int status, String statement) throws Exception {
        Result result = Launched.at(home).environment("LC_ALL", locale).run("attach", "-c", statement);
        assertEquals(status, result.status(), result::err);
        assertHarmless("standard error", result.err());
        return result;
    }

    private static void assertHarmless(String what, String text) {
        assertTrue(text.chars().allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && (c < 0x202a || c > 0x202e)),
                () -> what + ": " + text.codePoints().mapToObj(c -> c == '\n' || c >= ' ' ? Character.toString(c) : "<" + c + ">")
                        .collect(Collectors.joining()));
    }
}
