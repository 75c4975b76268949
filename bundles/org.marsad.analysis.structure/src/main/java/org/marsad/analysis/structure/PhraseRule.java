package org.marsad.analysis.structure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are, or begin with, what sites always say: «اقرأ أيضا», «اترك تعليقا». */
final class PhraseRule implements LineRule {

    /** A longer line that begins with the phrase is a sentence about something else. */
    private static final int MOST_WORDS = 20;

    private static final Pattern NUMBER = Pattern.compile("(?:\\p{Nd}+ )+");
    private static final Pattern BETWEEN_LABELS = Pattern.compile("\\|");

    private final String name;
    private final Set<String> firstWords = new HashSet<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> counted = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private PhraseRule(String name) {
        this.name = name;
    }

    /** One rule for each name in the list of phrases, in the order of the list. */
    static List<LineRule> all() {
        Map<String, PhraseRule> rules = new LinkedHashMap<>();
        for (List<String> row : Lists.read("phrases.tsv", 3)) {
            rules.computeIfAbsent(row.get(0), PhraseRule::new).add(row.get(1), Spelling.fold(row.get(2)));
        }
        return List.copyOf(rules.values());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean applies(Page page, int number) {
        Line line = page.line(number);
        if (line.words() > MOST_WORDS) {
            return false;
        }
        String folded = line.folded();
        boolean possible = firstWords.contains(line.firstWord());
        return possible && (whole.contains(folded) || begins(folded)) || isCounted(folded) || isRowOfLabels(page.textOf(number));
    }

    /** «3 تعليقات». */
    private boolean isCounted(String folded) {
        Matcher number = NUMBER.matcher(folded);
        if (!number.lookingAt()) {
            return false;
        }
        String phrase = folded.substring(number.end());
        return counted.contains(phrase) || whole.contains(phrase);
    }

    /** «نسخة للطباعة | أرسل لصديق | …»: of labels in a row one is enough to tell all. */
    private boolean isRowOfLabels(String line) {
        return line.indexOf('|') < line.lastIndexOf('|')
                && BETWEEN_LABELS.splitAsStream(line).map(Spelling::fold).anyMatch(whole::contains);
    }

    private boolean begins(String folded) {
        for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
            if (beginnings.contains(folded.substring(0, space))) {
                return true;
            }
        }
        return beginnings.contains(folded);
    }

    private void add(String how, String phrase) {
        firstWords.add(phrase.split(" ")[0]);
        switch (how) {
            case "is" -> whole.add(phrase);
            case "counts" -> counted.add(phrase);
            case "starts" -> beginnings.add(phrase);
            default -> throw new IllegalStateException("'is', 'counts' or 'starts' expected, not '" + how + "', for " + phrase);
        }
    }
}
