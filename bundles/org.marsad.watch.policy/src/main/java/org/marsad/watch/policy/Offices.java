package org.marsad.watch.policy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;

/**
 * Finds whether a person is named with a public office: «وزير الصحة فلان», or behind the name, «فلان، وزير الصحة». Between the office and
 * the name stands only what belongs to the office, a few words without a sign or one of the small words with which something else begins.
 */
final class Offices {

    private static final int FARTHEST = 60;
    private static final int MOST_WORDS = 5;
    private static final Pattern BREAK = Pattern.compile("[.!?؟؛:،,;()\\[\\]«»\"“”\\n]");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern BEHIND = Pattern.compile("\\s*[،,(]?\\s*");
    private static final Set<String> BEGINNINGS = Set.of(
            "إن", "أن", "ان", "إنه", "أنه", "في", "على", "من", "عن", "مع", "إلى", "الى", "بعد", "قبل", "حول", "ضد", "بين", "حين",
            "حيث", "الذي", "التي", "كما", "ثم", "أو", "لدى", "عند", "ضمن", "خلال", "منذ", "قال", "المتهم", "المتهمة", "الضحية",
            "الشاهد", "المدعو", "المسمى", "الشاب", "الطفل", "الطفلة", "السجين", "المعتقل", "نجل", "ابن", "ابنة", "زوجة", "زوج",
            "شقيق", "شقيقة", "والد", "والدة", "سائق", "جار");

    private final NameFinder finder;

    Offices(Matcher matcher, Collection<String> names) {
        finder = matcher.finder(names);
    }

    /** Whether the person who stands at {@code name} in {@code text} is named with one. */
    boolean isWith(String text, Span name) {
        return isBefore(text, name.begin()) || isBehind(text, name.end());
    }

    private boolean isBefore(String text, int begin) {
        String window = text.substring(Math.max(0, begin - FARTHEST), begin);
        for (NameFinder.Match office : finder.findAll(window)) {
            if (belongs(window.substring(office.end()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(String between) {
        if (BREAK.matcher(between).find()) {
            return false;
        }
        List<String> words = List.of(GAP.split(between.strip()));
        return words.size() <= MOST_WORDS && words.stream().noneMatch(BEGINNINGS::contains);
    }

    private boolean isBehind(String text, int end) {
        String window = text.substring(end, Math.min(text.length(), end + FARTHEST));
        java.util.regex.Matcher gap = BEHIND.matcher(window);
        int from = gap.lookingAt() && gap.group().strip().length() > 0 ? gap.end() : -1;
        return from >= 0 && finder.findAll(window).stream().anyMatch(office -> office.wordBegin() == from && office.begin() == from);
    }
}
