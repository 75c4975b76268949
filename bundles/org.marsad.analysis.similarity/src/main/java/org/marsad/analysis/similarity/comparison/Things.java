package org.marsad.analysis.similarity.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nouns of which something is told, by the names of their kinds: two words of one kind may mean one thing. Lists of our own, in the form
 * for search.
 */
final class Things {

    /** What goes from place to place. */
    static final Things MOVERS = new Things("truck", "شاحنه|شاحنات|مقطوره|تريلا", "bus", "حافله|حافلات|اوتوكار|اتوبيس", "car",
            "سياره|سيارات|عربه|مركبه", "plane", "طايره|طايرات", "train", "قطار", "ship", "سفينه|باخره|عباره|ناقله", "boat",
            "قارب|قوارب|زورق|زوارق|مركب|مراكب",
            "cargo", "شحنه|حاويه|حاويات|بضاعه|كميه", "delegation", "وفد", "convoy", "موكب|قافله", "march", "مسيره",
            "team", "منتخب|فريق|بعثه", "migrants", "مهاجر|مهاجرين|مهاجرون|مرشحين");

    /** Of whom it is told where they were born, live or were taken. */
    static final Things PERSONS = new Things("dead", "جثه|جثمان|جثامين|جثث|جثماني|ضحيه|ضحايا|ضحيتين|هالك|هالكه|قتيل|قتلي", "hurt",
            "مصاب|مصابه|مصابين|مصابون|مصابا|جريح|جرحي|جريحه|جريحا|جريحين|ركاب|راكب|اصابه|اصابات|مرضي|مريض|حالات", "driver", "سايق|سايقه|سايقها", "engineer", "مهندس|مهندسه",
            "runner", "عدا|عداءه|متسابق|دراج|بطل|بطله", "teacher", "استاذ|استاذه|معلم|معلمه", "accused",
            "متهم|متهمه|مشتبه|موقوف|موقوفه|جاني|ظنين|معتقل", "child", "طفل|طفله|رضيع|قاصر", "pupil", "تلميذ|تلميذه|تلاميذ|تلميذا",
            "player", "لاعب"
            + "|لاعبه");

    /** What happens or is held somewhere. */
    static final Things EVENTS = new Things("accident", "حادث|حادثه", "fire", "حريق|حريقا", "quake", "زلزال|هزه", "explosion", "انفجار"
            + "|انفجر|انفجرت",
            "collapse", "انهيار|انهار|انهارت|سقوط",
            "flood", "فيضان|فيضانات|سيول", "arrest", "توقيف|اعتقال|ايقاف", "crime", "جريمه", "attack",
            "هجوم|اعتدا|اعتداءات",
            "drowning", "غرق|غرقت",
            "overturning", "انقلاب|انقلب|انقلبت", "crash", "اصطدام|تحطم", "protest", "وقفه|مظاهره|احتجاج|اعتصام", "seizure", "حجز|ضبط"
            + "|حجزت|ضبطت", "press conference",
            "ندوه", "conference", "موتمر", "meeting", "اجتماع|اجتماعا", "encounter", "لقا", "festival", "مهرجان", "match", "مباراه|مقابله",
            "fair", "معرض", "forum", "ملتقي|منتدي", "summit", "قمه", "ceremony", "حفل|مراسم|احتفال", "camp", "معسكر|معسكرا|تربص", "talks",
            "مباحثات|محادثات", "competition", "مسابقه|بطوله|سباق|دوره", "funeral", "جنازه|تشييع", "opening", "افتتاح|تدشين");

    private final Map<String, Pattern> kinds = new LinkedHashMap<>();

    private Things(String... kindsAndWords) {
        for (int i = 0; i < kindsAndWords.length; i += 2) {
            kinds.put(kindsAndWords[i], Pattern.compile("(?<!\\S)\"?[وف]?[بلك]?(?:ال|ل)?(?:" + kindsAndWords[i + 1] + ")(?![\\p{L}])"));
        }
    }

    /**
     * A thing in a text.
     *
     * @param kind  its kind
     * @param words it, as it is written
     * @param begin where it begins
     * @param end   where it ends
     */
    record Thing(String kind, String words, int begin, int end) {}

    /** The last one of a text. */
    Optional<Thing> last(String form) {
        Thing last = null;
        for (Map.Entry<String, Pattern> kind : kinds.entrySet()) {
            Matcher matcher = kind.getValue().matcher(form);
            while (matcher.find()) {
                if (last == null || matcher.start() > last.begin()) {
                    last = new Thing(kind.getKey(), matcher.group(), matcher.start(), matcher.end());
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** The first one of a text. */
    Optional<Thing> first(String form) {
        Thing first = null;
        for (Map.Entry<String, Pattern> kind : kinds.entrySet()) {
            Matcher matcher = kind.getValue().matcher(form);
            if (matcher.find() && (first == null || matcher.start() < first.begin())) {
                first = new Thing(kind.getKey(), matcher.group(), matcher.start(), matcher.end());
            }
        }
        return Optional.ofNullable(first);
    }
}
