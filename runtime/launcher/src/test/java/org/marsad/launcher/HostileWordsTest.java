package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.display.Visible;
import org.marsad.launcher.Marsad.Result;

/** What names and documents say reaches neither terminal nor log as anything but words. */
class HostileWordsTest {
    /** A colour, the title of the window, the one-byte form of an escape, an override, a separator of lines, a return. */
    private static final String HOSTILE = "a\u001b[31mb\u001b]0;t\u0007c\u009b1md\u202ee\u2028f\rg";
    private static final String SHOWN = "a\\u001b[31mb\\u001b]0;t\\u0007c\\u009b1md\\u202ee\\u2028f\\u000dg";
    private static final String FORGED = HOSTILE + "\n2026-01-01T00:00:00.000Z ERROR [main] forged - line";

    @TempDir
    private static Path folder;

    @Test
    void neitherMessagesNorLogsDoAnythingToATerminal() throws Exception {
        TestDistribution distribution = TestDistribution.create(folder.resolve("dist"));
        Path script = Files.writeString(folder.resolve("a.gosh"), """
                log $1
                logFailure $1
                lose $1
                refuse $1
                """);
        Result result = new Marsad(distribution.script()).run("--keep-going", script.toString(), FORGED);

        assertEquals(1, result.status());
        assertHarmless("standard output", result.out());
        assertHarmless("standard error", result.err());
        assertTrue(result.err().contains("marsad: there is no " + SHOWN + "\\u000a2026"), result.err());
        String log = Files.readString(distribution.root().resolve("log/marsad.log"));
        assertTrue(log.contains(SHOWN + "\\u000a2026"), log);
        assertTrue(log.contains("\tat org.marsad.launcher.sample.Commands.logFailure"), "traces stay readable: " + log);
        assertTrue(log.contains("\nCaused by: java.io.IOException: " + SHOWN), log);
        assertTrue(log.lines().noneMatch(line -> line.startsWith("2026-01-01")), log);
        assertLogsHarmless(distribution.root());
    }

    /** Gogo's own commands know nothing of ours. */
    @Test
    void theCommandsOfGogoShowWhatFilesAndNamesHold() throws Exception {
        TestDistribution distribution = TestDistribution.create(folder.resolve("gogo"));
        Files.writeString(folder.resolve("words.txt"), "first\n" + HOSTILE.replace("\r", "") + "\nسلام\n");
        Path script = Files.writeString(folder.resolve("b.gosh"), """
                gogo.option.noglob = true
                cd $1
                cat words.txt
                echo $2
                cat words.txt | tac
                x = $2
                $x
                cat $2
                """);
        Result result = new Marsad(distribution.script()).run("--keep-going", script.toString(), folder.toString(), HOSTILE);
        assertHarmless("standard output", result.out());
        assertHarmless("standard error", result.err());
        String ofFile = SHOWN.replace("\\u000d", "");
        assertTrue(result.out().contains("first\n" + ofFile + "\nسلام\n"), result.out());
        assertEquals(2, result.out().split(Pattern.quote(ofFile), -1).length - 1, result::toString);
        assertEquals(2, result.out().split(Pattern.quote(SHOWN), -1).length - 1, result::toString);
        assertTrue(result.err().contains(SHOWN), result.err());
    }

    @Test
    void aHomeOrAScriptWithAHostileNameIsNamedHarmlessly() throws Exception {
        TestDistribution distribution = TestDistribution.create(folder.resolve("other"));
        Path file = Files.writeString(folder.resolve(HOSTILE), "");
        for (Result result : List.of(new Marsad(distribution.script()).run("--home", file.toString(), "status"),
                new Marsad(distribution.script()).run("--home", file.toString(), "-c", "edition"),
                new Marsad(distribution.script()).run(HOSTILE + ".gosh"), new Marsad(distribution.script()).run(HOSTILE))) {
            assertHarmless("standard output", result.out());
            assertHarmless("standard error", result.err());
            assertTrue((result.out() + result.err()).contains("\\u001b"), result::toString);
        }
    }

    @Test
    void whatIsWrittenInTheCharsetIsUtf8InAllElse() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        int[] kinds = {0x20, 0x80, 0x100, 0x700, 0x2100, 0x10000};
        for (int i = 0; i < 500; i++) {
            int kind = kinds[random.nextInt(kinds.length)];
            String text = random.ints(random.nextInt(40), 0, kind).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining())
                    + "😀.";
            String expected = Visible.text(text);
            assertEquals(expected, new String(text.getBytes(VisibleCharset.VISIBLE), StandardCharsets.UTF_8),
                    () -> "marsad.seed=" + seed);
        }
    }

    private static void assertLogsHarmless(Path home) throws IOException {
        try (Stream<Path> logs = Files.list(home.resolve("log"))) {
            for (Path log : logs.toList()) {
                assertHarmless(log.getFileName().toString(), Files.readString(log));
            }
        }
    }

    private static void assertHarmless(String what, String text) {
        String harmful = text.chars().filter(c -> c != '\n' && c != '\t' && (Character.isISOControl(c) || c >= 0x202a && c <= 0x202e
                || c == 0x2028 || c == 0x2029 || c >= 0x2066 && c <= 0x2069)).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
        assertEquals("", harmful, () -> what + ": " + text);
    }
}
