package org.marsad.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/**
 * The one declaration of a command: parsing, {@code --help}, Tab and error messages all come from it.
 *
 * @param name        what is typed
 * @param summary     what it does, one line
 * @param operands    what it takes besides options; only the last may be {@linkplain Operand#many() many}
 * @param options     its options
 * @param details     what else is worth knowing, line by line
 * @param examples    how it is typed
 * @param freeText    whether its operands are words of a query, which may begin with a single dash
 * @param passesOn    whether it takes options that others declare
 */
public record Usage(String name, String summary, List<Operand> operands, List<Option> options, List<String> details,
        List<String> examples, boolean freeText, boolean passesOn) {

    /** The option every command has to be told to answer in JSON. */
    public static final String JSON = "json";

    /** The option every command has to be told to explain itself. */
    public static final String HELP = "help";

    private static final List<Option> COMMON = List.of(Option.flag(JSON, "one JSON object per line"),
            Option.flag(HELP, "this text"));

    private static final int OPTION_WIDTH = 22;

    /** Begins a declaration. */
    public static Builder of(String name, String summary) {
        return new Builder(name, summary);
    }

    /** The option of that name. */
    public Optional<Option> option(String option) {
        return allOptions().filter(o -> o.name().equals(option)).findFirst();
    }

    /** Its own options and those every command has. */
    public Stream<Option> allOptions() {
        return Stream.concat(options.stream(), COMMON.stream());
    }

    /** The place the operand at {@code index} stands for, if there is one. */
    public Optional<Operand> operandAt(int index) {
        if (index < operands.size()) {
            return Optional.of(operands.get(index));
        }
        return operands.isEmpty() || !operands.get(operands.size() - 1).many() ? Optional.empty()
                : Optional.of(operands.get(operands.size() - 1));
    }

    /** How it is typed, on one line. */
    public String synopsis() {
        Stream<String> places = operands.stream().map(Operand::synopsis);
        Stream<String> settings = options.stream()
                .map(option -> "[" + option.synopsis() + "]" + (option.repeats() ? "…" : ""));
        return Stream.of(Stream.of(name), places, settings).flatMap(words -> words).collect(Collectors.joining(" "));
    }

    /** All of it, as {@code --help} shows it. */
    public Report help() {
        Report.Builder help = new Report.Builder().line(Styled.of(synopsis(), Style.BOLD)).line("    " + summary + ".");
        if (!details.isEmpty()) {
            help.gap();
            details.forEach(line -> help.line("    " + line));
        }
        help.gap().line(Styled.of("Options", Style.BOLD));
        allOptions().forEach(option -> help.line("  " + padded(option.synopsis()) + option.help()));
        if (!examples.isEmpty()) {
            help.gap().line(Styled.of("Examples", Style.BOLD));
            examples.forEach(example -> help.line("  " + example));
        }
        return help.build();
    }

    private static String padded(String words) {
        return words + " ".repeat(Math.max(2, OPTION_WIDTH - words.length()));
    }

    /** Puts a declaration together. */
    public static final class Builder {

        private final String name;
        private final String summary;
        private final List<Operand> operands = new ArrayList<>();
        private final List<Option> options = new ArrayList<>();
        private final List<String> details = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();
        private boolean freeText;
        private boolean passesOn;

        private Builder(String name, String summary) {
            this.name = name;
            this.summary = summary;
        }

        /** Adds a place. */
        public Builder takes(Operand operand) {
            operands.add(operand);
            return this;
        }

        /** Adds a place for the words of a query, which may begin with a dash. */
        public Builder takesQuery(boolean required) {
            operands.add(new Operand("QUERY", required, true, Choices.NONE));
            freeText = true;
            return this;
        }

        /** Adds an option. */
        public Builder option(Option option) {
            options.add(option);
            return this;
        }

        /** Adds options. */
        public Builder options(List<Option> more) {
            options.addAll(more);
            return this;
        }

        /** Adds a line on what else is worth knowing. */
        public Builder detail(String line) {
            details.add(line);
            return this;
        }

        /** Adds lines on what else is worth knowing. */
        public Builder details(List<String> lines) {
            details.addAll(lines);
            return this;
        }

        /** Adds an example. */
        public Builder example(String line) {
            examples.add(line);
            return this;
        }

        /** Options that are not declared here are taken, too, and handed on. */
        public Builder passesOptionsOn() {
            passesOn = true;
            return this;
        }

        /** The declaration. */
        public Usage build() {
            return new Usage(name, summary, List.copyOf(operands), List.copyOf(options), List.copyOf(details),
                    List.copyOf(examples), freeText, passesOn);
        }
    }
}
