package org.marsad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is packed says nothing of when, where and by whom: two builds of one commit are the same bytes. */
class ReproducibleTest {

    private static final int PERMISSIONS = 0777;
    private static final int FILE = 0644;
    private static final int PROGRAM = 0755;
    private static final int GZIP_TIME = 4;
    private static final int SHORTEST_NAME = 6;

    /** What bnd gives to entries when a build is to be reproducible. */
    private static final LocalDateTime BND = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path archive = Path.of(System.getProperty("marsad.archive"));
    private final Instant built = Instant.parse(System.getProperty("marsad.built"));

    @Test
    void everyEntryOfTheArchiveHasTheTimeOfTheCommitAndNobodysName() throws Exception {
        List<TarFile.Entry> entries = TarFile.read(archive);
        assertTrue(entries.size() > 80, "entries: " + entries.size());
        Set<String> names = new HashSet<>();
        for (TarFile.Entry entry : entries) {
            assertEquals(built.getEpochSecond(), entry.seconds(), entry.name());
            assertEquals(0, entry.user() + entry.group(), entry.name());
            assertEquals("root", entry.owner(), entry.name());
            boolean runs = entry.isFolder() || entry.name().endsWith("/bin/marsad") || entry.name().endsWith("/bin/prepare");
            assertEquals(runs ? PROGRAM : FILE, entry.mode() & PERMISSIONS, entry.name());
            assertTrue(names.add(entry.name()) || entry.name().length() == 100, "twice: " + entry.name());
        }
    }

    @Test
    void theEnvelopeOfTheArchiveHasNoTime() throws Exception {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] header = in.readNBytes(GZIP_TIME + Integer.BYTES);
            for (int at = GZIP_TIME; at < header.length; at++) {
                assertEquals(0, header[at], "byte " + at + " of the gzip header");
            }
        }
    }

    @Test
    void everyEntryOfOurJarsHasAFixedTime() throws Exception {
        LocalDateTime commit = LocalDateTime.ofInstant(built, ZoneOffset.UTC);
        List<String> wrong = new ArrayList<>();
        int entries = 0;
        for (TarFile.Entry jar : ownJars()) {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar.bytes()))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    entries++;
                    LocalDateTime time = entry.getTimeLocal();
                    if (!time.equals(commit) && !time.equals(BND)) {
                        wrong.add(jar.name() + "!/" + entry.getName() + " is of " + time);
                    }
                }
            }
        }
        assertTrue(entries > 500, "entries: " + entries);
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingTellsWhereItWasBuilt() throws Exception {
        List<String> places = new ArrayList<>(List.of(Path.of("").toAbsolutePath().getParent().getParent().toString()));
        String host = InetAddress.getLocalHost().getHostName();
        places.add(host.equals("localhost") ? places.get(0) : host);
        places.removeIf(place -> place.length() < SHORTEST_NAME);
        List<String> told = new ArrayList<>();
        for (TarFile.Entry entry : TarFile.read(archive)) {
            look(entry.name(), entry.bytes(), places, told);
        }
        assertEquals(List.of(), told);
    }

    private static void look(String name, byte[] bytes, List<String> places, List<String> told) throws IOException {
        if (name.endsWith(".jar")) {
            if (name.contains("marsad")) {
                try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                        look(name + "!/" + entry.getName(), in.readAllBytes(), places, told);
                    }
                }
            }
            return;
        }
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        places.stream().filter(content::contains).forEach(place -> told.add(name + " has " + place));
    }

    private List<TarFile.Entry> ownJars() throws IOException {
        return TarFile.read(archive).stream()
                .filter(entry -> entry.name().contains("/org.marsad.") || entry.name().endsWith("/marsad-launcher.jar"))
                .filter(entry -> !entry.isFolder()).filter(entry -> entry.bytes().length > 0 && entry.bytes()[0] == 'P').toList();
    }
}
