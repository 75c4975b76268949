package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs candidates against each other. Of one type the longest stays, and of the equally long the surer one. A person's name
 * inside that of something else is part of that, and so is a place, unless it says where that is («محكمة الاستئناف بالرباط»).
 */
final class Selection {

    private static final Comparator<Candidate> LONGEST_FIRST = Comparator.comparingInt(Candidate::length).reversed()
            .thenComparing(Comparator.comparingDouble(Candidate::confidence).reversed()).thenComparingInt(Candidate::begin)
            .thenComparing(Candidate::rule);

    /** «بالرباط», «لشيشاوة». */
    private static final String BEFORE_PLACES = "بل";

    private static final TreeMap<Integer, Candidate> NOTHING = new TreeMap<>();

    private final String text;
    private final Map<Role, TreeMap<Integer, Candidate>> chosen = new TreeMap<>();

    private Selection(String text) {
        this.text = text;
    }

    /** Those that stay, in reading order. */
    static List<Candidate> of(String text, List<Candidate> candidates) {
        Selection selection = new Selection(text);
        candidates.stream().sorted(LONGEST_FIRST).forEach(selection::chooseWithinType);
        return selection.chosen.values().stream().flatMap(type -> type.values().stream()).filter(selection::stands)
                .sorted(Comparator.comparingInt(Candidate::begin).thenComparing(Comparator.comparingInt(Candidate::end).reversed())
                        .thenComparing(Candidate::role)).toList();
    }

    private void chooseWithinType(Candidate candidate) {
        TreeMap<Integer, Candidate> type = chosen.computeIfAbsent(candidate.role(), any -> new TreeMap<>());
        if (overlapping(type, candidate).isEmpty()) {
            type.put(candidate.begin(), candidate);
        }
    }

    /** Those of a type that overlap; of one type none overlaps another, so only neighbours can. */
    private static List<Candidate> overlapping(TreeMap<Integer, Candidate> type, Candidate candidate) {
        if (type.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>(2);
        Map.Entry<Integer, Candidate> within = type.ceilingEntry(candidate.begin());
        while (within != null && within.getKey() < candidate.end()) {
            found.add(within.getValue());
            within = type.higherEntry(within.getKey());
        }
        Map.Entry<Integer, Candidate> before = type.lowerEntry(candidate.begin());
        if (before != null && before.getValue().overlaps(candidate)) {
            found.add(before.getValue());
        }
        return found;
    }

    private boolean stands(Candidate candidate) {
        return switch (candidate.role()) {
            case PERSON -> others(candidate, Role.ORGANIZATION, Role.PLACE).stream().noneMatch(other -> other.contains(candidate)
                    || other.confidence() >= candidate.confidence() && !isSurname(other, candidate));
            case PLACE -> others(candidate, Role.ORGANIZATION, Role.PERSON).stream().noneMatch(other -> outweighs(other, candidate));
            case ORGANIZATION -> others(candidate, Role.PLACE).stream().noneMatch(other -> other.contains(candidate)
                    && other.length() > candidate.length());
            default -> true;
        };
    }

    /** A surname that is the name of a place, too: «سعيد البرنوصي». */
    private static boolean isSurname(Candidate other, Candidate person) {
        return other.role() == Role.PLACE && person.confidence() >= 0.8 && person.contains(other) && other.begin() > person.begin();
    }

    private boolean outweighs(Candidate other, Candidate place) {
        if (other.role() == Role.PERSON) {
            return other.contains(place) && other.length() > place.length() && other.confidence() >= 0.8;
        }
        boolean whereItIs = place.begin() > other.begin() && BEFORE_PLACES.indexOf(text.charAt(place.begin() - 1)) >= 0;
        return other.contains(place) && !whereItIs;
    }

    private List<Candidate> others(Candidate candidate, Role... roles) {
        List<Candidate> others = new ArrayList<>();
        for (Role role : roles) {
            others.addAll(overlapping(chosen.getOrDefault(role, NOTHING), candidate));
        }
        return others;
    }
}
