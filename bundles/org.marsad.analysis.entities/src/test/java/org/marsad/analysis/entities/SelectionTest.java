package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class SelectionTest {

    private static final Role[] TYPES = {Role.PLACE, Role.ORGANIZATION, Role.EVENT, Role.PERSON};
    private static final double[] CONFIDENCES = {0.6, 0.75, 0.8, 0.9, 0.95};
    private static final String TEXT = "ب با بب اابا".repeat(5);
    private static final Comparator<Candidate> LONGEST_FIRST = Comparator.comparingInt(Candidate::length).reversed()
            .thenComparing(Comparator.comparingDouble(Candidate::confidence).reversed()).thenComparingInt(Candidate::begin)
            .thenComparing(Candidate::rule);
    private static final Comparator<Candidate> IN_READING_ORDER = Comparator.comparingInt(Candidate::begin)
            .thenComparing(Comparator.comparingInt(Candidate::end).reversed()).thenComparing(Candidate::role);

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    private Candidate candidate(int number) {
        int begin = random.nextInt(TEXT.length() - 1);
        int end = Math.min(TEXT.length(), begin + 1 + random.nextInt(9));
        return new Candidate(TYPES[random.nextInt(TYPES.length)], begin, end, "name " + number, "",
                random.nextBoolean() ? "list" : "title", "", CONFIDENCES[random.nextInt(CONFIDENCES.length)]);
    }

    /** The rules of the choice, each candidate against every other. */
    private static List<Candidate> simply(List<Candidate> candidates) {
        List<Candidate> chosen = new ArrayList<>();
        candidates.stream().sorted(LONGEST_FIRST).forEach(candidate -> {
            if (chosen.stream().noneMatch(other -> other.role() == candidate.role() && other.overlaps(candidate))) {
                chosen.add(candidate);
            }
        });
        return chosen.stream().filter(candidate -> chosen.stream().noneMatch(other -> other.overlaps(candidate)
                && outdoes(other, candidate))).sorted(IN_READING_ORDER).toList();
    }

    private static boolean outdoes(Candidate other, Candidate candidate) {
        boolean person = other.role() == Role.PERSON;
        boolean place = other.role() == Role.PLACE;
        boolean organization = other.role() == Role.ORGANIZATION;
        boolean longer = other.contains(candidate) && other.length() > candidate.length();
        return switch (candidate.role()) {
            case PERSON -> (organization || place) && (other.contains(candidate) || other.confidence() >= candidate.confidence()
                    && !(place && candidate.confidence() >= 0.8 && candidate.contains(other) && other.begin() > candidate.begin()));
            case PLACE -> person && longer && other.confidence() >= 0.8 || organization && other.contains(candidate)
                    && !(candidate.begin() > other.begin() && TEXT.charAt(candidate.begin() - 1) == 'ب');
            case ORGANIZATION -> place && longer;
            default -> false;
        };
    }

    @Test
    void theChoiceIsThatOfEachAgainstEveryOther() {
        for (int times = 0; times < 3_000; times++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int number = random.nextInt(25); number > 0; number--) {
                candidates.add(candidate(number));
            }
            assertEquals(simply(candidates), Selection.of(TEXT, candidates), seed::repeat);
        }
    }
}
