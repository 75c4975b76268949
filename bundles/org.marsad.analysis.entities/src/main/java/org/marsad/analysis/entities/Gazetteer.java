package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    private final Map<String, List<Sense>> senses = new HashMap<>();
    /** The same by the names of the finder. */
    private final Map<String, List<Sense>> sensesByName = new HashMap<>();
    /** Folded. */
    private final Set<String> common = new HashSet<>();
    private final NameFinder finder;

    /**
     * One meaning of a name.
     *
     * @param spelling   the name as the list has it
     * @param hasArticle whether it begins with the article
     * @param hasLam     whether it begins with lam
     */
    record Sense(String spelling, Entry entry, boolean hasArticle, boolean hasLam) {

        static Sense of(String spelling, Entry entry) {
            int front = Math.min(spelling.length(), 2);
            return new Sense(spelling, entry, Spelling.isArticle(spelling, 0, front), Spelling.beginsWith('ل', spelling, 0, front));
        }
    }

    /** Prepares lists; of two that say the same of one name the first counts. */
    Gazetteer(Matcher matcher, Collection<List<Entry>> lists) {
        Map<String, String> names = new LinkedHashMap<>();
        for (List<Entry> list : lists) {
            for (Entry entry : list) {
                add(names, entry.name(), entry);
                entry.aliases().forEach(alias -> add(names, alias, entry));
            }
        }
        senses.values().removeIf(Gazetteer::isForbidden);
        names.keySet().retainAll(senses.keySet());
        finder = matcher.finder(names.values());
        names.forEach((folded, name) -> sensesByName.put(name, senses.get(folded)));
    }

    /** Finds the names; what each may mean is told by {@link #senses}. */
    NameFinder finder() {
        return finder;
    }

    /** What a name of the finder may mean. */
    List<Sense> senses(String name) {
        return sensesByName.getOrDefault(name, List.of());
    }

    /** Whether a folded word is one of every day, or is so without its article, or without the particle it begins with. */
    boolean isCommon(String word) {
        return common.contains(word) || word.length() > SHORTEST_GLUED && PARTICLES.indexOf(word.charAt(0)) >= 0
                && common.contains(word.substring(1))
                || word.startsWith("ال") && !word.endsWith("ي") && common.contains(word.substring(2));
    }

    private void add(Map<String, String> names, String spelling, Entry entry) {
        String folded = Spelling.fold(spelling);
        if (entry.role() == Role.COMMON) {
            common.add(folded);
            return;
        }
        names.putIfAbsent(folded, spelling);
        List<Sense> meanings = senses.computeIfAbsent(folded, any -> new ArrayList<>(1));
        if (!hasRole(meanings, entry.role())) {
            meanings.add(Sense.of(spelling, entry));
        }
    }

    private static boolean isForbidden(List<Sense> meanings) {
        return hasRole(meanings, Role.NONE);
    }

    private static boolean hasRole(List<Sense> meanings, Role role) {
        for (Sense meaning : meanings) {
            if (meaning.entry.role() == role) {
                return true;
            }
        }
        return false;
    }
}
