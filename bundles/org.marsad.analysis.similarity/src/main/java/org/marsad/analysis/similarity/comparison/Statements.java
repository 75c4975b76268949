package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.SourceComparison.Kind;

/** Reads what a document says from the layers of its analyzers; what stands in its boilerplate it does not say. */
final class Statements {

    private static final Map<String, Kind> KINDS = Map.of("quantity", Kind.FIGURE, "time.date", Kind.DATE, "entity.place", Kind.PLACE,
            "entity.person", Kind.WHO, "entity.organization", Kind.WHO, "quotation", Kind.QUOTATION);

    /** What is said of the document, and not in it. */
    private static final Set<String> OUTSIDE = Set.of("structure.boilerplate", "structure.published", "structure.author",
            "structure.site");

    private static final Map<String, String> BOUNDS = Map.of("about", "~", "least", "≥", "most", "≤");

    /** «الذين», «التي»: what is counted stands before the number. */
    private static final Set<String> RELATIVES = Set.of("الذين", "التي", "اللواتي", "اللذين", "اللذان");

    private final Entry entry;
    private final int source;
    private final Surroundings surroundings;
    private final Senses senses;
    private final String text;

    private Statements(Entry entry, int source, Surroundings surroundings, Senses senses) {
        this.entry = entry;
        this.source = source;
        this.surroundings = surroundings;
        this.senses = senses;
        this.text = entry.text().map(DocumentText::text).orElse("");
    }

    /** What a document says, in reading order, all of it. */
    static List<Said> of(Entry entry, int source, Surroundings surroundings, Senses senses) {
        return new Statements(entry, source, surroundings, senses).read();
    }

    /** The same of the same thing only once, where it stands first or, of figures and dates, where it is first told what they are of. */
    static List<Said> once(List<Said> all) {
        List<Said> once = new ArrayList<>();
        for (Said next : all) {
            int before = first(once, next);
            if (before < 0) {
                once.add(next);
            } else if (once.get(before).sense().role().isEmpty() && !next.sense().role().isEmpty()) {
                once.set(before, next);
            }
        }
        return once;
    }

    private static int first(List<Said> once, Said next) {
        for (int i = 0; i < once.size(); i++) {
            if (isRepeated(once.get(i), next)) {
                return i;
            }
        }
        return -1;
    }

    private List<Said> read() {
        List<Span> outside = OUTSIDE.stream().flatMap(entry::annotations).map(Annotation::span).toList();
        return KINDS.keySet().stream().flatMap(entry::annotations).sorted()
                .filter(each -> outside.stream().noneMatch(span -> span.overlaps(each.span()))).map(this::said).toList();
    }

    private static boolean isRepeated(Said before, Said next) {
        return before.kind() == next.kind() && before.kind() != Kind.QUOTATION && before.thing().equals(next.thing())
                && before.value().equals(next.value()) && !before.sense().isOtherRole(next.sense());
    }

    private Said said(Annotation found) {
        Kind kind = KINDS.get(found.type());
        Map<String, String> context = kind == Kind.QUOTATION ? surroundings.within(found.span()) : surroundings.around(found.span());
        String value = value(kind, found);
        Said.Around around = surroundings.near(found.span(), value);
        Sense sense = sense(kind, found, around);
        return new Said(entry.id(), source, kind, thing(kind, found), value, found, found.span().of(text),
                surroundings.sentence(found.span()).of(text).strip(), context, around, sense, Amount.of(found, sense));
    }

    private Sense sense(Kind kind, Annotation found, Said.Around around) {
        if (kind != Kind.FIGURE && kind != Kind.DATE) {
            return Sense.NONE;
        }
        String what = kind == Kind.DATE ? Senses.DATE : Said.feature(found, "kind").orElse("number");
        String elsewhere = what.equals("number") || what.equals("count")
                ? CountedNoun.elsewhere(found.span().of(text), around, senses::isCounted) : "";
        String counted = Said.feature(found, "counted").orElse("");
        boolean isElsewhere = what.equals("number") || RELATIVES.contains(counted) || CountedNoun.isNone(counted)
                || !elsewhere.isEmpty() && senses.isCounted(elsewhere) && !senses.isCounted(counted);
        String noun = isElsewhere ? elsewhere : counted;
        return senses.of(what, Said.feature(found, "unit").orElse(""), around, noun, surroundings::stem);
    }

    private String thing(Kind kind, Annotation found) {
        return switch (kind) {
            case FIGURE -> Said.feature(found, "kind").orElse("number") + "|" + Said.feature(found, "unit").orElse("") + "|"
                    + Said.feature(found, "counted").map(surroundings::stem).orElse("");
            case DATE, QUOTATION -> kind.label();
            case PLACE, WHO -> found.type() + "|" + Said.feature(found, "link").or(() -> Said.feature(found, "value"))
                    .orElseGet(() -> found.span().of(text).toLowerCase(Locale.ROOT));
        };
    }

    private String value(Kind kind, Annotation found) {
        String words = found.span().of(text);
        return switch (kind) {
            case FIGURE -> Said.feature(found, "bound").map(bound -> BOUNDS.getOrDefault(bound, "") + " ").orElse("")
                    + Said.feature(found, "value").orElse(words) + Said.feature(found, "unit").map(unit -> " " + unit).orElse("");
            case DATE, PLACE, WHO -> Said.feature(found, "value").orElse(words);
            case QUOTATION -> Said.feature(found, "speaker").orElse("");
        };
    }
}
