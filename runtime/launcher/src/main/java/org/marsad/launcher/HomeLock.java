package org.marsad.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One container at a time on one home. The framework does not guard its cache itself. The operating system frees the
 * lock when the process ends, however it ends.
 */
final class HomeLock implements AutoCloseable {
    /** Far behind the text, for where locks are mandatory the text must stay readable to the one who is refused. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Pattern TOLD = Pattern.compile("process (\\d+), since (\\S+?)(, a service)?");
    private static final Duration CLOCK_SET = Duration.ofSeconds(2);

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** What for a home is held. */
    enum Holding {
        /** A run or a shell, which ends with the one who started it. */
        RUN(""),
        /** A service, which others can talk to. */
        SERVICE(", a service");

        private final String words;

        Holding(String words) {
            this.words = words;
        }
    }

    /**
     * Who holds a home.
     *
     * @param process which
     * @param words the same and since when, for people
     * @param service whether it can be talked to
     */
    record Holder(ProcessHandle process, String words, boolean service) {
    }

    private static Path file(Home home) {
        return home.data().resolve("lock");
    }

    /**
     * Who holds the home, as the holder has told, without trying the lock: that would turn away one who takes it now. A process
     * that got the number of one long gone has started at another time.
     */
    static Optional<Holder> holder(Home home) throws UnusableException {
        try {
            Matcher told = TOLD.matcher(Files.readString(file(home)).strip());
            if (!told.matches()) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(told.group(1))).filter(ProcessHandle::isAlive)
                    .filter(process -> since(process).map(start -> isSame(start, told.group(2))).orElse(true))
                    .map(process -> new Holder(process, told.group(), told.group(3) != null));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnusableException("the lock of the home cannot be read: " + PlainWords.of(e), e);
        }
    }

    /** A process reckons its start from that of the system, which moves a little when the clock is set. */
    private static boolean isSame(Instant start, String told) {
        try {
            return Duration.between(start, Instant.parse(told)).abs().compareTo(CLOCK_SET) <= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** What the second one is told. */
    static UnusableException inUse(Home home, String holder) {
        String advice = holder.endsWith(Holding.SERVICE.words) ? "'marsad attach' opens a shell in it, 'marsad stop' ends it"
                : "end that one, or choose another home with --home";
        return new UnusableException("the home " + home.root() + " is in use by another container (" + holder + "); " + advice);
    }

    /** Takes the lock, or says who holds it. */
    static HomeLock take(Home home, Holding as) throws UnusableException {
        Path file = file(home);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((words() + as.words + "\n").getBytes(StandardCharsets.UTF_8)));
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new UnusableException("the lock of the home cannot be taken: " + PlainWords.of(e), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String words() {
        ProcessHandle self = ProcessHandle.current();
        Instant since = since(self).orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return "process " + self.pid() + ", since " + since;
    }

    private static Optional<Instant> since(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
