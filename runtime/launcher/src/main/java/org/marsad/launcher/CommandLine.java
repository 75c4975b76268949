package org.marsad.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What the operator typed behind {@code marsad}, understood. */
record CommandLine(Task task, Optional<Path> home, boolean color, boolean keepGoing, boolean lenient) {

    /** What is to be done. */
    sealed interface Task {
    }

    /** Open the shell; without a terminal, run what standard input says. */
    record OpenShell() implements Task {
    }

    /** Run the statements of {@code -c}. */
    record RunStatements(String statements) implements Task {
    }

    /** Run a script; the arguments are its {@code $1}, {@code $2} and so on. */
    record RunScript(Path script, List<String> arguments) implements Task {
        RunScript {
            arguments = List.copyOf(arguments);
        }
    }

    record RunDemo() implements Task {
    }

    /** Measure an area on data with a known answer; the arguments are those of the shell's command of this name. */
    record Evaluate(List<String> arguments) implements Task {
        Evaluate {
            arguments = List.copyOf(arguments);
        }
    }

    /** Make a home of a backup. */
    record RestoreBackup(Path backup) implements Task {
    }

    /** Something about a container in the background: done by talking to it, or by starting it. */
    sealed interface OfService extends Task {
    }

    /** Start a container in the background. */
    record StartService() implements OfService {
    }

    /** End it. */
    record StopService() implements OfService {
    }

    /** Say how it is. */
    record ShowService(boolean json) implements OfService {
    }

    /** Do in it what is {@link OpenShell}, {@link RunStatements} or {@link RunScript} else. */
    record Attach(Task task) implements OfService {
    }

    /** Be that container, in the foreground. */
    record Serve() implements Task {
    }

    record ShowVersion() implements Task {
    }

    record ShowHelp() implements Task {
    }

    static final String HELP = """
            Usage: marsad [OPTION]… [COMMAND]

              (no command)        start the container and open the shell; without a terminal,
                                  run the statements that standard input holds
              demo                ingest the starter corpus into a temporary home, show what was
                                  found, write the exports; then the shell, if on a terminal
              -c 'STATEMENTS'     start, run Gogo statements (separated by ; or lines), show the
                                  result of each one, stop
              SCRIPT.gosh [ARG]…  the same from a file; $1, $2 … in it are the arguments
              evaluate AREA DIR   take the figures of an area from data with a known answer, in a
                                  temporary home; without AREA, list the areas
              start               start a container in the background, wait until it is ready
              status [--json]     say whether one runs: 0 it does, 1 none does, 3 the home is in
                                  use by something else
              attach              open a shell in it; without a terminal, run the statements that
                                  standard input holds; also attach -c 'STATEMENTS', attach
                                  SCRIPT.gosh [ARG]…
              stop                end it, in order, and wait until it has ended
              serve               be that container, in the foreground

              restore DIR         make a home of what the command backup wrote to DIR; the home
                                  must have no catalogue yet

              --home DIR          where conf, deploy, data and log are; made on first use
                                  (default: $MARSAD_HOME, else the folder above bin/)
              --no-color          no colours, as does $NO_COLOR
              --keep-going        run the remaining statements when one has failed
              --lenient           a document that could not be read is no failure
              --version           say the version
              --help              say this

            Exit status: 0 all went well; 1 a statement failed or a document could not be read;
            2 the command line cannot be understood; 3 the home or the build is not usable.
            $MARSAD_OPTS is handed to Java, for instance MARSAD_OPTS='-Xmx2g'.
            """;

    private static final List<String> WORDS = List.of("demo", "evaluate", "restore", "start", "stop", "status", "attach", "serve", "-c",
            "--home", "--no-color", "--keep-going", "--lenient", "--json", "--version", "--help");

    /**
     * Reads the arguments. Options may stand on either side of the command; what follows a script's name is the
     * script's own.
     */
    static CommandLine parse(List<String> arguments) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Task task = null;
        Optional<Path> home = Optional.empty();
        boolean color = true;
        boolean keepGoing = false;
        boolean lenient = false;
        boolean json = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--home" -> home = Optional.of(Path.of(argument(word, "a folder", rest)));
                case "--no-color" -> color = false;
                case "--keep-going" -> keepGoing = true;
                case "--lenient" -> lenient = true;
                case "--json" -> json = true;
                default -> task = only(task, task(word, rest));
            }
        }
        if ((task instanceof RunDemo || task instanceof Evaluate) && home.isPresent()) {
            throw new UsageException((task instanceof RunDemo ? "demo" : "evaluate") + " makes a temporary home of its own; leave out "
                    + "--home" + (task instanceof RunDemo ? "" : ", or use -c 'evaluate …'"));
        }
        if (json && !(task instanceof ShowService)) {
            throw new UsageException("--json belongs to status; in statements it stands behind the command: -c 'documents --json'");
        }
        if (json) {
            task = new ShowService(true);
        }
        return new CommandLine(task == null ? new OpenShell() : task, home, color, keepGoing, lenient);
    }

    private static Task task(String word, Deque<String> rest) throws UsageException {
        if (word.endsWith(".gosh")) {
            Task script = new RunScript(Path.of(word), List.copyOf(rest));
            rest.clear();
            return script;
        }
        if (word.equals("evaluate")) {
            Task evaluate = new Evaluate(List.copyOf(rest));
            rest.clear();
            return evaluate;
        }
        return switch (word) {
            case "-c" -> new RunStatements(argument(word, "statements", rest));
            case "demo" -> new RunDemo();
            case "start" -> new StartService();
            case "stop" -> new StopService();
            case "status" -> new ShowService(false);
            case "attach" -> new Attach(new OpenShell());
            case "serve" -> new Serve();
            case "restore" -> new RestoreBackup(Path.of(argument(word, "the folder of a backup", rest)));
            case "--version" -> new ShowVersion();
            case "--help", "-h" -> new ShowHelp();
            default -> throw new UsageException(unknown(word));
        };
    }

    private static Task only(Task first, Task second) throws UsageException {
        if (first instanceof ShowHelp || second instanceof ShowHelp) {
            return new ShowHelp();
        }
        if (first instanceof Attach attach && attach.task() instanceof OpenShell && isRun(second)) {
            return new Attach(second);
        }
        if (isRun(first) && second instanceof Attach attach && attach.task() instanceof OpenShell) {
            return new Attach(first);
        }
        if (first != null) {
            throw new UsageException("one command at a time, please; several statements go into one -c, separated by ;");
        }
        return second;
    }

    private static boolean isRun(Task task) {
        return task instanceof RunStatements || task instanceof RunScript;
    }

    private static String argument(String option, String what, Deque<String> rest) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException(option + " needs " + what + " behind it");
        }
        return rest.pop();
    }

    private static String unknown(String word) {
        String kind = word.startsWith("-") ? "option" : "command";
        String advice = Nearest.to(word, WORDS)
                .map(meant -> "; did you mean " + meant + "?")
                .orElse(word.startsWith("-") ? ""
                        : "; a shell command is run with -c '" + word + "', a script ends in .gosh");
        return "there is no " + kind + " '" + word + "'" + advice;
    }
}
