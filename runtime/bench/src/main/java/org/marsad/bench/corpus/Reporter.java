package org.marsad.bench.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes articles that read like the press: patterns of sentences filled from the {@link Vocabulary}, with figures, dates,
 * names and quotations. The words that fill the middle of some sentences are composed of stem, prefixes and suffixes, so
 * that a corpus has the long tail of rare words that real ones have.
 */
final class Reporter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2_000;

    private final Random random;

    Reporter(Random random) {
        this.random = random;
    }

    /** An article with a number of paragraphs between two bounds, both inclusive. */
    Article article(int number, int fewest, int most) {
        List<String> paragraphs = new ArrayList<>();
        int count = fewest + random.nextInt(most - fewest + 1);
        for (int i = 0; i < count; i++) {
            paragraphs.add(paragraph());
        }
        LocalDate date = FIRST_DAY.plusDays(random.nextInt(DAYS));
        return new Article(number, headline() + " (" + number + ")", person(), pick(Vocabulary.PLACES), date, paragraphs);
    }

    String headline() {
        return pick(Vocabulary.INSTITUTIONS) + ": " + pick(Vocabulary.AIMS) + " " + pick(Vocabulary.OBJECTS)
                + " ب" + pick(Vocabulary.PLACES);
    }

    String person() {
        return pick(Vocabulary.FIRST_NAMES) + " " + pick(Vocabulary.LAST_NAMES);
    }

    String paragraph() {
        StringBuilder text = new StringBuilder();
        int sentences = 3 + random.nextInt(4);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : " ").append(sentence()).append('.');
        }
        return text.toString();
    }

    /** A few words of a reader. */
    String remark() {
        return "تعليق رقم " + random.nextInt(1_000_000) + ": " + rareWords(6 + random.nextInt(20));
    }

    private String sentence() {
        return switch (random.nextInt(6)) {
            case 0 -> announcement();
            case 1 -> pick(Vocabulary.LINKS) + " " + pick(Vocabulary.SUBJECTS) + " مكن من بلوغ " + figure()
                    + " مقابل " + figure() + " خلال سنة " + (2015 + random.nextInt(10));
            case 2 -> quotation();
            case 3 -> pick(Vocabulary.LINKS) + " " + rareWords(8 + random.nextInt(12)) + " ب" + pick(Vocabulary.PLACES)
                    + " و" + pick(Vocabulary.PLACES);
            case 4 -> "ويتعلق الأمر ب" + pick(Vocabulary.FIELDS) + "، الذي رصد له غلاف مالي قدره " + figure()
                    + "، من " + day() + " إلى " + day();
            default -> "وقد تم " + pick(Vocabulary.AIMS) + " " + pick(Vocabulary.OBJECTS) + " لفائدة " + figure()
                    + " بشراكة مع " + pick(Vocabulary.INSTITUTIONS);
        };
    }

    private String announcement() {
        return pick(Vocabulary.SAID) + " " + pick(Vocabulary.INSTITUTIONS) + "، يوم " + day()
                + " بمدينة " + pick(Vocabulary.PLACES) + "، أن " + pick(Vocabulary.SUBJECTS)
                + " يهدف إلى " + pick(Vocabulary.AIMS) + " " + pick(Vocabulary.OBJECTS)
                + " في مجال " + pick(Vocabulary.FIELDS);
    }

    private String quotation() {
        return "و" + pick(Vocabulary.PERSON_SAID) + " " + pick(Vocabulary.OFFICES) + " " + person()
                + " إن «" + pick(Vocabulary.AIMS) + " " + pick(Vocabulary.OBJECTS)
                + " " + rareWords(4 + random.nextInt(8)) + "»";
    }

    private String rareWords(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(rareWord());
        }
        return text.toString();
    }

    /** Teh marbuta and alef maksura stand at the end of a word only; what ends with them takes no suffix. */
    private String rareWord() {
        String word = pick(Vocabulary.PREFIXES) + pick(Vocabulary.STEMS);
        String suffix = pick(Vocabulary.SUFFIXES);
        return word.endsWith("ة") || word.endsWith("ى") ? word : word + suffix;
    }

    private String figure() {
        int whole = 1 + random.nextInt(random.nextBoolean() ? 100 : 10_000);
        String number = random.nextBoolean() ? whole + "," + random.nextInt(10) : Integer.toString(whole);
        return number + " " + pick(Vocabulary.UNITS);
    }

    private String day() {
        return 1 + random.nextInt(28) + " " + pick(Vocabulary.MONTHS) + " " + (2020 + random.nextInt(6));
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
