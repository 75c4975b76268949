package org.marsad.shell.acceptance;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.result.Excerpt;

/** Judges the lines about one document. For use by one thread. */
public final class Judge {

    /** So many annotations are named. */
    private static final int NAMED = 3;

    /** So much of a text is shown, in UTF-16 units. */
    private static final int SHOWN = 80;

    private final Entry entry;
    private final String text;
    private final CodePointOffsets offsets;
    private final SortedSet<String> types;
    private final Map<Property, String> properties = new EnumMap<>(Property.class);

    /**
     * A judge.
     *
     * @param entry     the document
     * @param announced the types of annotation that the analyzers that are here say they make
     */
    public Judge(Entry entry, Collection<String> announced) {
        this.entry = entry;
        this.text = entry.text().map(DocumentText::text).orElse("");
        this.offsets = new CodePointOffsets(text);
        this.types = new TreeSet<>(announced);
        entry.layers().values().forEach(layer -> layer.annotations().forEach(annotation -> types.add(annotation.type())));
    }

    /** Whether a line holds, and what there is. */
    public Verdict judge(Expectation expectation) {
        return expectation.subject() instanceof Expectation.Stated stated ? stated(stated, expectation.forbids())
                : found((Expectation.Found) expectation.subject());
    }

    private Verdict stated(Expectation.Stated stated, boolean forbids) {
        String had = properties.computeIfAbsent(stated.property(), property -> Words.of(property.of(entry)));
        boolean agrees = stated.property().agrees(stated.words(), had);
        String found = stated.property() == Property.TEXT ? inText(stated.words(), had)
                : had.isEmpty() ? "no " + stated.property().label() : Written.quoted(had);
        return new Verdict(agrees != forbids, found);
    }

    /** The place where the words are, or where what is most like their beginning is. */
    private static String inText(String words, String text) {
        if (text.isEmpty()) {
            return "no text";
        }
        int begin = text.indexOf(words);
        if (begin >= 0) {
            Excerpt place = Excerpt.of(text, new Span(begin, begin + words.length()));
            return Written.quoted(place.before() + place.words() + place.after());
        }
        int known = longestKnown(words, text);
        if (known == 0) {
            return "nothing that begins like it; the text begins " + Written.quoted(beginning(text, 0));
        }
        int end = text.indexOf(words.substring(0, known)) + known;
        return Written.quoted(words.substring(0, known)) + " and then "
                + (end == text.length() ? "the end of the text" : Written.quoted(beginning(text, end)));
    }

    /** How much of the beginning of the words, in whole words, is in the text. */
    private static int longestKnown(String words, String text) {
        int known = 0;
        for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
            if (!text.contains(words.substring(0, space))) {
                break;
            }
            known = space;
        }
        return known;
    }

    private static String beginning(String text, int from) {
        int end = Math.min(text.length(), from + SHOWN);
        int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
        return text.substring(from, space > from ? space : end) + (end < text.length() ? "…" : "");
    }

    private Verdict found(Expectation.Found wanted) {
        if (types.stream().noneMatch(type -> isOf(type, wanted.type()))) {
            return new Verdict(false, unknown(wanted.type()));
        }
        List<Annotation> ofType = entry.layers().values().stream().flatMap(layer -> layer.annotations().stream())
                .filter(annotation -> isOf(annotation.type(), wanted.type())).sorted().toList();
        List<Annotation> matching = ofType.stream().filter(annotation -> matches(annotation, wanted)).toList();
        boolean passed = wanted.least() <= matching.size() && matching.size() <= wanted.most();
        if (passed || matching.size() > wanted.most()) {
            String number = passed || wanted.most() == 0 ? "" : matching.size() + " in all: ";
            return new Verdict(passed, number + listed(matching, wanted.type()));
        }
        List<Annotation> others = ofType.stream().filter(annotation -> !matches(annotation, wanted))
                .sorted(Comparator.comparingDouble((Annotation annotation) -> likeness(annotation, wanted)).reversed()
                        .thenComparing(Comparator.naturalOrder())).toList();
        String enough = matching.isEmpty() ? "" : matching.size() + " only: " + listed(matching, wanted.type());
        String instead = others.isEmpty() && !matching.isEmpty() ? "" : listed(others, wanted.type());
        return new Verdict(false, enough + (enough.isEmpty() || instead.isEmpty() ? "" : "; others: ") + instead);
    }

    private static boolean isOf(String type, String wanted) {
        return type.equals(wanted) || type.startsWith(wanted + ".");
    }

    /** A line that forbids a type nobody makes would hold without saying anything, so it does not. */
    private String unknown(String type) {
        String nearest = Suggestion.nearest(type, types);
        return "no analyzer that is here makes " + type
                + (nearest.isEmpty() ? "; types: " + String.join(", ", types) : "; did you mean " + nearest + "?");
    }

    private boolean matches(Annotation annotation, Expectation.Found wanted) {
        return wanted.words().filter(words -> !words.equals(words(annotation))).isEmpty()
                && wanted.features().entrySet().stream()
                        .allMatch(feature -> feature(annotation, feature.getKey()).filter(feature.getValue()::equals).isPresent());
    }

    private double likeness(Annotation annotation, Expectation.Found wanted) {
        double words = wanted.words().map(expected -> Words.likeness(expected, words(annotation))).orElse(0.0);
        return words + wanted.features().entrySet().stream()
                .mapToDouble(feature -> feature(annotation, feature.getKey())
                        .map(value -> Words.likeness(feature.getValue(), value)).orElse(0.0)).sum();
    }

    private String words(Annotation annotation) {
        return Words.of(annotation.span().of(text));
    }

    private static Optional<String> feature(Annotation annotation, String name) {
        return Optional.ofNullable(annotation.features().get(name)).map(Value::asText).map(Words::of);
    }

    private String listed(List<Annotation> annotations, String type) {
        if (annotations.isEmpty()) {
            return "no " + type;
        }
        String named = annotations.stream().limit(NAMED).map(annotation -> Written.annotation(annotation, text,
                !annotation.type().equals(type), offsets.at(annotation.span().begin()))).collect(Collectors.joining(", "));
        return annotations.size() > NAMED ? named + " and " + (annotations.size() - NAMED) + " more" : named;
    }
}
