package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/** All that the lists say, ready to be looked for. Immutable; safe for use by several threads. */
final class Gazetteer {

    private static final int SHORTEST_GLUED = 3;
    private static final String PARTICLES = "وفبلك";

    /** Folded. */
    private final Set<String> common = new HashSet<>();
    private final NameFinder finder;
    /** By the number of the name in the finder. */
    private final Sense[][] senses;

    /** Prepares lists; of two that say the same of one name the first counts. */
    Gazetteer(Matcher matcher, Collection<List<Entry>> lists) {
        Map<String, List<Sense>> meanings = new LinkedHashMap<>();
        for (List<Entry> list : lists) {
            for (Entry entry : list) {
                add(meanings, entry.name(), entry);
                entry.aliases().forEach(alias -> add(meanings, alias, entry));
            }
        }
        meanings.values().removeIf(Gazetteer::isForbidden);
        finder = matcher.finder(meanings.values().stream().map(some -> some.get(0).spelling()).toList());
        senses = meanings.values().stream().map(some -> some.toArray(Sense[]::new)).toArray(Sense[][]::new);
    }

    /** Finds the names; what each may mean is told by {@link #senses}. */
    NameFinder finder() {
        return finder;
    }

    /** What the name with this number may mean. Not to be written to. */
    Sense[] senses(int name) {
        return senses[name];
    }

    /** Whether a folded word is one of every day, or is so without its article, or without the particle it begins with. */
    boolean isCommon(String word) {
        return common.contains(word) || word.length() > SHORTEST_GLUED && PARTICLES.indexOf(word.charAt(0)) >= 0
                && common.contains(word.substring(1))
                || word.startsWith("ال") && !word.endsWith("ي") && common.contains(word.substring(2));
    }

    private void add(Map<String, List<Sense>> meanings, String spelling, Entry entry) {
        String folded = Spelling.fold(spelling);
        if (entry.role() == Role.COMMON) {
            common.add(folded);
            return;
        }
        List<Sense> some = meanings.computeIfAbsent(folded, any -> new ArrayList<>(1));
        if (!hasRole(some, entry.role())) {
            some.add(new Sense(spelling, entry));
        }
    }

    private static boolean isForbidden(List<Sense> meanings) {
        return hasRole(meanings, Role.NONE);
    }

    private static boolean hasRole(List<Sense> meanings, Role role) {
        for (Sense meaning : meanings) {
            if (meaning.role() == role) {
                return true;
            }
        }
        return false;
    }
}
