package org.marsad.shell.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Services;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Escape;

/** Answers the line editor's question what can stand where the cursor is. */
public final class Completer implements org.apache.felix.service.command.Function {

    /** The name of the command the line editor calls. A name that begins with _ is not offered to people. */
    public static final String NAME = "__complete";

    /** Where Gogo's shell puts the line that is being typed. */
    private static final String LINE = ".commandLine";

    /** What completes the names of files. */
    private static final String FILES = "gogo:__files";

    private static final int DESCRIPTION_LENGTH = 60;

    private final Supplier<List<Command>> commands;
    private final Services services;
    private Map<String, Usage> usages;

    /** Completes these commands, with what these services know. They are asked for when somebody types. */
    public Completer(Supplier<List<Command>> commands, Services services) {
        this.commands = commands;
        this.services = services;
    }

    @Override
    public Object execute(CommandSession session, List<Object> arguments) throws Exception {
        if (!(session.get(LINE) instanceof ParsedLine line) || line.wordIndex() < 1) {
            return List.of();
        }
        List<String> before = line.words().subList(0, line.wordIndex());
        String name = before.get(0).substring(before.get(0).indexOf(':') + 1);
        Usage usage = usages().get(name);
        Choices choices = usage == null ? Choices.NONE : choices(usage, before.subList(1, before.size()));
        return choices == Choices.FILES ? files(session) : candidates(choices, line.word());
    }

    private synchronized Map<String, Usage> usages() {
        if (usages == null) {
            usages = commands.get().stream().map(Command::usage).collect(Collectors.toMap(Usage::name, Function.identity()));
        }
        return usages;
    }

    /** What can stand behind these words. */
    private static Choices choices(Usage usage, List<String> before) {
        int operands = 0;
        for (int i = 0; i < before.size(); i++) {
            Optional<Option> option = option(usage, before.get(i));
            if (option.isPresent() && option.get().takesValue()) {
                i++;
                if (i == before.size()) {
                    return option.get().choices();
                }
            } else if (!before.get(i).startsWith("-")) {
                operands++;
            }
        }
        return usage.operandAt(operands).map(Operand::choices).orElse(Choices.NONE);
    }

    /** The option a word is; not if it brings its value with it. */
    private static Optional<Option> option(Usage usage, String word) {
        return word.startsWith("--") ? usage.option(word.substring(2)) : Optional.empty();
    }

    private static Object files(CommandSession session) throws Exception {
        return session.get(FILES) instanceof org.apache.felix.service.command.Function files
                ? files.execute(session, new ArrayList<>()) : List.of();
    }

    private List<Candidate> candidates(Choices choices, String typed) {
        return choices.offer(typed, services).map(Completer::candidate).toList();
    }

    private static Candidate candidate(Choices.Choice choice) {
        String description = Escape.line(choice.description());
        String shown = description.length() <= DESCRIPTION_LENGTH ? description
                : description.substring(0, DESCRIPTION_LENGTH - 1) + "…";
        boolean complete = !choice.value().endsWith("=");
        return new Candidate(choice.value(), choice.value(), null, shown.isEmpty() ? null : shown, null, null, complete);
    }
}
