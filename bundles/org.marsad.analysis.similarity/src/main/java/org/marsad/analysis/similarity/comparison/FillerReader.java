package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.roles.Mention;
import org.marsad.analysis.similarity.roles.RoleFound;
import org.marsad.analysis.similarity.roles.RoleReader;
import org.marsad.analysis.similarity.roles.SemanticRole.Often;
import org.marsad.api.document.Span;

/** Finds the roles that the names of a document have in the event it tells of. */
final class FillerReader {

    private static final String OUTLET = "outlet";
    private static final String PLACE = "entity.place";
    private static final String PREFIX = "entity.";
    /** The noun before a place says what the event's own place is a part of: a town is told by more than that. */
    private static final Set<PlaceLevel> PARTS = Set.of(PlaceLevel.COMMUNE, PlaceLevel.VILLAGE, PlaceLevel.QUARTER);
    private static final String SCENE = "scene ";
    private static final int SHORTEST_WORD = 3;
    /** What names more is a book or a list, and does not tell of one event. */
    private static final int MOST_NAMES = 1000;

    private final Surroundings surroundings;
    private final RoleReader roles;

    FillerReader(Surroundings surroundings, RoleReader roles) {
        this.surroundings = surroundings;
        this.roles = roles;
    }

    /** The names of a document with their roles, of all its names in reading order; each with each of its roles once. None of a book. */
    List<Filler> read(List<Said> names) {
        Map<String, Filler> fillers = new LinkedHashMap<>();
        if (names.size() > MOST_NAMES) {
            return List.of();
        }
        for (int i = 0; i < names.size(); i++) {
            Said name = names.get(i);
            boolean isOutlet = name.feature("kind").filter(OUTLET::equals).isPresent();
            if (!isOutlet && names.stream().noneMatch(other -> isPart(name.span(), other.span()))) {
                for (Filler filler : fillers(names, i)) {
                    fillers.putIfAbsent(filler.role() + " " + name.thing(), filler);
                }
            }
        }
        return List.copyOf(fillers.values());
    }

    private static boolean isPart(Span name, Span other) {
        return other.contains(name) && !other.equals(name);
    }

    private List<Filler> fillers(List<Said> names, int i) {
        Said name = names.get(i);
        List<Filler> found = new ArrayList<>();
        for (RoleFound role : roles.of(mention(names, i))) {
            found.add(new Filler(role.key(), role.role().often(), role.role().order(), stems(role.cue()), stems(role.of()),
                    thing(role, name), surroundings.asWritten(String.join(" ", role.cue()), name.span()), name));
        }
        Optional<PlaceLevel> level = name.annotation().type().equals(PLACE) && surroundings.isInLead(name.span()) ? PlaceLevel.named(name)
                : Optional.empty();
        level.filter(PARTS::contains).ifPresent(part -> found.add(new Filler(SCENE + part, Often.ONE, Integer.MAX_VALUE, Set.of(), Set.of(),
                Optional.empty(), lastWord(name.around().before()), name)));
        return found;
    }

    /** What moves or happens there: of two things two places are told. */
    private static Optional<String> thing(RoleFound role, Said name) {
        return switch (role.role().name()) {
            case "from", "to" -> Things.MOVERS.last(name.around().before()).map(Things.Thing::kind);
            case "born at", "lives at" -> Things.PERSONS.last(name.around().before()).map(Things.Thing::kind);
            case "held at", "began at" -> Things.EVENTS.last(name.around().before()).map(Things.Thing::kind);
            default -> Optional.empty();
        };
    }

    private Set<String> stems(List<String> words) {
        return words.stream().filter(word -> word.length() >= SHORTEST_WORD && !surroundings.isFunctionWord(word)).map(surroundings::stem)
                .collect(Collectors.toSet());
    }

    private Mention mention(List<Said> names, int i) {
        Said name = names.get(i);
        Span sentence = surroundings.sentence(name.span());
        int last = -1;
        int next = Integer.MAX_VALUE;
        for (Said other : names) {
            Span span = other.span();
            if (other.annotation().type().equals(name.annotation().type()) && sentence.contains(span)) {
                last = span.end() <= name.span().begin() ? Math.max(last, span.end()) : last;
                next = span.begin() >= name.span().end() ? Math.min(next, span.begin()) : next;
            }
        }
        int from = Math.max(Math.max(sentence.begin(), name.span().begin() - Surroundings.NEAR), last);
        int to = Math.min(Math.min(sentence.end(), name.span().end() + Surroundings.NEAR), next);
        return Mention.of(name.annotation().type().substring(PREFIX.length()), name.around().value(),
                surroundings.form(Math.min(from, name.span().begin()), name.span().begin()),
                surroundings.form(name.span().end(), Math.max(to, name.span().end())),
                name.around().before() + " " + name.around().behind(), last >= 0);
    }

    private static String lastWord(String words) {
        return words.strip().substring(words.strip().lastIndexOf(' ') + 1);
    }
}
