package org.marsad.shell.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.marsad.api.progress.Progress;
import org.marsad.shell.result.Escape;

/** A line at the bottom of a terminal that says how far a job has come, until it is closed. */
final class ProgressLine implements AutoCloseable {

    private static final long MILLIS_BETWEEN = 250;
    private static final String CLEAR = "\r\u001b[K";

    private final Progress progress;
    private final String job;
    private final PrintStream terminal;
    private final String mark;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread painter = new Thread(this::paint, "marsad-progress-line");

    /** A line on a terminal; what stands before and after it keeps it from being escaped ({@code Screen.MARK}). */
    ProgressLine(Progress progress, String job, PrintStream terminal, String mark) {
        this.mark = mark;
        this.progress = progress;
        this.job = job;
        this.terminal = terminal;
        painter.setDaemon(true);
        painter.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            painter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void paint() {
        try {
            while (!closed.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS)) {
                progress.status().stream().filter(status -> status.id().equals(job)).findFirst()
                        .ifPresent(status -> write(CLEAR + Escape.line(words(status, Clock.systemUTC().instant()))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            write(CLEAR);
        }
    }

    private void write(String words) {
        terminal.writeBytes((mark + words + mark).getBytes(StandardCharsets.UTF_8));
        terminal.flush();
    }

    /** What the line says: name, steps done and in all, steps per second, and how long it will go on. */
    static String words(Progress.Status status, Instant now) {
        StringBuilder words = new StringBuilder(status.name()).append("  ").append(count(status.done()));
        status.total().ifPresent(total -> words.append('/').append(count(total)).append(percent(status.done(), total)));
        Duration taken = Duration.between(status.startedAt(), now);
        if (taken.toMillis() > 0 && status.done() > 0) {
            words.append(String.format(Locale.ROOT, "  %.0f/s", status.done() * 1000.0 / taken.toMillis()));
        }
        status.endsAt().map(end -> Duration.between(now, end)).filter(left -> !left.isNegative())
                .ifPresent(left -> words.append("  ").append(Durations.brief(left)).append(" left"));
        return words.toString();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(long done, long total) {
        return total <= 0 ? "" : String.format(Locale.ROOT, " %d%%", Math.min(100, done * 100 / total));
    }
}
