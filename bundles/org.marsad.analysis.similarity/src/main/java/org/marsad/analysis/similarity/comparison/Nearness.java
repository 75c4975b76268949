package org.marsad.analysis.similarity.comparison;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far words of a sentence are from a place in it. Counted in words; what is behind a comma, in another clause or beyond another
 * number is farther, for each number has its own words. A comma behind the place weighs more: what it is of is mostly said before.
 */
final class Nearness {

    /** Nothing that is so far says anything of the place. */
    static final int REACH = 26;

    /** What is nearer is just beside it. */
    static final int BESIDE = 3;

    /** «ارتفاعه 72 مترا وطوله 410»: what is joined is of the next number. */
    private static final String AND = "و";
    private static final int WORD = 2;
    private static final int COMMA = 6;
    private static final int CLAUSE = 12;
    private static final int NUMBER = 8;
    private static final Pattern WORDS = Pattern.compile("\\S+");
    private static final Pattern COMMAS = Pattern.compile("[،,:]");
    private static final Pattern CLAUSES = Pattern.compile("[،,] و|؛|(?<!\\S)و?(?:فيما|بينما|في حين|كما|غير ان|الا ان|في المقابل|قبل ان"
            + "|بعد ان|حيث)(?!\\S)");
    /** «في المئة» is no number but its unit. */
    private static final String NUMERAL = "(?:\\p{N}+|(?<!\\p{L})[وبل]?(?:ميه|مايه|ميت|مايت|(?:ال)?(?:ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع|عشر"
            + "|الف|الاف|مليون|ملايين|مليار|مليارات))(?:ه|ت|ون|ين|ا)?(?!\\p{L}))";
    private static final Pattern NUMBERS = Pattern.compile(NUMERAL + "(?:[ ,.]+" + NUMERAL + ")*");

    private final String before;
    private final String behind;
    private final int number;

    /**
     * Looks around a place: what stands before it and behind it, in the form for search.
     *
     * @param isDate whether a date stands there: of other numbers nothing is said that could be said of it
     */
    Nearness(String before, String behind, boolean isDate) {
        this.before = before;
        this.behind = behind;
        this.number = isDate ? 0 : NUMBER;
    }

    /** How far the nearest of some words is; at least {@link #REACH} if there is none that says anything of the place. */
    int distance(Pattern words) {
        int least = REACH;
        Matcher behindIt = words.matcher(behind);
        if (behindIt.find()) {
            int next = behindIt.group().startsWith(AND) ? CLAUSE : 1;
            least = next + weight(behind.substring(0, behindIt.start()), CLAUSE);
        }
        Matcher beforeIt = words.matcher(before);
        while (beforeIt.find()) {
            least = Math.min(least, weight(before.substring(beforeIt.end()), COMMA));
        }
        return least;
    }

    private int weight(String between, int comma) {
        return WORD * count(WORDS, between) + comma * count(COMMAS, between) + CLAUSE * count(CLAUSES, between)
                + number * count(NUMBERS, between);
    }

    private static int count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
