package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is counted of persons in news of events, whichever noun is used: «أربعة أشخاص لقوا مصرعهم» and «خمس وفيات» count the same. Told by
 * the noun that is counted or, where that says only that they are persons, by the words near by.
 */
enum Role {
    /** Those who died. */
    DEAD("قتيل|قتلى|وفيات|وفاة|وفاتين|شهيد|شهداء|ضحايا|ضحية", "مصرع|حتف|أودت|تودي|يودي|أودى|وفاة|مقتل|لقي|لقوا|قتل"),
    /** Those who were hurt. */
    INJURED("مصاب|جريح|جرحى|إصاب", "أصيب|إصابة|بجروح|بإصابات"),
    /** Those who are looked for. */
    MISSING("مفقود", "مفقود|عداد المفقودين|البحث عن"),
    /** Those who were arrested. */
    ARRESTED("موقوف|معتقل", "توقيف|اعتقال|أوقفت|إيقاف|اعتقلت|أوقف"),
    /** How old somebody is. */
    AGE("", "");

    private static final Pattern PERSONS = Pattern.compile(
            "شخص|أشخاص|فرد|أفراد|مواطن|سيد|رجل|رجال|نساء|طفل|أطفال|عامل|عمال|راكب|ركاب|مشتبه|متهم");
    private static final Pattern YEARS = Pattern.compile("سنة|عاما|سنوات|أعوام|ربيعا");
    private static final Pattern OLD = Pattern.compile("البالغ|يبلغ من|تبلغ من|[يت]بلغ (?:الموقوف|المشتبه|المتهم|الضحية|السائق|الهالك"
            + "|الجاني)|العمر|عمره|عمرها|سنه|سنها|في عقده|في عقدها");
    /** Only some of them are counted. */
    private static final Pattern PART = Pattern.compile(
            "بينهم|بينهن|منهم|منهن|ضمنهم|العناية|الإنعاش|حرجة|خطيرة|غادر|تماثل|ما زال|ما يزال|لا زال|حالة مصاب|حالات|إضافي|آخر |أيضا");
    private static final int REACH = 40;
    /** What stands behind a comma is so many letters farther. */
    private static final int COMMA = 20;

    private final Pattern noun;
    private final Pattern near;

    Role(String noun, String near) {
        this.noun = Pattern.compile(noun);
        this.near = Pattern.compile(near);
    }

    /** The role of those whom a figure counts; empty if it counts anything else. */
    static Optional<Role> of(Said said) {
        String words = said.text() + " " + said.feature("counted").orElse("");
        if (YEARS.matcher(words).find()) {
            return OLD.matcher(before(said) + " " + behind(said)).find() ? Optional.of(AGE) : Optional.empty();
        }
        Optional<Role> named = counting().filter(role -> role.noun.matcher(words).find()).findFirst();
        if (named.isPresent() || !PERSONS.matcher(words).find()) {
            return named;
        }
        return counting().filter(role -> role.distance(said) < Integer.MAX_VALUE).min(Comparator.comparingInt(role -> role.distance(said)));
    }

    /** Whether it counts only some of those whom the event concerns: the ones who are in danger still, or who went home. */
    static boolean isPart(Said said) {
        return PART.matcher(before(said) + " " + behind(said)).find();
    }

    private static Stream<Role> counting() {
        return Arrays.stream(values()).filter(role -> role != AGE);
    }

    /** How far the word is that tells what became of them. */
    private int distance(Said said) {
        return Math.min(distance(behind(said), false), distance(before(said), true));
    }

    private int distance(String words, boolean fromEnd) {
        Matcher matcher = near.matcher(words);
        int least = Integer.MAX_VALUE;
        while (matcher.find()) {
            String between = fromEnd ? words.substring(matcher.end()) : words.substring(0, matcher.start());
            least = Math.min(least, between.length() + (between.contains("،") || between.contains(",") ? COMMA : 0));
        }
        return least;
    }

    private static String before(Said said) {
        int at = Math.max(0, said.sentence().indexOf(said.text()));
        return said.sentence().substring(Math.max(0, at - REACH), at);
    }

    private static String behind(Said said) {
        int end = Math.min(said.sentence().length(), Math.max(0, said.sentence().indexOf(said.text())) + said.text().length());
        return said.sentence().substring(end, Math.min(said.sentence().length(), end + REACH));
    }
}
