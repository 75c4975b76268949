package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs candidates against each other. Of one type the longest stays, and of the equally long the surer one. A person's name
 * inside that of something else is part of that, and so is a place, unless it says where that is («محكمة الاستئناف بالرباط»).
 */
final class Selection {

    /** «بالرباط», «لشيشاوة». */
    private static final String BEFORE_PLACES = "بل";
    private static final String IN_PROVINCE = " بإقليم ";
    private static final String IN_TOWN = " بمدينة ";

    private final String text;
    private final Map<Role, Chosen> chosen = new EnumMap<>(Role.class);

    private Selection(String text) {
        this.text = text;
    }

    /** Those that stay, in reading order. */
    static List<Candidate> of(String text, List<Candidate> candidates) {
        Candidate[] sorted = candidates.toArray(Candidate[]::new);
        Arrays.sort(sorted, Selection::longestFirst);
        Selection selection = new Selection(text);
        for (Candidate candidate : sorted) {
            selection.chosen.computeIfAbsent(candidate.role(), any -> new Chosen()).offer(candidate);
        }
        selection.chosen.values().forEach(Chosen::sort);
        return selection.standing();
    }

    private static int longestFirst(Candidate one, Candidate other) {
        if (one.length() != other.length()) {
            return other.length() - one.length();
        }
        int byConfidence = Double.compare(other.confidence(), one.confidence());
        int byBegin = byConfidence != 0 ? byConfidence : Integer.compare(one.begin(), other.begin());
        return byBegin != 0 ? byBegin : one.rule().compareTo(other.rule());
    }

    private static int inReadingOrder(Candidate one, Candidate other) {
        if (one.begin() != other.begin()) {
            return Integer.compare(one.begin(), other.begin());
        }
        return one.end() != other.end() ? Integer.compare(other.end(), one.end()) : one.role().compareTo(other.role());
    }

    private List<Candidate> standing() {
        List<Candidate> standing = new ArrayList<>();
        for (Chosen type : chosen.values()) {
            for (Candidate candidate : type.all()) {
                if (stands(candidate)) {
                    standing.add(candidate);
                }
            }
        }
        standing.sort(Selection::inReadingOrder);
        return standing;
    }

    private boolean stands(Candidate candidate) {
        return switch (candidate.role()) {
            case PERSON -> !isOutdone(candidate, Role.ORGANIZATION) && !isOutdone(candidate, Role.PLACE);
            case PLACE -> !isOutdone(candidate, Role.ORGANIZATION) && !isOutdone(candidate, Role.PERSON);
            case ORGANIZATION -> !isOutdone(candidate, Role.PLACE);
            default -> true;
        };
    }

    /** Whether one of this type that overlaps the candidate takes its place. */
    private boolean isOutdone(Candidate candidate, Role by) {
        Chosen others = chosen.get(by);
        if (others == null) {
            return false;
        }
        List<Candidate> all = others.all();
        for (int at = others.firstBehind(candidate.begin()); at < all.size() && all.get(at).begin() < candidate.end(); at++) {
            if (outdoes(all.get(at), candidate)) {
                return true;
            }
        }
        return false;
    }

    private boolean outdoes(Candidate other, Candidate candidate) {
        return switch (candidate.role()) {
            case PERSON -> other.contains(candidate) || other.confidence() >= candidate.confidence() && !isSurname(other, candidate);
            case PLACE -> outweighs(other, candidate);
            default -> other.contains(candidate) && other.length() > candidate.length();
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
        boolean whereItIs = place.begin() > other.begin() && (BEFORE_PLACES.indexOf(text.charAt(place.begin() - 1)) >= 0
                || text.startsWith(IN_PROVINCE, place.begin() - IN_PROVINCE.length())
                || text.startsWith(IN_TOWN, place.begin() - IN_TOWN.length()));
        return other.contains(place) && !whereItIs;
    }
}
