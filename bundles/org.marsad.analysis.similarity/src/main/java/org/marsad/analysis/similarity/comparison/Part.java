package org.marsad.analysis.similarity.comparison;

import java.util.regex.Pattern;

/**
 * Tells whether a figure counts only some of those whom an event concerns: «بينهم 3 أطفال», «اثنان منهم», «ست حالات حرجة», but not the
 * four of «4 أشخاص، بينهم طالبة». Patterns of our own, in the form for search.
 */
final class Part {

    private static final String SOME = "(?:من )?(?:بينهم|بينهن|منهم|منهن|ضمنهم|ضمنهن)";
    private static final Pattern BEFORE = Pattern.compile("(?<!\\S)" + SOME + "(?: \\S+)? *$");
    private static final Pattern BEHIND = Pattern.compile("^ *(?:\\S+ )?(?:منهم|منهن)(?!\\p{L})");
    private static final Pattern NEAR = Pattern.compile("العنايه|الانعاش|حرجه|خطيره|غادر\\p{L}* المستشفي"
            + "|تماثل|ما زال|ما يزال|لا زال|حاله مصاب|حالات|اضافي"
            + "|اخر |ايضا");
    private static final Pattern ANOTHER = Pattern.compile("(?<!\\p{L})(?:مماثل|مماثله|مشابه|مشابهه|سابق|سابقه"
            + "|(?:ال)?(?:سنه|عام) \\p{N}{4})(?!\\p{L})");
    private static final int REACH = 40;

    private Part() {
    }

    /** Whether those of another event are counted: «حادث مماثل سنة 2019 خلف 9 قتلى». */
    static boolean isOfAnother(Said said) {
        return ANOTHER.matcher(said.around().before() + "|" + said.around().behind()).find();
    }

    /** Whether only some are counted. */
    static boolean is(Said said) {
        String before = said.around().before();
        String behind = said.around().behind();
        String near = before.substring(Math.max(0, before.length() - REACH)) + "|"
                + behind.substring(0, Math.min(REACH, behind.length())).split("[،,]", 2)[0];
        return BEFORE.matcher(before).find() || BEHIND.matcher(behind).find() || NEAR.matcher(near).find();
    }
}
