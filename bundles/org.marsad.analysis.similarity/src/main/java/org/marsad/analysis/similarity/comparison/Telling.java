package org.marsad.analysis.similarity.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.similarity.SourceComparison.Kind;
import java.util.regex.Pattern;

/**
 * What a document tells.
 *
 * @param said   what it says, the same of the same thing once
 * @param held   the names in slots, wherever they stand
 * @param fillers the names that have a role in the event
 * @param form   its text, in the form for search
 * @param stems  the stems of its words without function words
 * @param names  the names in it by what they name: places, persons and bodies without outlets
 * @param places what places each sentence names
 * @param day    the day on which it was published, as far as it says
 */
record Telling(List<Said> said, List<Held> held, List<Filler> fillers, String form, Set<String> stems,
        Map<String, List<Said>> names, Map<String, List<String>> places, Optional<LocalDate> day) {

    /** A story that has had nothing for so many days is closed. */
    private static final int DAYS = 7;
    private static final double FEW_WORDS = 0.15;
    private static final double MANY_WORDS = 0.25;
    private static final int TWO = 2;
    private static final int MANY = 4;
    private static final double MOST = 0.6;

    /** Keeps its own copies. */
    Telling {
        said = List.copyOf(said);
        held = List.copyOf(held);
        fillers = List.copyOf(fillers);
        stems = Set.copyOf(stems);
        names = Map.copyOf(names);
        places = Map.copyOf(places);
    }

    /** Whether it has all words, as {@link Slot#more()} writes them. */
    boolean speaksOf(List<String> words) {
        return words.stream().allMatch(word -> stems.contains(word.substring(word.indexOf('+') + 1)));
    }

    /** Whether words in the form for search stand in it, one behind another, with or without what may be glued to the first. */
    boolean hasWords(String words) {
        String bare = words.startsWith("ال") ? words.substring(2) : words;
        return !bare.isEmpty() && form.contains(bare) && Pattern.compile("(?<!\\p{L})[وف]?[بلك]?(?:ال|ل)?" + Pattern.quote(bare) + "(?![\\p{L}\\p{N}])")
                .matcher(form).find();
    }

    /**
     * Whether both may tell of one event: within a week of each other, and with words in common and names, days and figures. What two
     * events have is never set against each other.
     */
    boolean isOfOneEvent(Telling other) {
        boolean isApart = day.isPresent() && other.day.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), other.day.get())) > DAYS;
        double words = share(stems, other.stems);
        long common = names.keySet().stream().filter(other::names).count();
        return !isApart && (words >= MANY_WORDS || words >= FEW_WORDS && common >= TWO
                || words >= FEW_WORDS && common == 1 && common + CommonFacts.of(this, other) >= TWO);
    }

    /** What it says of one kind. */
    List<Said> said(Kind kind) {
        return said.stream().filter(each -> each.kind() == kind).toList();
    }

    /** Whether it names a thing, as {@link Said#thing()} has it. */
    boolean names(String thing) {
        return names.containsKey(thing);
    }

    /** How wide a place is: as it is named there, else as the document names it anywhere, else as it is listed. */
    PlaceLevel level(Said place) {
        return PlaceLevel.named(place).or(() -> names.getOrDefault(place.thing(), List.of()).stream()
                .flatMap(name -> PlaceLevel.named(name).stream()).min(Comparator.naturalOrder())).orElseGet(() -> PlaceLevel.listed(place));
    }

    /**
     * Whether both sentences name places, and none of either is anywhere in the other document: then they are not about one thing, unless
     * they are nearly the same otherwise.
     */
    boolean isOtherPlace(Said here, Telling other, Said there) {
        List<String> places = places(here);
        List<String> otherPlaces = other.places(there);
        boolean isAlike = here.common(there) >= MANY && here.closeness(there) >= MOST;
        return !isAlike && !places.isEmpty() && !otherPlaces.isEmpty() && places.stream().noneMatch(other::names)
                && otherPlaces.stream().noneMatch(this::names);
    }

    private List<String> places(Said said) {
        return places.getOrDefault(said.sentence(), List.of());
    }

    /** What two sets have in common, of the smaller one. */
    static double share(Set<String> one, Set<String> other) {
        int fewer = Math.min(one.size(), other.size());
        return fewer == 0 ? 0 : (double) one.stream().filter(other::contains).count() / fewer;
    }
}
