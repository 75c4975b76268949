package org.marsad.analysis.similarity.comparison;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence says of a day: that something began, ended or happened on it. The day a fair opens is no other day than the one it
 * closes. Told by the word nearest to the day. Patterns of our own, in the form for search.
 */
enum Moment {
    /** It began. */
    BEGIN("انطلق|انطلاق|افتتح|يفتتح|تفتتح|افتتاح|بدا|بدات|يبدا|تبدا|بدايه|تنطلق|ينطلق|تدشين|دشن|ابتدا|انطلقت"),
    /** It ended. */
    END("اختتم|يختتم|تختتم|اختتام|انتهي|تنتهي|ينتهي|نهايه|غايه|تسدل|اسدل|اغلق|يغلق|اجل"),
    /** It happened. */
    HAPPEN("وقع|وقعت|حدث|حدثت|اندلع|شب|اهتز|ضرب|عاش|شهد|لقي|انقلب|اصطدم|انهار|انفجر|قتل|اصيب"),
    /** It was held, or will be. */
    HELD("عقد|ينعقد|تنعقد|انعقد|نظم|تنظم|ينظم|يحتضن|تحتضن|احتضن|يواجه|تستضيف|يستضيف|تجري|يجري|يقام|تقام"),
    /** Somebody was caught. */
    CAUGHT("اوقف|توقيف|اعتقل|اعتقال|حجز|ضبط|احباط|تفكيك"),
    /** Somebody was born. */
    BORN("ولد|مولود|مواليد|ازداد"),
    /** Somebody died. */
    DIED("توفي|وفاه|رحل|وافت|فارق"),
    /** It was decided or told. */
    SAID("اعلن|قرر|صادق|اصدر|صدر|قضت|ادان|حكم|وقع الاتفاق");

    private static final Set<Moment> BOUNDS = EnumSet.of(BEGIN, END, BORN);
    private final Pattern words;

    Moment(String words) {
        this.words = Pattern.compile("(?<!\\S)[وف]?(?:[بل]?ال|س)?(?:" + words + ")(?:ت|ا|وا|ه|ها)?(?!\\p{L})");
    }

    /** What a date is said of. */
    static Optional<Moment> of(Said date) {
        return Arrays.stream(values()).map(moment -> Map.entry(moment, moment.distance(date)))
                .filter(moment -> moment.getValue() < Integer.MAX_VALUE).min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Whether both say so, and not the same: what begins or ends on a day, who is born on it. */
    static boolean areTwo(Optional<Moment> moment, Optional<Moment> second) {
        return moment.isPresent() && second.isPresent() && !moment.equals(second)
                && (BOUNDS.contains(moment.get()) || BOUNDS.contains(second.get()));
    }

    private int distance(Said date) {
        int least = Integer.MAX_VALUE;
        Matcher before = words.matcher(date.around().before());
        while (before.find()) {
            least = date.around().before().length() - before.end();
        }
        Matcher behind = words.matcher(date.around().behind());
        return behind.find() ? Math.min(least, behind.start()) : least;
    }
}
