package org.marsad.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.marsad.api.progress.Progress;
import org.marsad.shell.fake.FakeProgress;

class ProgressLineTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void itSaysHowMuchIsDoneHowFastAndHowLongItWillTake() {
        Progress.Status status = new Progress.Status("1", "ingest", 1500, OptionalLong.of(6000), BEGIN,
                Optional.of(BEGIN.plusSeconds(40)));
        assertEquals("ingest  1,500/6,000 25%  150/s  30 s left", ProgressLine.words(status, BEGIN.plusSeconds(10)));
    }

    @Test
    void itSaysNoMoreThanIsKnown() {
        Progress.Status status = new Progress.Status("1", "ingest", 0, OptionalLong.empty(), BEGIN, Optional.empty());
        assertEquals("ingest  0", ProgressLine.words(status, BEGIN));
    }

    @Test
    void whenItIsClosedTheLineIsEmpty() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        FakeProgress progress = new FakeProgress();
        try (Progress.Job job = progress.start("x", OptionalLong.empty())) {
            new ProgressLine(progress, job.id(), new PrintStream(terminal, true, StandardCharsets.UTF_8), "MARK").close();
        }
        String written = terminal.toString(StandardCharsets.UTF_8);
        assertEquals("MARK\r\u001b[KMARK", written.substring(written.length() - 12));
    }
}
