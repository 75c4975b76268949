package org.marsad.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.marsad.launcher.CommandLine.Evaluate;
import org.marsad.launcher.CommandLine.OfService;
import org.marsad.launcher.CommandLine.OpenShell;
import org.marsad.launcher.CommandLine.RestoreBackup;
import org.marsad.launcher.CommandLine.RunDemo;
import org.marsad.launcher.CommandLine.Serve;
import org.marsad.launcher.CommandLine.ShowHelp;
import org.marsad.launcher.CommandLine.ShowVersion;
import org.marsad.launcher.Inside.Run;

/** Starts the container and does in it what the command line says. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    static final int UNUSABLE = 3;

    private final PrintStream results;
    private final PrintStream messages;
    private final Surroundings surroundings;

    private Launcher(PrintStream results, PrintStream messages, Surroundings surroundings) {
        this.results = results;
        this.messages = messages;
        this.surroundings = surroundings;
    }

    /** Ends the process with 0 all went well, 1 something failed, 2 usage, 3 home or build not usable. */
    public static void main(String[] arguments) {
        // JLine finds its terminal through this class loader. The launcher's own would hide the container's classes.
        Thread.currentThread().setContextClassLoader(null);
        PrintStream results = stream(FileDescriptor.out, VisibleCharset.VISIBLE);
        PrintStream messages = stream(FileDescriptor.err, VisibleCharset.VISIBLE);
        // Only results may reach standard output; whatever a library prints is no result. What it prints may be colours.
        PrintStream other = stream(FileDescriptor.err, StandardCharsets.UTF_8);
        System.setOut(other);
        System.setErr(other);
        Surroundings surroundings = new Surroundings(System.getenv(), System.getProperties());
        System.exit(new Launcher(results, messages, surroundings).run(List.of(arguments)));
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private int run(List<String> arguments) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.task() instanceof ShowHelp) {
                results.print(CommandLine.HELP);
                return 0;
            }
            if (line.task() instanceof ShowVersion) {
                results.println("marsad " + Distribution.version());
                return 0;
            }
            if (line.task() instanceof OfService task) {
                Distribution distribution = Distribution.ofThisLauncher();
                Home home = Home.at(line.home().orElseGet(() -> surroundings.home(distribution)));
                return new ServiceControl(distribution, home, surroundings, results, messages).run(line, task);
            }
            try (Ending ending = new Ending()) {
                return run(line, ending) ? 0 : FAILED;
            }
        } catch (UsageException e) {
            messages.println("marsad: " + e.getMessage());
            messages.println("'marsad --help' shows what there is.");
            return USAGE;
        } catch (UnusableException e) {
            messages.println("marsad: " + e.getMessage());
            return UNUSABLE;
        } catch (RuntimeException e) {
            // The last line of defence: what comes out here is a defect, and the process must end all the same.
            messages.println("marsad: a defect in the launcher: " + e + traceFile(e));
            return UNUSABLE;
        }
    }

    /** Where to read more; operators are spared the trace, those who mend the defect need it. */
    private static String traceFile(RuntimeException defect) {
        try {
            Path file = Files.createTempFile("marsad-defect", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                defect.printStackTrace(out);
            }
            return "; please report it with " + file;
        } catch (IOException e) {
            return "";
        }
    }

    private boolean run(CommandLine line, Ending ending) throws UsageException, UnusableException {
        Distribution distribution = Distribution.ofThisLauncher();
        if (line.task() instanceof RunDemo) {
            return demo(line, distribution, ending);
        }
        if (line.task() instanceof Evaluate evaluate) {
            return evaluate(line, evaluate.arguments(), distribution, ending);
        }
        Path folder = line.home().orElseGet(() -> surroundings.home(distribution));
        if (line.task() instanceof RestoreBackup restore) {
            return restore(restore.backup(), Home.at(folder), distribution, ending);
        }
        if (line.task() instanceof Serve) {
            return new ServedHome(distribution, Home.open(folder, distribution.defaultConfiguration()), messages).run(ending);
        }
        Script statements = new Script(line.task());
        try (Reader script = statements.open()) {
            Home home = Home.open(folder, distribution.defaultConfiguration());
            boolean shell = line.task() instanceof OpenShell && surroundings.isInteractive();
            Inside inside = start(distribution, home, shell, ending);
            if (shell) {
                inside.openShell(interactive(line));
                return true;
            }
            return inside.run(script, batch(line, statements.name(), statements.arguments()));
        } catch (IOException e) {
            throw new UnusableException("the script cannot be read: " + PlainWords.of(e), e);
        }
    }

    private boolean demo(CommandLine line, Distribution distribution, Ending ending) throws UnusableException {
        Path exports = surroundings.demo(distribution).toAbsolutePath();
        try (Reader script = Files.newBufferedReader(distribution.demoScript())) {
            Files.createDirectories(exports);
            Path folder = Files.createTempDirectory("marsad-demo");
            ending.add(() -> forget(folder));
            Home home = Home.open(folder, distribution.defaultConfiguration());
            boolean shell = surroundings.isInteractive();
            Inside inside = start(distribution, home, shell, ending);
            List<String> arguments = List.of(distribution.seeds().toString(), exports.toString());
            boolean wentWell = inside.run(script, batch(line, distribution.demoScript().toString(), arguments));
            if (shell) {
                inside.openShell(interactive(line));
            }
            return wentWell;
        } catch (IOException e) {
            throw new UnusableException("the demonstration cannot run: " + PlainWords.of(e), e);
        }
    }

    /** What is in the distribution is measured, and nothing an operator has added, so that the figures are those of the version. */
    private boolean evaluate(CommandLine line, List<String> arguments, Distribution distribution, Ending ending)
            throws UnusableException {
        // What was typed goes in as the script's arguments, for nothing in it may be taken for Gogo.
        String statement = "evaluate" + IntStream.rangeClosed(1, arguments.size()).mapToObj(each -> " \"$" + each + "\"")
                .collect(Collectors.joining());
        try {
            Path folder = Files.createTempDirectory("marsad-evaluate");
            ending.add(() -> forget(folder));
            Inside inside = start(distribution, Home.open(folder, distribution.defaultConfiguration()), false, ending);
            return inside.run(new StringReader(statement), batch(line, "marsad", arguments));
        } catch (IOException e) {
            throw new UnusableException("no temporary home can be made: " + PlainWords.of(e), e);
        }
    }

    private boolean restore(Path backup, Home home, Distribution distribution, Ending ending) throws UnusableException {
        try {
            Files.createDirectories(home.data());
            new ContainerStart(distribution, messages).lock(home, HomeLock.Holding.RUN, ending);
            int files = new Restoration(backup, home).run();
            results.println(files + " files restored: " + home.root() + " is a home now; its index is made anew at the first start");
            return true;
        } catch (IOException e) {
            throw new UnusableException("the backup could not be restored: " + PlainWords.of(e) + "; do it again when that is mended", e);
        }
    }

    private void forget(Path folder) {
        try {
            Home.delete(folder);
        } catch (IOException e) {
            messages.println("marsad: the temporary folder " + folder + " could not be deleted: " + PlainWords.of(e));
        }
    }

    /** The container, up, on a home that nobody else uses. */
    private Inside start(Distribution distribution, Home home, boolean shell, Ending ending) throws UnusableException {
        ContainerStart container = new ContainerStart(distribution, messages);
        container.lock(home, HomeLock.Holding.RUN, ending);
        return container.start(home, shell, ending);
    }

    private Run interactive(CommandLine line) {
        return new Run("marsad", List.of(), session(line, false), false, false);
    }

    private Run batch(CommandLine line, String name, List<String> arguments) {
        return new Run(name, arguments, session(line, true), line.keepGoing(), line.lenient());
    }

    private Map<String, Object> session(CommandLine line, boolean batch) {
        return Map.of("marsad.batch", batch,
                "marsad.color", line.color() && surroundings.color(),
                "marsad.progress", surroundings.progress());
    }
}
