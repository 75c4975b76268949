package org.marsad.shell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts what was typed into options and operands: {@code --name}, {@code --name value}, {@code --name=value}, and
 * {@code --} before operands that look like options.
 */
final class ArgumentParser {

    private static final String DASHES = "--";
    private static final String SET = "true";

    private final Usage usage;
    private final Map<String, List<String>> options = new HashMap<>();
    private final Map<String, String> passedOn = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private ArgumentParser(Usage usage) {
        this.usage = usage;
    }

    /**
     * What was typed.
     *
     * @throws CommandException if that is not what the command takes; the message says what would have been right
     */
    static Arguments parse(Usage usage, List<String> typed) throws CommandException {
        ArgumentParser parser = new ArgumentParser(usage);
        parser.sort(typed.iterator());
        Arguments arguments = new Arguments(parser.options, parser.passedOn, parser.operands);
        if (!arguments.has(Usage.HELP)) {
            parser.countOperands();
        }
        return arguments;
    }

    private void sort(Iterator<String> words) throws CommandException {
        boolean onlyOperands = false;
        while (words.hasNext()) {
            String word = words.next();
            if (onlyOperands || !looksLikeOption(word)) {
                operands.add(word);
            } else if (word.equals(DASHES)) {
                onlyOperands = true;
            } else {
                takeOption(word, words);
            }
        }
    }

    private boolean looksLikeOption(String word) {
        return word.startsWith(DASHES) || word.length() > 1 && word.startsWith("-") && !usage.freeText();
    }

    private void takeOption(String word, Iterator<String> words) throws CommandException {
        int equals = word.indexOf('=');
        String name = word.substring(0, equals < 0 ? word.length() : equals).replaceFirst("^--?", "");
        Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        Optional<Option> option = word.startsWith(DASHES) ? usage.option(name) : Optional.empty();
        if (option.isPresent()) {
            store(option.get(), value(option.get(), attached, words));
        } else if (usage.passesOn() && word.startsWith(DASHES)) {
            passedOn.put(name, attached.orElse(SET));
        } else {
            throw unknown(word, name);
        }
    }

    private String value(Option option, Optional<String> attached, Iterator<String> words) throws CommandException {
        if (!option.takesValue()) {
            if (attached.isPresent()) {
                throw wrong("--" + option.name() + " takes no value");
            }
            return SET;
        }
        if (attached.isPresent()) {
            return attached.get();
        }
        if (!words.hasNext()) {
            throw wrong("--" + option.name() + " needs a value: " + option.synopsis());
        }
        return words.next();
    }

    private void store(Option option, String value) throws CommandException {
        List<String> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
        if (!values.isEmpty() && !option.repeats()) {
            throw wrong("--" + option.name() + " may be given once only");
        }
        values.add(value);
    }

    private void countOperands() throws CommandException {
        long required = usage.operands().stream().filter(Operand::required).count();
        if (operands.size() < required) {
            throw wrong(usage.operandAt(operands.size()).orElseThrow().name() + " is missing");
        }
        if (!operands.isEmpty() && usage.operandAt(operands.size() - 1).isEmpty()) {
            throw wrong("'" + operands.get(usage.operands().size()) + "' is more than it takes");
        }
    }

    private CommandException unknown(String word, String name) {
        List<String> names = usage.allOptions().map(option -> DASHES + option.name()).toList();
        return new CommandException(usage.name() + ": unknown option " + word
                + Suggestion.among(DASHES + name, names, "options"));
    }

    private CommandException wrong(String what) {
        return new CommandException(usage.name() + ": " + what + "; usage: " + usage.synopsis());
    }
}
