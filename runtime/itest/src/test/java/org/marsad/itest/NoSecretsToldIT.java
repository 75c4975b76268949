package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.itest.Launched.Result;

/** Promise: neither logs nor what the container says of itself hold a password of its surroundings or a word of a document. */
class NoSecretsToldIT {

    private static final String OF_THE_ENVIRONMENT = "envsecret5417";
    private static final String OF_A_CONFIGURATION = "cfgsecret5417";
    private static final String OF_A_DOCUMENT = "docsecret5417";

    @Test
    void nothingSecretIsLoggedOrShown(@TempDir Path folder) throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/org.example.mail.cfg"), "password = " + OF_A_CONFIGURATION + "\n");
        // All that is said when an operator asks for more.
        Files.writeString(home.resolve("conf/logback.xml"), Files.readString(MarsadContainer.distribution().resolve("conf/logback.xml"))
                .replace("<root level=\"INFO\">", "<root level=\"DEBUG\">"));
        Path press = Files.createDirectory(folder.resolve("press"));
        Files.writeString(press.resolve("sound.txt"), "قال الوزير " + OF_A_DOCUMENT + " في 12 دجنبر 2024");
        Files.writeString(press.resolve("broken.html"), "<p>\u0000\u0001" + OF_A_DOCUMENT + "\u0002".repeat(500));
        Files.writeString(press.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj<</Title(" + OF_A_DOCUMENT + ")>>endobj\n");

        Result said = Launched.at(home).environment("MARSAD_TEST_PASSWORD", OF_THE_ENVIRONMENT).run("--keep-going", "--lenient", "-c",
                "ingest --wait '" + press + "'; status; status --json; problems; problems --json; sources --json; analyzers; extractors; "
                + "jobs; verify; deployments; why org.marsad.core; why org.marsad.extract.tika");

        assertTrue(said.out().contains("documents   3"), said::out);
        Map<String, String> told = Map.of("output", said.out(), "messages", said.err(), "logs", logs(home));
        List<String> leaks = new ArrayList<>();
        told.forEach((where, words) -> Stream.of(OF_THE_ENVIRONMENT, OF_A_CONFIGURATION, OF_A_DOCUMENT).filter(words::contains)
                .forEach(secret -> leaks.add(where + " has " + secret)));
        assertEquals(List.of(), leaks, () -> told.toString());
        assertTrue(told.get("logs").contains("DEBUG"), "the loggers were asked for everything");
    }

    private static String logs(Path home) throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.list(home.resolve("log"))) {
            for (Path file : files.toList()) {
                logs.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return logs.toString();
    }
}
