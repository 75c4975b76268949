package org.marsad.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/**
 * What a test expects an analyzer to find: words of the text, of a type. What is not said here does not matter: features without a
 * word about them may be there or not, and any confidence will do. Immutable: each method gives a new one.
 */
public final class Finding {

    private final String type;
    private final String words;
    private final OptionalInt occurrence;
    private final OptionalDouble confidence;
    private final Map<String, Feature> features;

    private Finding(String type, String words, OptionalInt occurrence, OptionalDouble confidence, Map<String, Feature> features) {
        this.type = type;
        this.words = words;
        this.occurrence = occurrence;
        this.confidence = confidence;
        this.features = features;
    }

    /** What is expected of one feature. */
    private record Feature(String described, Predicate<Optional<Value>> test) {}

    /**
     * A finding.
     *
     * @param type  its type
     * @param words what it covers, as it stands in the text as written
     */
    public static Finding finding(String type, String words) {
        return new Finding(type, words, OptionalInt.empty(), OptionalDouble.empty(), Map.of());
    }

    /** With this feature, whatever its kind, if only it reads so as text. */
    public Finding with(String feature, String asText) {
        return with(feature, new Feature(" = " + asText, value -> value.map(Value::asText).equals(Optional.of(asText))));
    }

    /** With this feature, of the same kind and equal. */
    public Finding with(String feature, Value value) {
        return with(feature, new Feature(" = " + value, found -> found.equals(Optional.of(value))));
    }

    /** Without this feature. */
    public Finding without(String feature) {
        return with(feature, new Feature(" is absent", Optional::isEmpty));
    }

    private Finding with(String feature, Feature expected) {
        Map<String, Feature> more = new LinkedHashMap<>(features);
        more.put(feature, expected);
        return new Finding(type, words, occurrence, confidence, more);
    }

    /** With exactly this confidence. */
    public Finding confidence(double exactly) {
        return new Finding(type, words, occurrence, OptionalDouble.of(exactly), features);
    }

    /**
     * At the place where the words stand for this time in the text; 1 is the first. For words that stand there more than once.
     *
     * @throws IllegalArgumentException if the number is not above 0
     */
    public Finding occurrence(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("the first occurrence is 1, there is no number " + number);
        }
        return new Finding(type, words, OptionalInt.of(number), confidence, features);
    }

    boolean matches(Annotation found, String text) {
        return type.equals(found.type()) && words.equals(found.span().of(text))
                && (occurrence.isEmpty() || found.span().begin() == place(text))
                && (confidence.isEmpty() || found.confidence() == confidence.getAsDouble())
                && features.entrySet().stream().allMatch(feature -> feature.getValue().test()
                        .test(Optional.ofNullable(found.features().get(feature.getKey()))));
    }

    /** Where the words stand, or -1. */
    private int place(String text) {
        int place = text.indexOf(words);
        for (int number = 1; number < occurrence.orElse(1) && place >= 0; number++) {
            place = text.indexOf(words, place + 1);
        }
        return place;
    }

    /** In words, for the message of a failed test on this text. */
    String described(String text) {
        StringBuilder line = new StringBuilder(type).append(" «").append(Shown.text(words)).append('»');
        occurrence.ifPresent(number -> line.append(", occurrence ").append(number));
        confidence.ifPresent(exactly -> line.append(", sure ").append(exactly));
        features.forEach((name, feature) -> line.append(", ").append(Shown.visible(name + feature.described())));
        return line.append(place(text) < 0 ? "  (these words do not stand there in the text)" : "").toString();
    }
}
