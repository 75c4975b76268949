package org.marsad.analysis.quantities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The units of all lists; a list that was dropped wins over the stock list. The lists are read when the first text comes, so that a
 * start with nothing to do does not wait for them. Safe for use by several threads.
 */
final class Units {

    private static final int LONGEST = 4;

    private final Supplier<List<UnitList>> lists;
    private volatile Names names;

    /** Later lists win. */
    Units(Supplier<List<UnitList>> lists) {
        this.lists = lists;
    }

    /**
     * Units by what they are called.
     *
     * @param beginnings the first words of names of several, one word, two and so on
     */
    private record Names(Map<String, Unit> units, Map<String, Unit> duals, Set<String> beginnings) {

        static Names of(List<UnitList> lists) {
            Names names = new Names(new HashMap<>(), new HashMap<>(), new HashSet<>());
            for (UnitList list : lists) {
                list.units().forEach(unit -> names.units.put(key(unit.name()), unit));
                list.duals().forEach(unit -> names.duals.put(key(unit.name()), unit));
            }
            for (String name : names.units.keySet()) {
                for (int end = name.indexOf(' '); end >= 0; end = name.indexOf(' ', end + 1)) {
                    names.beginnings.add(name.substring(0, end));
                }
            }
            return names;
        }
    }

    private Names names() {
        if (names == null) {
            names = Names.of(lists.get()); // two threads may make two of them, which are the same
        }
        return names;
    }

    /** A unit met: where it begins and ends. */
    record Met(Unit unit, int begin, int end) {}

    /** The longest name of a unit that begins behind {@code place}. */
    Optional<Met> behind(Surroundings words, int place) {
        Names names = names();
        String name = "";
        Met met = null;
        int at = place;
        int begin = -1;
        for (int count = 0; count < LONGEST && (count == 0 || names.beginnings.contains(name)); count++) {
            Optional<Surroundings.Word> word = words.behind(at);
            if (word.isEmpty()) {
                break;
            }
            begin = begin < 0 ? word.get().begin() : begin;
            name = name.isEmpty() ? word.get().folded() : name + " " + word.get().folded();
            at = word.get().end();
            Unit unit = names.units.get(name);
            met = unit == null ? met : new Met(unit, begin, at);
        }
        return Optional.ofNullable(met);
    }

    /** The unit whose dual this folded word is, or null. */
    Unit dual(String folded) {
        return names().duals.get(folded);
    }

    /** The unit this folded word or sign stands for, or null. */
    Unit named(String folded) {
        return names().units.get(folded);
    }

    /** Signs inside a name stand apart, as they do in a text that is read word by word. */
    private static String key(String name) {
        return Spelling.fold(name).replaceAll("([^\\p{L}\\p{M}\\p{N} ])", " $1 ").replaceAll(" +", " ").strip();
    }

    /** The unit of time that a line consists of, as a table has it: «أسبوع»; else null. */
    Unit alone(String text, Surroundings words, int begin, int end) {
        boolean first = begin == 0 || text.charAt(begin - 1) == '\n';
        Unit unit = first && words.behind(end).isEmpty() ? named(Spelling.fold(text, begin, end)) : null;
        return unit != null && Conversion.iso(unit, BigDecimal.ONE).isPresent() ? unit : null;
    }
}
