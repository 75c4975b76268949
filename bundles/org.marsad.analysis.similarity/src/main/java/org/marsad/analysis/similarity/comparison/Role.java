package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern OLD = Pattern.compile("البالغ|يبلغ من|تبلغ من|العمر|عمره|عمرها|سنه|سنها|في عقده|في عقدها");
    private static final int REACH = 40;

    private final Pattern noun;
    private final Pattern near;

    Role(String noun, String near) {
        this.noun = Pattern.compile(noun);
        this.near = Pattern.compile(near);
    }

    /** The role of those whom a figure counts; empty if it counts anything else. */
    static Optional<Role> of(Said said) {
        String words = said.text() + " " + said.feature("counted").orElse("");
        String around = around(said);
        if (YEARS.matcher(words).find()) {
            return OLD.matcher(around).find() ? Optional.of(AGE) : Optional.empty();
        }
        Optional<Role> named = Arrays.stream(values()).filter(role -> role != AGE && role.noun.matcher(words).find()).findFirst();
        return named.isPresent() || !PERSONS.matcher(words).find() ? named
                : Arrays.stream(values()).filter(role -> role != AGE && role.near.matcher(around).find()).findFirst();
    }

    /** The sentence near the figure. */
    private static String around(Said said) {
        int at = Math.max(0, said.sentence().indexOf(said.text()));
        return said.sentence().substring(Math.max(0, at - REACH), Math.min(said.sentence().length(), at + said.text().length() + REACH));
    }
}
