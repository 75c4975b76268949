package org.marsad.shell.commands;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Work;

/** Waiting until every document is analysed and indexed, for the commands that set such work going. */
final class Waiting {

    /** The options that say whether to wait. */
    static final List<Option> OPTIONS = List.of(
            Option.flag("wait", "return when all is analysed and indexed (usual in batch)"),
            Option.flag("no-wait", "return at once (usual in the shell)"));

    private static final Duration TICK = Duration.ofMillis(200);

    private Waiting() {
    }

    /** Whether the operator wants to wait. */
    static boolean isWanted(Arguments arguments, Context context) throws CommandException {
        if (arguments.has("wait") && arguments.has("no-wait")) {
            throw new CommandException("--wait and --no-wait exclude each other");
        }
        return arguments.has("wait") || context.isBatch() && !arguments.has("no-wait");
    }

    /** Waits, and shows how far it has come. */
    static void untilUpToDate(Context context) throws CommandException, InterruptedException {
        Workbench workbench = context.require(Workbench.class);
        long total = remaining(workbench);
        long done = 0;
        try (Work work = context.begin("analyse and index", OptionalLong.of(total))) {
            while (!workbench.await(TICK)) {
                if (work.isCalledOff()) {
                    throw new CommandException("the waiting was called off; the work itself goes on, as status shows");
                }
                long remaining = remaining(workbench);
                if (remaining > total - done) {
                    total = done + remaining;
                    work.job().total(total);
                } else {
                    work.job().advance(total - remaining - done);
                    done = total - remaining;
                }
            }
        }
    }

    private static long remaining(Workbench workbench) {
        Workbench.Backlog backlog = workbench.backlog();
        return backlog.documents() + backlog.changes();
    }
}
