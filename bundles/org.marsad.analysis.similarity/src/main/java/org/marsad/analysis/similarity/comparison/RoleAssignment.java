package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.comparison.Names.Relation;
import org.marsad.analysis.similarity.roles.SemanticRole;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Verdict;

/**
 * Assigns to each other the names of two documents of one event that have one role in it, however it is told. What both documents name
 * is left out first. A role for which each document then has one name has two answers.
 */
final class RoleAssignment {

    /** What has more answers within one document is a list, and no event. */
    private static final int MOST_FILLERS = 20;

    private final List<Telling> documents;
    private final Events events;
    private final List<Claim> told;
    private final List<Filler> all;
    private final Groups<Filler> groups;

    private RoleAssignment(List<Telling> documents, Events events, List<Claim> told) {
        this.documents = documents;
        this.events = events;
        this.told = told;
        this.all = documents.stream().flatMap(document -> document.fillers().stream()).toList();
        this.groups = new Groups<>(all);
    }

    /** What documents name differently, apart from what has been told of them. */
    static List<Claim> of(List<Telling> documents, Events events, List<Claim> told) {
        return new RoleAssignment(documents, events, told).claims();
    }

    private List<Claim> claims() {
        for (int i = 0; i < documents.size(); i++) {
            for (int j = i + 1; j < documents.size(); j++) {
                if (events.areOne(i, j)) {
                    assign(i, j);
                }
            }
        }
        return groups.byNumber().values().stream().filter(group -> group.size() > 1).map(RoleAssignment::claim).toList();
    }

    private void assign(int first, int second) {
        Map<String, List<Integer>> here = byRole(first);
        Map<String, List<Integer>> there = byRole(second);
        List<String> roles = here.keySet().stream().filter(there::containsKey)
                .filter(role -> here.get(role).size() <= MOST_FILLERS && there.get(role).size() <= MOST_FILLERS).sorted(
                Comparator.comparingInt((String role) -> all.get(here.get(role).get(0)).order()).thenComparing(role -> role)).toList();
        List<String> assigned = new ArrayList<>();
        for (String role : roles) {
            List<Integer> own = here.get(role).stream().filter(i -> !isKnown(all.get(i), second)).toList();
            List<Integer> others = there.get(role).stream().filter(i -> !isKnown(all.get(i), first)).toList();
            if (own.size() == 1 && others.size() == 1 && !isAnswered(here.get(role), there.get(role))) {
                Filler one = all.get(own.get(0));
                Filler other = all.get(others.get(0));
                if (!assigned.contains(name(one)) && !assigned.contains(name(other)) && areTwoAnswers(one, other)) {
                    assigned.add(name(one));
                    assigned.add(name(other));
                    groups.unite(own.get(0), others.get(0));
                }
            }
        }
    }

    private Map<String, List<Integer>> byRole(int source) {
        Map<String, List<Integer>> byRole = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).said().source() == source) {
                byRole.computeIfAbsent(all.get(i).said().annotation().type() + " " + all.get(i).role(), role -> new ArrayList<>()).add(i);
            }
        }
        return byRole;
    }

    /** Whether both documents give the role, of which an event has one, to the same name. */
    private boolean isAnswered(List<Integer> here, List<Integer> there) {
        return all.get(here.get(0)).often() == SemanticRole.Often.ONE && here.stream().anyMatch(i -> there.stream().anyMatch(j ->
                Names.mayBeOne(all.get(i).said(), all.get(j).said())));
    }

    private boolean areTwoAnswers(Filler one, Filler other) {
        return one.said().kind() == other.said().kind() && one.isOneQuestion(other) && !isTold(one.said()) && !isTold(other.said())
                && Names.inRole(one.said(), documents.get(one.said().source()), other.said(), documents.get(other.said().source()))
                == Relation.OTHER;
    }

    private Relation relation(Said one, Said other) {
        return Names.of(one, documents.get(one.source()), other, documents.get(other.source()));
    }

    private boolean isTold(Said name) {
        return told.stream().flatMap(claim -> claim.statements().stream()).anyMatch(statement ->
                statement.document().equals(name.document()) && statement.value().equals(name.value()));
    }

    /** Whether a document names, in whatever way, what a name of another one names. */
    private boolean isKnown(Filler filler, int source) {
        Telling document = documents.get(source);
        Said name = filler.said();
        List<Said> names = document.names().values().stream().map(list -> list.get(0)).toList();
        if (document.names(name.thing()) || names.stream().anyMatch(other -> relation(name, other) == Relation.SAME)
                || document.fillers().stream().filter(other -> other.role().equals(filler.role()))
                        .anyMatch(other -> Names.mayBeOne(name, other.said()))) {
            return true;
        }
        boolean isPerson = name.annotation().type().equals("entity.person");
        return document.hasWords(name.around().value()) || isPerson && document.hasWords(Names.surname(name))
                && names.stream().noneMatch(other -> Names.haveOneSurname(name, other) && relation(name, other) == Relation.OTHER);
    }

    private static String name(Filler filler) {
        return filler.said().source() + " " + filler.said().thing();
    }

    private static Claim claim(List<Filler> fillers) {
        Map<String, Said> once = fillers.stream().map(Filler::said)
                .sorted(Comparator.comparingInt(Said::source).thenComparing(Said::span))
                .collect(Collectors.toMap(said -> said.source() + " " + said.thing(), said -> said, (first, again) -> first,
                        LinkedHashMap::new));
        Filler first = fillers.get(0);
        Kind kind = first.said().kind();
        return new Claim(kind, first.words(), Verdict.DIFFER, once.values().stream().map(Said::statement).toList());
    }
}
