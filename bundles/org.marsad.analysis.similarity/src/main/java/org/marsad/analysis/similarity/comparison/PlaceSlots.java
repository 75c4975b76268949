package org.marsad.analysis.similarity.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.analysis.similarity.comparison.Slot.Frame;
import org.marsad.analysis.similarity.comparison.Things.Thing;

/**
 * What a sentence says of a place: that something is bound for it, comes from it, happened there. Patterns of our own, in the form
 * for search.
 */
final class PlaceSlots {

    /** Nouns that may stand between a preposition and a name. */
    private static final String KIND = "(?:(?:ال)?(?:مدينه|اقليم|جهه|جماعه|قريه|بلده|دوار|منطقه|عماله|ولايه|محافظه|حي|مقاطعه|بلديه"
            + "|العاصمه|عاصمه|"
            + "مستشفي|مستشفيات|مينا|مطار|وسط|قلب) ){0,2}$";
    private static final String TO = "(?:(?:الي|نحو|صوب|تجاه|باتجاه|في اتجاه) |(?<!\\S)ل)" + KIND;
    private static final String FROM = "(?<!\\S)من " + KIND;
    private static final String IN = "(?<!\\S)و?(?:ب|في )" + KIND;
    private static final String WORDS = "(?:\\S+ ){0,2}";
    private static final String OPEN = "(?<!\\S)[وف]?س?(?:ال|لل)?";

    private static final List<Map.Entry<Frame, Pattern>> MOTION = List.of(
            Map.entry(Frame.TO, Pattern.compile(OPEN + "(?:متجه|متوجه|توجه|يتوجه|تتوجه|اتجه|تتجه|يتجه|طريق|قاصد|رحلت)\\S* " + WORDS + TO)),
            Map.entry(Frame.TO, Pattern.compile("(?<!\\S)(?:في |ب)اتجاه " + KIND)),
            Map.entry(Frame.TO, Pattern.compile("(?<!\\S)و?وجهت(?:ه|ها|هم|هما) " + WORDS + "(?:هي |الي |نحو )?" + KIND)),
            Map.entry(Frame.FROM, Pattern.compile(OPEN + "(?:قادم|اتي|انطلق|منطلق|اقلع|ابحر|عايد)\\S* " + WORDS + FROM)),
            Map.entry(Frame.FROM, Pattern.compile("(?<!\\S)انطلاقا " + FROM)),
            Map.entry(Frame.BURIED, Pattern.compile(OPEN + "(?:ووري|دفن|دفنت|شيع|تشييع|يواري)\\S* (?:\\S+ ){0,6}" + IN)),
            Map.entry(Frame.BORN, Pattern.compile(OPEN + "(?:مواليد|ولد|ولدت|مولود|مولوده|ازداد|ازدادت) " + WORDS + "(?:" + IN + "|"
            + KIND + ")")),
            Map.entry(Frame.NATIVE, Pattern.compile(OPEN + "(?:ينحدر|تنحدر|منحدر|يتحدر|تتحدر|متحدر)\\S* " + WORDS + FROM)),
            Map.entry(Frame.LIVES, Pattern.compile(OPEN + "(?:يقيم|تقيم|يقطن|تقطن|قاطن|يسكن|تسكن|مقيم|قاطنه|مقيمه) " + WORDS + IN)));
    private static final Pattern TAKEN = Pattern.compile(
            "(?<!\\S)[وف]?(?:نقل|نقلت|نقلوا|نقله|نقلها|نقلهم|نقلهما|نقلا|حول|تحويل|احيل|احيلت)(?!\\S)[^.;:]{0,80}?(?:(?:الي|نحو|صوب|علي) "
            + "|(?<!\\S)ل)"
                    + "(?:\\S+ ){0,2}?ب?(?:(?:ال)?(?:مستشفي|مستشفيات|مدينه) ){0,2}$");
    private static final Pattern INSIDE = Pattern.compile(IN);
    private static final Pattern HOST = Pattern.compile(
            "(?<!\\S)[وف]?س?(?:احتضنت|تحتضن|احتضان|استضافت|تستضيف|استضافه|شهدت|تشهد|عاشت|اهتزت) (?:\\S+ )?" + KIND);
    private static final Pattern HOST_OF_IT = Pattern.compile(
            "(?<!\\S)[وف]?س?(?:تحتضن|يحتضن|تستضيف|يستضيف|احتضنت|استضافت)(?:ه|ها) " + KIND);
    /** Words of the way, or of a body: what stands behind them is not where it happened. */
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\S)\\S*(?:نقل|متجه|متوجه|طريقه|قادم|منحدر|ينحدر|يقيم|يقطن|السلطات|سلطات|"
            + "النيابه|محكمه|المحكمه|ملعب|مصالح|عناصر|وكيل|عامل|والي|مدير|رييس|مستشفي|المستشفي|ولايه|سجن|السجن|القضاييه|المدنيه|هييه"
            + "|منتخب|فريق|وزير|سفير)"
            + "(?!\\p{L}*ته)[^\\s]* ?");
    /** What happened comes to the place: no preposition stands between them. */
    private static final Pattern HIT = Pattern.compile(
            "(?<!\\S)[وف]?(?:ضربت|ضرب|هزت|هز|اجتاحت|اجتاح) [^.;:\"]{0,80}?(?:, |(?<!\\S))(?:مدينه|اقليم|جماعه|قريه|دوار|بلده|منطقه) $");
    /** What was done follows the place: «جرى، بمدينة كذا، توقيف …». */
    private static final Pattern PASSIVE = Pattern.compile("(?:^|[.;:] ?)[وف]?(?:جري|تم|جرت|تمت)[ ,][^.;:\"]{0,60}$");
    private static final String DEAD = "dead";
    private static final int NEAR = 100;
    private static final int MOST_WORDS = 11;

    private PlaceSlots() {
    }

    /** The slots of a place; of a hospital, where somebody was taken. */
    static List<Slot> of(Said place) {
        String before = place.around().before();
        if (place.annotation().type().equals("entity.place")) {
            for (Map.Entry<Frame, Pattern> each : MOTION) {
                Matcher matcher = each.getValue().matcher(before);
                if (matcher.find()) {
                    return List.of(moved(each.getKey(), before, matcher));
                }
            }
        }
        return taken(before).or(() -> place.annotation().type().equals("entity.place") ? happened(place) : Optional.empty()).stream()
                .toList();
    }

    private static Slot moved(Frame frame, String before, Matcher matcher) {
        boolean isMotion = frame == Frame.TO || frame == Frame.FROM;
        Optional<Thing> thing = (isMotion ? Things.MOVERS : Things.PERSONS).last(before.substring(0, matcher.start()));
        String words = before.substring(thing.map(Thing::begin).orElse(matcher.start()));
        return new Slot(frame, thing.map(Thing::kind).orElse(""), List.of(), words.strip());
    }

    private static Optional<Slot> taken(String before) {
        Matcher matcher = TAKEN.matcher(before);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<Thing> who = Things.PERSONS.first(matcher.group())
                .or(() -> Things.PERSONS.last(before.substring(0, matcher.start())));
        return who.map(thing -> new Slot(Frame.TAKEN, thing.kind().equals(DEAD) ? DEAD : "living", List.of(), matcher.group().strip()));
    }

    private static Optional<Slot> happened(Said place) {
        String before = place.around().before();
        Matcher hostOfIt = HOST_OF_IT.matcher(before);
        if (hostOfIt.find()) {
            return Things.EVENTS.last(before.substring(0, hostOfIt.start()))
                    .map(event -> new Slot(Frame.HAPPENED, event.kind(), List.of(), event.words().strip()));
        }
        if (HOST.matcher(before).find()) {
            return Things.EVENTS.first(firstWords(place.around().behind()))
                    .map(event -> new Slot(Frame.HAPPENED, event.kind(), List.of(), event.words().strip()));
        }
        if (HIT.matcher(before).find()) {
            return Things.EVENTS.last(before)
                    .map(event -> new Slot(Frame.HAPPENED, event.kind(), List.of(), before.substring(event.begin()).strip()));
        }
        Matcher inside = INSIDE.matcher(before);
        if (!inside.find()) {
            return Optional.empty();
        }
        if (PASSIVE.matcher(before).find()) {
            return Things.EVENTS.first(firstWords(place.around().behind()))
                    .map(event -> new Slot(Frame.HAPPENED, event.kind(), List.of(), event.words().strip()));
        }
        String told = before.substring(0, inside.start());
        int stop = Math.max(Math.max(told.lastIndexOf('.'), told.lastIndexOf(';')), told.lastIndexOf('"'));
        String near = told.substring(Math.max(stop + 1, told.length() - NEAR));
        return Things.EVENTS.last(near).filter(event -> {
            String between = near.substring(event.end());
            return between.split(" ").length <= MOST_WORDS && !BETWEEN.matcher(between).find();
        }).map(event -> new Slot(Frame.HAPPENED, event.kind(), List.of(), near.substring(event.begin()).strip()));
    }

    private static String firstWords(String behind) {
        return behind.substring(0, Math.min(NEAR / 2, behind.length()));
    }
}
