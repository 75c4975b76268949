package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.analysis.similarity.comparison.Names.Relation;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Verdict;

/**
 * Sets names of several documents against each other that stand in the same slot. Nothing is said where anything speaks for it that
 * both may be right: the documents may be of two events; one of them has two names in the slot, or the name of the other one near it;
 * the names may be names of one, one may be within the other, or they are not of one sort.
 */
final class Differences {

    private final List<Telling> documents;
    private final Events events;
    private final List<Held> all;
    private final Groups<Held> groups;

    private Differences(List<Telling> documents, Events events) {
        this.documents = documents;
        this.events = events;
        this.all = documents.stream().flatMap(document -> document.held().stream()).toList();
        this.groups = new Groups<>(all);
    }

    /** What they name differently. */
    static List<Claim> of(List<Telling> documents, Events events) {
        return new Differences(documents, events).claims();
    }

    private List<Claim> claims() {
        Map<Slot.Frame, List<Integer>> byFrame = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            byFrame.computeIfAbsent(all.get(i).slot().frame(), frame -> new ArrayList<>()).add(i);
        }
        boolean[] differs = new boolean[all.size()];
        for (List<Integer> held : byFrame.values()) {
            Map<String, List<Integer>> byAnchor = new HashMap<>();
            held.forEach(i -> byAnchor.computeIfAbsent(all.get(i).slot().group(), group -> new ArrayList<>()).add(i));
            byAnchor.values().forEach(alike -> join(alike, differs));
        }
        Map<Integer, List<Held>> byGroup = groups.byNumber();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (differs[i] && byGroup.containsKey(groups.number(i))) {
                claims.add(claim(byGroup.remove(groups.number(i))));
            }
        }
        return claims;
    }

    private void join(List<Integer> alike, boolean[] differs) {
        for (int one : alike) {
            for (int other : alike) {
                if (all.get(one).said().source() < all.get(other).said().source() && isSameSlot(one, other)) {
                    Relation relation = relation(all.get(one).said(), all.get(other).said());
                    boolean differ = relation == Relation.OTHER && isSure(one, other, alike);
                    if (differ || relation == Relation.SAME) {
                        groups.unite(one, other);
                        differs[one] |= differ;
                    }
                }
            }
        }
    }

    private boolean isSure(int one, int other, List<Integer> alike) {
        Held here = all.get(one);
        Held there = all.get(other);
        Telling first = documents.get(here.said().source());
        Telling second = documents.get(there.said().source());
        boolean isElsewhere = here.slot().frame().nowhereElse()
                && (first.names(there.said().thing()) || second.names(here.said().thing()));
        return events.areOne(here.said(), there.said()) && !isElsewhere && !isBeside(here.said(), there.said())
                && !isBeside(there.said(), here.said())
                && isOnly(here, there, alike) && isOnly(there, here, alike);
    }

    /** Whether the sentence of the one also speaks of the other. */
    private static boolean isBeside(Said one, Said other) {
        String sentence = one.around().before() + one.around().behind();
        return sentence.contains(other.around().value()) || Names.family(other.around().value())
                .filter(family -> Names.isOfFamily(sentence, family)).isPresent();
    }

    /** Whether the document of the one has nothing else in this slot, which is also that of the other. */
    private boolean isOnly(Held one, Held other, List<Integer> alike) {
        return alike.stream().map(all::get).filter(each -> each != one && each.said().source() == one.said().source())
                .filter(each -> each.mayBeSameSlot(one) || isSameSlot(each, other))
                .noneMatch(each -> relation(each.said(), one.said()) == Relation.OTHER);
    }

    private Relation relation(Said one, Said other) {
        return Names.of(one, documents.get(one.source()), other, documents.get(other.source()));
    }

    private boolean isSameSlot(int one, int other) {
        return isSameSlot(all.get(one), all.get(other));
    }

    private boolean isSameSlot(Held one, Held other) {
        return one.isSameSlot(other, documents.get(one.said().source()), documents.get(other.said().source()));
    }

    private static Claim claim(List<Held> held) {
        Map<String, Said> once = new LinkedHashMap<>();
        held.stream().map(Held::said).sorted(Comparator.comparingInt(Said::source).thenComparing(Said::span))
                .forEach(said -> once.putIfAbsent(said.source() + " " + said.thing(), said));
        Held first = held.get(0);
        return new Claim(first.said().kind(), first.slot().words(), Verdict.DIFFER, once.values().stream().map(Said::statement).toList());
    }
}
