package org.marsad.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.builtins.Completers.CompletionData;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;

/**
 * Tells the line editor of a session, once, what there is to complete: descriptions and options as they are, and for
 * everything else whom to ask ({@link Completer}).
 */
public final class Completions implements Function {

    /** The name of the command that does it, for profiles. A name that begins with _ is not offered to people. */
    public static final String NAME = "__completions";

    /** Where Gogo's shell keeps completions; not there in a session nobody types in. */
    private static final String VARIABLE = ".completions";

    private final String scope;
    private final Supplier<List<Command>> commands;

    /** Completes these commands. */
    public Completions(String scope, Supplier<List<Command>> commands) {
        this.scope = scope;
        this.commands = commands;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) {
        if (session.get(VARIABLE) instanceof Map<?, ?> known) {
            @SuppressWarnings("unchecked")
            Map<String, List<CompletionData>> completions = (Map<String, List<CompletionData>>) known;
            commands.get().stream().map(Command::usage).forEach(usage -> completions.put(scope + ":" + usage.name(), completions(usage)));
        }
        return null;
    }

    private List<CompletionData> completions(Usage usage) {
        Stream<CompletionData> description = Stream.of(new CompletionData(null, usage.summary(), null, null));
        Stream<CompletionData> options = usage.allOptions().map(Completions::completion);
        Stream<CompletionData> others = Stream.of(new CompletionData(null, null, scope + ":" + Completer.NAME, null));
        return new ArrayList<>(Stream.of(description, options, others).flatMap(data -> data).toList());
    }

    private static CompletionData completion(Option option) {
        return new CompletionData(List.of("--" + option.name()), option.help(), null, null);
    }
}
