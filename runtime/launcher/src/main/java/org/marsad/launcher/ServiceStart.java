package org.marsad.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.marsad.launcher.service.Caller;

/** Starts a container in the background: a process in a session of its own, which outlives the terminal it was started from. */
final class ServiceStart {
    private static final long BETWEEN_LOOKS = 20;
    private static final Path NOTHING = Path.of("/dev/null");

    private final Distribution distribution;
    private final Home home;
    private final Surroundings surroundings;
    private final PrintStream messages;

    /** For this home. */
    ServiceStart(Distribution distribution, Home home, Surroundings surroundings, PrintStream messages) {
        this.distribution = distribution;
        this.home = home;
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** Returns when the container is up, or says why it is not. */
    int run(PrintStream results) throws UnusableException {
        Path script = surroundings.script().orElseThrow(() -> new UnusableException(
                "a service is started by the script bin/marsad, and this launcher was not"));
        Home.open(home.root(), distribution.defaultConfiguration());
        Optional<HomeLock.Holder> holder = HomeLock.holder(home);
        if (holder.isPresent()) {
            throw HomeLock.inUse(home, holder.get().words());
        }
        Path log = home.log().resolve("service.log");
        try {
            if (Files.exists(log)) {
                Files.move(log, home.log().resolve("service.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = new ProcessBuilder(command(script)).directory(home.root().toFile())
                    .redirectInput(NOTHING.toFile()).redirectOutput(log.toFile()).redirectError(Redirect.appendTo(log.toFile())).start();
            return await(process, log, results);
        } catch (IOException e) {
            throw new UnusableException("the service cannot be started: " + PlainWords.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableException("interrupted while the service started; 'marsad status' says how it is", e);
        }
    }

    /** Where there is no program that makes a session, the end of the terminal is at least no reason to end. */
    private List<String> command(Path script) {
        List<String> detached = program("setsid").map(List::of).orElse(List.of("/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh"));
        List<String> command = new ArrayList<>(detached);
        command.addAll(List.of(script.toString(), "--home", home.root().toString(), "serve"));
        return command;
    }

    private Optional<String> program(String name) {
        String path = surroundings.environment().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)).filter(Files::isExecutable)
                .map(Path::toString).findFirst();
    }

    private int await(Process process, Path log, PrintStream results) throws UnusableException, IOException, InterruptedException {
        Optional<Caller> caller = Caller.call(home.socket());
        while (caller.isEmpty()) {
            if (process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                return failed(process, log);
            }
            caller = Caller.call(home.socket());
        }
        try (Caller open = caller.get()) {
            boolean up = open.await(messages).status().equals(Optional.of(0));
            if (!up) {
                process.waitFor();
                return failed(process, log);
            }
        }
        results.println("ready: process " + process.pid() + "; 'marsad attach' opens a shell in it, 'marsad stop' ends it");
        return 0;
    }

    /** What it said is in its log, all of it, which begins with this start. */
    private int failed(Process process, Path log) throws IOException {
        messages.print(Files.readString(log));
        messages.println("marsad: the service did not start (exit status " + process.exitValue() + "); this is also in " + log);
        return Launcher.UNUSABLE;
    }
}
