package org.marsad.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {

    private static final Usage USAGE = Usage.of("try", "Tries").takes(Operand.some("NAME", Choices.NONE))
            .option(Option.flag("quick", "")).option(Option.of("limit", "N", ""))
            .option(Option.of("tag", "T", "").repeating())
            .build();

    @Test
    void anOptionMayStandAnywhereWithItsValueBehindItOrAttached() throws CommandException {
        Arguments arguments = parse("a", "--limit", "5", "b", "--tag=x=y", "--tag", "z", "--quick");
        assertEquals(List.of("a", "b"), arguments.operands());
        assertEquals(5, arguments.number("limit", 1));
        assertEquals(List.of("x=y", "z"), arguments.values("tag"));
        assertTrue(arguments.has("quick"));
        assertFalse(arguments.has("json"));
    }

    @Test
    void behindTwoDashesNothingIsAnOption() throws CommandException {
        assertEquals(List.of("--quick", "-x", "--"), parse("--", "--quick", "-x", "--").operands());
    }

    @Test
    void aSingleDashIsAnOperand() throws CommandException {
        assertEquals(List.of("-"), parse("-").operands());
    }

    @Test
    void aValueMayLookLikeAnOption() throws CommandException {
        assertEquals(Optional.of("-3"), parse("a", "--limit", "-3").value("limit"));
    }

    @Test
    void whatIsWrongIsSaidWithTheUsage() {
        assertEquals("try: --limit needs a value: --limit N; usage: try NAME… [--quick] [--limit N] [--tag T]…",
                failure("a", "--limit"));
        assertTrue(failure("a", "--limit", "1", "--limit", "2").startsWith("try: --limit may be given once only"));
        assertTrue(failure("a", "--quick=yes").startsWith("try: --quick takes no value"));
        assertTrue(failure().startsWith("try: NAME is missing"));
        assertTrue(failure("a", "-quick").startsWith("try: unknown option -quick; did you mean --quick?"));
    }

    @Test
    void whoeverAsksForHelpNeedNotGetTheRestRight() throws CommandException {
        assertTrue(parse("--help").has("help"));
    }

    @Test
    void optionsOfOthersArePassedOnWhereTheyAreTaken() throws CommandException {
        Usage passing = Usage.of("export", "").passesOptionsOn().build();
        assertEquals(Map.of("bom", "true", "style", "a=b"),
                ArgumentParser.parse(passing, List.of("--bom", "--style=a=b")).passedOn());
    }

    @Test
    void aMonthOrAYearStandsForItsFirstOrLastDay() throws CommandException {
        Usage dated = Usage.of("x", "").option(Option.of("d", "DATE", "")).build();
        assertEquals(LocalDate.of(2024, 2, 1),
                ArgumentParser.parse(dated, List.of("--d", "2024-02")).firstDay("d").orElseThrow());
        assertEquals(LocalDate.of(2024, 2, 29),
                ArgumentParser.parse(dated, List.of("--d", "2024-02")).lastDay("d").orElseThrow());
        assertEquals(LocalDate.of(2024, 12, 31),
                ArgumentParser.parse(dated, List.of("--d", "2024")).lastDay("d").orElseThrow());
    }

    @Test
    void numbersMayBeWrittenWithArabicDigits() throws CommandException {
        assertEquals(25, parse("a", "--limit", "٢٥").number("limit", 1));
    }

    private static Arguments parse(String... words) throws CommandException {
        return ArgumentParser.parse(USAGE, List.of(words));
    }

    private static String failure(String... words) {
        return assertThrows(CommandException.class, () -> parse(words)).getMessage();
    }
}
