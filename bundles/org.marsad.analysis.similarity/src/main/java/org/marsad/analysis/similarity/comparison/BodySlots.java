package org.marsad.analysis.similarity.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.analysis.similarity.comparison.Slot.Frame;

/**
 * What a sentence says that a body has done: who arrested, seized or broke up, which court ruled. Patterns of our own, in the form
 * for search.
 */
final class BodySlots {

    private static final Map<String, String> ACTS = Map.of("arrest", "اوقف|يوقف|توقيف|ايقاف|اعتقل|اعتقال|القت القبض|القي القبض|القا القبض",
            "seize", "حجز|ضبط|احباط|احبط|اجهاض|اجهض", "break up", "تفكيك|فكك");
    private static final String OPEN = "(?<!\\S)[وف]?(?:[بل]?ال|لل|ب|ل)?";
    private static final String UNIT = "(?:(?:عناصر|مصالح|رجال|افراد|دوريه|فرقه|سريه|مركز|قوات|من) ){0,2}$";
    private static final Pattern BY = Pattern.compile("(?:من طرف|من قبل|من لدن|علي يد|علي ايدي) " + UNIT);
    private static final Pattern MANAGED = Pattern.compile("(?<!\\S)[وف]?(?:تمكن|تمكنت|نجحت|نجح) " + UNIT);
    private static final Pattern SUBJECT = Pattern.compile("(?:^|[.,;:] ?|ان )(?:عناصر|مصالح|رجال|افراد)? ?$");
    private static final Pattern RULES = Pattern.compile(
            "(?<!\\S)[وف]?(?:قضت|ادانت|حكمت|برات|عاقبت|ادين|اسدلت|اصدرت|حددت) (?:\\S+ ){0,3}$");
    private static final Pattern ENTRUSTED = Pattern.compile("(?<!\\S)[وف]?(?:عهد|عهدت|اسند|اسندت) [^.;:]{0,60}?(?:الي|ل) ?" + UNIT);
    private static final int NEAR = 120;

    private BodySlots() {
    }

    /** The slot of a body. */
    static Optional<Slot> of(Said body) {
        if (body.feature("kind").filter("court"::equals).isPresent()) {
            Matcher rules = RULES.matcher(body.around().before());
            return rules.find() ? Optional.of(new Slot(Frame.RULED, "court", List.of(), rules.group().strip())) : Optional.empty();
        }
        return Names.family(body.around().value()).flatMap(family -> act(body));
    }

    private static Optional<Slot> act(Said body) {
        String before = body.around().before();
        String behind = body.around().behind();
        String near = behind.substring(0, Math.min(NEAR, behind.length()));
        Matcher entrusted = ENTRUSTED.matcher(before);
        if (entrusted.find()) {
            return Optional.of(new Slot(Frame.ACTED, "investigate", List.of(), entrusted.group().strip()));
        }
        for (Map.Entry<String, String> each : ACTS.entrySet()) {
            String verb = OPEN + "(?:" + each.getValue() + ")\\S*";
            boolean isDone = find(verb + " " + UNIT, before) || BY.matcher(before).find() && find(verb, before)
                    || MANAGED.matcher(before).find() && find("^[^.;]*? من " + verb, near)
                    || SUBJECT.matcher(before).find() && find("^ (?:ب\\S+ )?" + verb, near);
            if (isDone) {
                return Optional.of(new Slot(Frame.ACTED, each.getKey(), List.of(), words(verb, before, near)));
            }
        }
        return Optional.empty();
    }

    private static boolean find(String pattern, String form) {
        return Pattern.compile(pattern).matcher(form).find();
    }

    /** The verb up to the name, or the name's sentence up to the verb. */
    private static String words(String verb, String before, String behind) {
        Matcher matcher = Pattern.compile(verb + "[^.;:]*$").matcher(before);
        Matcher after = Pattern.compile(verb + "(?: \\S+){0,2}").matcher(behind);
        return matcher.find() ? matcher.group().strip() : after.find() ? after.group().strip() : "";
    }
}
