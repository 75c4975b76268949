package org.marsad.shell.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after the name of a command, checked against its {@link Usage}.
 *
 * @param options  the options given, by name, with their values; a flag has the value {@code true}
 * @param passedOn options given that the command hands on, by name
 * @param operands everything else
 */
public record Arguments(Map<String, List<String>> options, Map<String, String> passedOn, List<String> operands) {

    /** Keeps its own copies. */
    public Arguments {
        options = Map.copyOf(options);
        passedOn = Map.copyOf(passedOn);
        operands = List.copyOf(operands);
    }

    /** Whether an option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option. */
    public Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    /** The values of an option that can be given several times. */
    public List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The value of an option as a number that is not negative, or the usual one if it was not given. */
    public int number(String option, int usual) throws CommandException {
        Optional<String> value = value(option);
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a negative number is.
        }
        throw new CommandException("--" + option + " takes a number from 0 to " + Integer.MAX_VALUE + ", not '" + value.get()
                + "'");
    }

    /** The value of an option as a day, the first one if a month or a year was given. */
    public Optional<LocalDate> firstDay(String option) throws CommandException {
        Optional<String> value = value(option);
        return value.isEmpty() ? Optional.empty() : Optional.of(day(option, value.get(), false));
    }

    /** The value of an option as a day, the last one if a month or a year was given. */
    public Optional<LocalDate> lastDay(String option) throws CommandException {
        Optional<String> value = value(option);
        return value.isEmpty() ? Optional.empty() : Optional.of(day(option, value.get(), true));
    }

    /** Refuses a first day ({@code --from}) that is after the last ({@code --to}): nothing can be between them. */
    public void checkPeriod() throws CommandException {
        Optional<LocalDate> first = firstDay("from");
        Optional<LocalDate> last = lastDay("to");
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new CommandException("--from " + value("from").orElseThrow() + " is after --to " + value("to").orElseThrow()
                    + ", so nothing is between them; exchange the two");
        }
    }

    /** The operand in one place, if it was given. */
    public Optional<String> operand(int index) {
        return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
    }

    /** The operands from one place on, as one text. */
    public String text(int from) {
        return String.join(" ", operands.subList(Math.min(from, operands.size()), operands.size()));
    }

    private static LocalDate day(String option, String value, boolean last) throws CommandException {
        try {
            return switch (value.length()) {
                case 4 -> last ? Year.parse(value).atMonth(12).atEndOfMonth() : Year.parse(value).atDay(1);
                case 7 -> last ? YearMonth.parse(value).atEndOfMonth() : YearMonth.parse(value).atDay(1);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException e) {
            throw new CommandException("--" + option + " takes a date such as 2025-11-24, 2025-11 or 2025, not '" + value
                    + "'");
        }
    }
}
