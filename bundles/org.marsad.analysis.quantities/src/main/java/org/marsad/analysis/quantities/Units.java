package org.marsad.analysis.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Units by what they are called. */
    private record Names(Map<String, Unit> units, Map<String, Unit> duals) {

        static Names of(List<UnitList> lists) {
            Names names = new Names(new HashMap<>(), new HashMap<>());
            for (UnitList list : lists) {
                list.units().forEach(unit -> names.units.put(key(unit.name()), unit));
                list.duals().forEach(unit -> names.duals.put(key(unit.name()), unit));
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
        StringBuilder name = new StringBuilder();
        Met met = null;
        int at = place;
        int begin = -1;
        for (int count = 0; count < LONGEST; count++) {
            Optional<Surroundings.Word> word = words.behind(at);
            if (word.isEmpty()) {
                break;
            }
            begin = begin < 0 ? word.get().begin() : begin;
            name.append(name.length() == 0 ? "" : " ").append(word.get().folded());
            at = word.get().end();
            Unit unit = names().units.get(name.toString());
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
}
