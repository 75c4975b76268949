package org.marsad.analysis.quantities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of all lists; a list that was dropped wins over the stock list. */
final class Units {

    private static final int LONGEST = 4;

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Unit> duals = new HashMap<>();

    /** Later lists win. */
    Units(List<UnitList> lists) {
        for (UnitList list : lists) {
            list.units().forEach(unit -> units.put(key(unit.name()), unit));
            list.duals().forEach(unit -> duals.put(key(unit.name()), unit));
        }
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
            Unit unit = units.get(name.toString());
            met = unit == null ? met : new Met(unit, begin, at);
        }
        return Optional.ofNullable(met);
    }

    /** The unit whose dual this folded word is, or null. */
    Unit dual(String folded) {
        return duals.get(folded);
    }

    /** The unit this folded word or sign stands for, or null. */
    Unit named(String folded) {
        return units.get(folded);
    }

    /** Signs inside a name stand apart, as they do in a text that is read word by word. */
    private static String key(String name) {
        return Spelling.fold(name).replaceAll("([^\\p{L}\\p{M}\\p{N} ])", " $1 ").replaceAll(" +", " ").strip();
    }
}
