package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What parses hostile files must not be older than the last hole that was closed in it. */
class LibrariesTest {

    /** The first Tika whose PDF parser does not follow external entities of XFA forms (CVE-2025-66516). */
    private static final List<Integer> TIKA_FLOOR = List.of(3, 2, 2);

    private static final Pattern TIKA = Pattern.compile("tika-[a-z-]+-(\\d+)\\.(\\d+)\\.(\\d+)\\.jar");

    @Test
    void thereIsOneTikaAndItIsNotOlderThanItsFloor() {
        Set<List<Integer>> versions = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName()).flatMap(name -> TIKA.matcher(name).results()).map(LibrariesTest::version)
                .collect(Collectors.toSet());
        assertEquals(1, versions.size(), "versions of Tika on the class path: " + versions);
        List<Integer> version = versions.iterator().next();
        assertTrue(Arrays.compare(numbers(version), numbers(TIKA_FLOOR)) >= 0, version + " is older than " + TIKA_FLOOR);
    }

    @Test
    void eachLibraryIsThereInOneVersion() {
        List<String> names = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> new File(path).getName()).filter(name -> name.matches("(pdfbox|fontbox|xmpbox|jempbox|jsoup).*-\\d.*\\.jar"))
                .map(name -> name.replaceFirst("-\\d.*", "")).toList();
        assertEquals(new TreeSet<>(names).size(), names.size(), names.toString());
        assertTrue(names.containsAll(List.of("pdfbox", "fontbox", "jsoup")), names.toString());
    }

    private static List<Integer> version(MatchResult name) {
        return List.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
    }

    private static int[] numbers(List<Integer> version) {
        return version.stream().mapToInt(Integer::intValue).toArray();
    }
}
