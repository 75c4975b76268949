package org.marsad.analysis.similarity.comparison;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Verdict;

/**
 * Puts statements of several documents together to claims. Of each two documents, two statements belong together if they are about one
 * thing and each is the nearest to the other; the same value is nearer than any other one. What belongs together by way of a third
 * does, too.
 */
final class Claims {

    private static final int WORDS_SHOWN = 4;

    private final List<Telling> documents;
    private final Events events;
    private final List<Said> all;
    private final Map<Said, Integer> places = new IdentityHashMap<>();
    private final Groups<Said> groups;

    private Claims(List<Telling> documents) {
        this.documents = documents;
        this.events = new Events(documents);
        this.all = documents.stream().flatMap(document -> document.said().stream()).toList();
        this.groups = new Groups<>(all);
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i), i);
        }
    }

    /** The claims of documents: what they differ in first, then what they agree in, then what one says alone. */
    static List<Claim> of(List<Telling> documents) {
        Claims claims = new Claims(documents);
        claims.join(documents.stream().map(Telling::said).toList());
        List<Claim> slots = Differences.of(documents, claims.events);
        List<Claim> differences = Stream.concat(slots.stream(), RoleAssignment.of(documents, claims.events, slots).stream()).toList();
        return Stream.concat(differences.stream(), claims.claims().stream().filter(claim -> !isTold(claim, differences)))
                .sorted(Comparator.comparing(Claim::verdict).thenComparing(Claim::kind)
                        .thenComparingInt(claim -> -claim.statements().size())).toList();
    }

    /** Whether all that a name says alone has been said where it is set against another one. */
    private static boolean isTold(Claim claim, List<Claim> differences) {
        return claim.verdict() == Verdict.ALONE && (claim.kind() == Kind.PLACE || claim.kind() == Kind.WHO)
                && differences.stream().flatMap(difference -> difference.statements().stream()).anyMatch(statement ->
                        statement.document().equals(claim.statements().get(0).document())
                                && statement.value().equals(claim.statements().get(0).value()));
    }

    private void join(List<List<Said>> documents) {
        int first = 0;
        for (int i = 0; i < documents.size(); i++) {
            int second = first + documents.get(i).size();
            for (int j = i + 1; j < documents.size(); j++) {
                join(first, documents.get(i).size(), second, documents.get(j).size());
                assign(i, j);
                second += documents.get(j).size();
            }
            first += documents.get(i).size();
        }
    }

    private void join(int first, int firstSize, int second, int secondSize) {
        for (int i = first; i < first + firstSize; i++) {
            int nearest = nearest(i, second, secondSize);
            if (nearest >= 0 && nearest(nearest, first, firstSize) == i) {
                groups.unite(i, nearest);
            }
        }
    }

    /** Puts figures and dates of two documents together, each with one of the other at most. */
    private void assign(int first, int second) {
        Telling one = documents.get(first);
        Telling other = documents.get(second);
        boolean areOneEvent = events.areOne(first, second);
        assign(Kind.FIGURE, one, other, new FigureLikeness(one, other, areOneEvent));
        assign(Kind.DATE, one, other, new DateLikeness(one, other, areOneEvent));
    }

    private void assign(Kind kind, Telling one, Telling other, Likeness likeness) {
        Assignment.of(one.said(kind), other.said(kind), likeness)
                .forEach(pair -> groups.unite(places.get(pair.one()), places.get(pair.other())));
    }

    private int nearest(int to, int begin, int size) {
        int nearest = -1;
        double best = 0;
        for (int i = begin; i < begin + size; i++) {
            if (Agreement.isOneThing(all.get(to), all.get(i))) {
                boolean isSame = Agreement.isSame(all.get(to), all.get(i));
                double nearness = 1 + all.get(to).closeness(all.get(i)) + (isSame ? 2 : 0);
                if (nearness > best && (isSame || events.areOne(all.get(to), all.get(i)))) {
                    best = nearness;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    private List<Claim> claims() {
        return groups.byNumber().values().stream().map(Claims::claim).toList();
    }

    /** What a document says again, in the same claim, is told once. */
    private static Claim claim(List<Said> said) {
        Map<String, Said> once = new LinkedHashMap<>();
        said.forEach(each -> once.putIfAbsent(each.source() + " " + each.value(), each));
        List<Said> told = said.get(0).kind() == Kind.QUOTATION ? said : List.copyOf(once.values());
        return new Claim(said.get(0).kind(), subject(told), verdict(said), told.stream().map(Said::statement).toList());
    }

    private static Verdict verdict(List<Said> said) {
        long sources = said.stream().map(Said::source).distinct().count();
        if (sources < 2) {
            return Verdict.ALONE;
        }
        boolean allSame = said.stream().allMatch(one -> said.stream().allMatch(other -> one.source() == other.source()
                || Agreement.isSame(one, other)));
        return allSame ? Verdict.AGREE : Verdict.DIFFER;
    }

    /** What it is about, in words: the thing itself, and the words around it that all have in common; else the words of the first. */
    private static String subject(List<Said> said) {
        Said first = said.get(0);
        if (first.kind() == Kind.PLACE || first.kind() == Kind.WHO) {
            return first.value();
        }
        String thing = first.kind() == Kind.FIGURE ? thing(first) : "";
        String around = first.context().entrySet().stream()
                .filter(word -> said.stream().allMatch(each -> each.context().containsKey(word.getKey()))).map(Map.Entry::getValue)
                .filter(word -> !word.equals(thing)).limit(WORDS_SHOWN).collect(Collectors.joining(" "));
        String subject = thing.isEmpty() || around.isEmpty() ? thing + around : thing + ": " + around;
        return subject.isEmpty() ? first.text().strip() : subject;
    }

    /** What is counted, or the unit as it is written. */
    private static String thing(Said figure) {
        return figure.feature("counted").or(() -> figure.feature("unit").map(unit -> {
            String written = figure.text().substring(figure.text().lastIndexOf(' ') + 1);
            return written.chars().noneMatch(Character::isDigit) && !written.equals(figure.text()) ? written : unit;
        })).orElse("");
    }
}
