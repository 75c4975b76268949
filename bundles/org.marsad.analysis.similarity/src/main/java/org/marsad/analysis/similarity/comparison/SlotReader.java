package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;

/** Finds the slots in which the names of a document stand. */
final class SlotReader {

    private static final String PERSON = "entity.person";
    private static final String OUTLET = "outlet";
    /** The last word before a name, with a preposition between them or glued to the name. */
    private static final Pattern GOVERNOR = Pattern.compile("(?:\\S+ ){0,2}?([\\p{L}]{3,}) (?:(في|الي|نحو|صوب|من|علي|عن|مع) "
            + "|([بل]))?(?:(?:ال)?(?:مدينه|اقليم|جهه|جماعه|قريه|دوار|"
            + "عماله|ولايه|شركه|جمعيه|السيد|السيده|الدكتور|الدكتوره) ){0,2}$");

    private static final Pattern GLUED = Pattern.compile(" [بل]$");

    private static final int MOST_WORDS = 8;
    private static final int NEIGHBOURS = 8;
    /** What has more answers within one document is a list, and no event. */
    private static final int MOST_HOLDERS = 20;

    private final Surroundings surroundings;
    private final Offices offices;

    SlotReader(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.offices = new Offices(surroundings);
    }

    /** The names of a document in their slots, of all its names in reading order. */
    List<Held> read(List<Said> names) {
        NavigableMap<Integer, Integer> persons = new TreeMap<>();
        names.stream().filter(name -> name.annotation().type().equals(PERSON)).map(Said::span)
                .forEach(span -> persons.put(span.begin(), span.end()));
        Map<Slot, List<Held>> held = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Said name = names.get(i);
            boolean isOutlet = name.feature("kind").filter(OUTLET::equals).isPresent();
            if (!isOutlet && !isPart(name.span(), names.subList(Math.max(0, i - NEIGHBOURS), Math.min(names.size(), i + NEIGHBOURS)))) {
                for (Slot slot : slots(name, persons)) {
                    held.computeIfAbsent(slot.as(""), same -> new ArrayList<>()).add(new Held(slot.as(written(slot, name)), name));
                }
            }
        }
        return held.values().stream().filter(same -> same.size() <= MOST_HOLDERS).flatMap(List::stream).toList();
    }

    /** A name within a longer one, which begins before it or at the same place. */
    private static boolean isPart(Span name, List<Said> neighbours) {
        return neighbours.stream().map(Said::span).anyMatch(other -> other.contains(name) && !other.equals(name));
    }

    /** The slot as the text has it, without what is glued to the name; of a long one the last words. */
    private String written(Slot slot, Said name) {
        String words = GLUED.matcher(surroundings.asWritten(slot.words(), name.span())).replaceFirst("");
        String[] each = words.split(" ");
        return each.length <= MOST_WORDS ? words : String.join(" ", Arrays.asList(each).subList(each.length - MOST_WORDS, each.length));
    }

    private List<Slot> slots(Said name, NavigableMap<Integer, Integer> persons) {
        List<Slot> slots = new ArrayList<>();
        switch (name.annotation().type()) {
            case PERSON -> office(name.span(), persons).ifPresent(slots::add);
            case "entity.place" -> slots.addAll(PlaceSlots.of(name));
            default -> {
                slots.addAll(PlaceSlots.of(name));
                BodySlots.of(name).ifPresent(slots::add);
            }
        }
        if (slots.isEmpty()) {
            alike(name).ifPresent(slots::add);
        }
        return slots;
    }

    private Optional<Slot> office(Span person, NavigableMap<Integer, Integer> persons) {
        Span sentence = surroundings.sentence(person);
        int last = Optional.ofNullable(persons.lowerEntry(person.begin())).map(Map.Entry::getValue)
                .filter(end -> end <= person.begin()).orElse(0);
        int next = Optional.ofNullable(persons.ceilingKey(person.end())).orElse(Integer.MAX_VALUE);
        int begin = Math.max(Math.min(sentence.begin(), person.begin()), Math.max(last, person.begin() - Surroundings.NEAR));
        int end = Math.min(Math.max(sentence.end(), person.end()), Math.min(next, person.end() + Surroundings.NEAR));
        return offices.of(surroundings.form(begin, person.begin()), surroundings.form(person.end(), end), begin == last, end == next);
    }

    private Optional<Slot> alike(Said name) {
        Matcher governor = GOVERNOR.matcher(name.around().before());
        if (!governor.find() || surroundings.isFunctionWord(governor.group(1))) {
            return Optional.empty();
        }
        String preposition = Optional.ofNullable(governor.group(2)).or(() -> Optional.ofNullable(governor.group(3)))
                .map(SlotReader::plain).orElse("");
        String anchor = name.annotation().type() + " " + surroundings.stem(governor.group(1)) + " " + preposition;
        List<String> beyond = beyond(name.around().behind()).or(() -> beyond(reversed(name.around().before().substring(0,
                governor.start(1)))))
                .stream().toList();
        return Optional.of(new Slot(Slot.Frame.ALIKE, anchor, beyond, governor.group().strip()));
    }

    /** The stem of the first of these words that says anything; empty if none does. */
    private Optional<String> beyond(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2 && !surroundings.isFunctionWord(word))
                .findFirst().map(surroundings::stem);
    }

    private static String reversed(String words) {
        List<String> reversed = new ArrayList<>(List.of(words.split(" ")));
        Collections.reverse(reversed);
        return String.join(" ", reversed);
    }

    private static String plain(String preposition) {
        return switch (preposition) {
            case "ب" -> "في";
            case "ل", "نحو", "صوب" -> "الي";
            default -> preposition;
        };
    }
}
