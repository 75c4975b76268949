package org.marsad.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.command.Process;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.search.Hit;
import org.marsad.shell.result.AsJson;
import org.marsad.shell.result.BidiSetting;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Page;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.ResultConverter;
import org.marsad.shell.result.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A command as Gogo calls it. It takes the words as they are: Gogo's own way of matching words with the parameters of
 * methods fails on options it does not know, with a message that helps nobody.
 */
public final class GogoFunction implements Function {

    private static final Logger LOG = LoggerFactory.getLogger(GogoFunction.class);

    private final String name;
    private final Source source;
    private final Services services;
    private Command command;

    /** Where commands come from. */
    @FunctionalInterface
    public interface Source {

        /** A new command of this name. */
        Command named(String name);
    }

    /** The command of this name, made when it is first called, working with these services. */
    public GogoFunction(String name, Source source, Services services) {
        this.name = name;
        this.source = source;
        this.services = services;
    }

    @Override
    public Object execute(CommandSession session, List<Object> words) throws CommandException, InterruptedException {
        try {
            Screen.bidi(session);
            List<String> typed = words.stream().flatMap(GogoFunction::typed).toList();
            return deliver(run(ArgumentParser.parse(command().usage(), typed), new Context(session, services)));
        } catch (BidiSetting.Unknown e) {
            throw new CommandException(e.getMessage());
        } catch (UncheckedIOException e) {
            throw failed(e.getCause());
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            // The last line of defence: whatever broke, the operator gets a sentence and the log the trace.
            LOG.error("The command {} broke", name, e);
            throw new CommandException(name + ": internal error (" + e.getClass().getSimpleName()
                    + "); see log/marsad.log");
        }
    }

    private synchronized Command command() {
        if (command == null) {
            command = source.named(name);
        }
        return command;
    }

    /**
     * What a person would have typed for an object: its id for a document, its name for a file of the deploy folder, and each
     * of a list by itself.
     */
    private static Stream<String> typed(Object word) {
        if (word instanceof Collection<?> several) {
            return several.stream().flatMap(GogoFunction::typed);
        }
        if (word instanceof Summary summary) {
            return Stream.of(summary.id().sha256());
        }
        if (word instanceof Entry entry) {
            return Stream.of(entry.id().sha256());
        }
        if (word instanceof Deployment deployment) {
            return Stream.of(deployment.file());
        }
        if (word instanceof Comparison.Change change) {
            return Stream.of(change.document().sha256());
        }
        return Stream.of(word instanceof Hit hit ? hit.id().sha256() : String.valueOf(word));
    }

    private Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        if (arguments.has(Usage.HELP)) {
            return command().usage().help();
        }
        Result result = command().run(arguments, context);
        return result != null && arguments.has(Usage.JSON) ? new AsJson(result) : result;
    }

    /**
     * Hands the result to whoever is to have it. Gogo shows what the last command of a line returns on the console, even if
     * its output was sent to a file; so what was meant for the file is written there now.
     */
    private static Object deliver(Result result) {
        Process process = Process.Utils.current();
        if (result == null || process == null || !isSentToFile(process)) {
            return result;
        }
        String text = ResultConverter.shown(result, Screen.FILE);
        if (!text.isEmpty()) {
            process.out().writeBytes((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            process.out().flush();
        }
        return result.exitStatus() == 0 ? null : new Delivered(result);
    }

    /** Not to the terminal, not to the next command in a pipe, and not to whoever asked for the value of {@code (…)}. */
    private static boolean isSentToFile(Process process) {
        List<Process> pipe = process.job().processes();
        return !process.isTty(1) && process.job().parent() == null && pipe.get(pipe.size() - 1) == process;
    }

    private CommandException failed(IOException e) {
        LOG.info("The command {} could not read or write", name, e);
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new CommandException(name + ": cannot read or write: " + reason);
    }

    /** What is left of a result that went to a file: how it ended. */
    private record Delivered(Result result) implements Result {

        @Override
        public void write(Page page) {
            page.line("Not all went well; the file says what.");
        }

        @Override
        public List<JsonRow> json() {
            return result.json();
        }

        @Override
        public int exitStatus() {
            return result.exitStatus();
        }

        @Override
        public boolean documentsOnly() {
            return result.documentsOnly();
        }
    }
}
