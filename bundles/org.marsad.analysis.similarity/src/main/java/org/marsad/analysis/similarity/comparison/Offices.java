package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The office beside a person's name: «وزير الداخلية، فلان», «فلان، عامل إقليم كذا». Only offices that one person holds at a time, with
 * what they are over; what was or will be, and who only stands near the office («نائب», «ابن»), does not count. Works on the form for
 * search. Lists of our own.
 */
final class Offices {

    /** Masculine forms; the feminine ones have ه behind. */
    private static final Set<String> HEADS = Set.of("وزير", "رييس", "والي", "عامل", "عمده", "مدير", "كاتب", "امين", "مندوب", "وكيل", "قايد",
            "باشا", "سفير", "قنصل", "مدرب", "ناطق", "متحدث", "محافظ", "حاكم", "منسق", "مفوض", "سايق", "مالك", "والد", "مخرج", "عميد",
            "مفتش", "نقيب", "ربان");
    /** These alone name another thing: a worker, a writer, an honest man. */
    private static final Map<String, Pattern> FIRST = Map.of("عامل", Pattern.compile("(?:ال)?(?:اقليم|عماله)"),
            "كاتب", Pattern.compile("(?:ال)?(?:عام|دوله|جهوي|محلي|اقليمي|وطني)ه?"), "امين", Pattern.compile("(?:ال)?(?:عام|مال)ه?"),
            "وكيل", Pattern.compile("(?:ال)?(?:ملك|عام|جمهوريه)"));
    /** «فلان، الذي يرأس المركز»: the verb of an office, and who holds it. */
    private static final Map<String, String> VERBS = Map.of("يراس", "رييس", "تراس", "رييس", "يدير", "مدير", "تدير", "مدير", "يقود", "قايد",
            "تقود", "قايد", "يدرب", "مدرب", "تدرب", "مدرب");
    private static final Set<String> RELATIVES = Set.of("الذي", "التي");
    private static final Set<String> COURTESY = Set.of("السيد", "السيده", "الدكتور", "الدكتوره", "الاستاذ", "الاستاذه", "البروفيسور",
            "البروفسور", "المهندس", "المهندسه", "الحاج", "العقيد", "الكولونيل", "القاضي", "المدعو");
    /** Who stands near an office and does not hold it. */
    private static final Set<String> NEAR = Set.of("نايب", "مساعد", "مستشار", "خليفه", "ديوان", "ابن", "ابنه", "نجل", "زوجه", "زوج", "شقيق",
            "والد", "خلف", "سلف", "مكتب", "عضو", "قبل", "سكرتير", "ممثل", "منصب", "مهام", "حفيد", "مرشح", "صهر", "لمنصب", "بمنصب", "كان",
            "نايبه", "مساعده", "مستشاره", "ونايب", "ضد", "مقر", "بيت", "منزل", "سيارته", "باسم", "عن");
    private static final Set<String> NOT_NOW = Set.of("السابق", "السابقه", "سابقا", "الاسبق", "الراحل", "المستقيل", "الجديد", "الجديده",
            "المعين", "المقال", "المعزول", "الحالي", "سابق", "المنتخب", "بالنيابه", "الاول", "الثاني", "النايب", "المنتهيه", "المقبل",
            "المنتدب",
            "نفسه", "ذاته", "نظيره", "ونظيره", "نظيرته", "ونظيرته");
    private static final Set<String> END = Set.of("في", "من", "علي", "الي", "عن", "مع", "ان", "انه", "انها", "حيث", "الذي", "التي", "قد",
            "لم",
            "لن", "ما", "هو", "هي", "وهو", "وهي", "كما", "بعد", "قبل", "خلال", "بين", "اليوم", "امس", "يوم", "كان", "كانت", "وقد", "هذا",
            "هذه",
            "او", "ثم", "حول", "ضمن", "عبر", "منذ", "بان", "لان", "اذ", "الا", "اكد", "اكدت", "قال", "قالت", "اوضح", "اوضحت", "صرح", "صرحت",
            "اعلن", "اعلنت", "اضاف", "اضافت", "كشف", "كشفت", "شدد", "شددت", "ابرز", "ابرزت", "افاد", "افادت", "يقول", "تقول", "رفقه",
            "بحضور",
            "بمعيه", "ترافقه", "يرافقه", "مرفوقا", "زار", "حضر", "الاربعا", "الخميس", "الجمعه", "السبت", "الاحد", "الاثنين", "الثلاثا");
    /** Verbs that have one person as subject and another as object: behind them office and name may be two. */
    private static final Pattern MEETS = Pattern.compile("[وف]?(?:س?ي|س?ت)?(?:استقبل|التقي|عين|اعفي|اقال|كلف|اتهم|هنا|كرم|عزي|خلف|ودع|دعا"
            + "|حث|ستقبل|لتقي)ت?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern GLUED = Pattern.compile("^[وف]?(?:لل|[بلك]?(?:ال)?)");
    private static final Set<String> LINKS = Set.of("لدي", "باسم");
    private static final String MINISTER = "وزير";
    private static final String JOINED = "و";
    /** What stands before the stems of words that are joined, or definite: «رئيس الجماعة» is short for «رئيس جماعة كذا». */
    private static final String MARK = "+";
    private static final String DEFINITE = "ال" + MARK;
    private static final int MOST_WORDS = 9;
    private static final int SHORTEST = 3;

    private final Surroundings surroundings;

    Offices(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * The office of a person.
     *
     * @param before   what stands before the name, from the last name of a person on
     * @param behind   what stands behind it, up to the next name of a person
     * @param bySide   whether such a name stands before what is before
     * @param untilOne whether such a name stands behind what is behind
     */
    Optional<Slot> of(String before, String behind, boolean bySide, boolean untilOne) {
        Optional<Slot> named = before(words(before), before.endsWith(" "), bySide);
        return named.isPresent() ? named : behind(words(behind), untilOne);
    }

    /**
     * Whether offices are over the same: by the same words; the first of two fields of a ministry; or «الجماعة» for «جماعة كذا» where the
     * other document speaks of all the words left out.
     */
    static boolean isSame(List<String> one, List<String> other, Telling here, Telling there) {
        if (one.equals(other)) {
            return true;
        }
        boolean isShorter = one.size() < other.size();
        List<String> shorter = isShorter ? one : other;
        List<String> longer = isShorter ? other : one;
        if (shorter.isEmpty() || shorter.size() == longer.size()) {
            return false;
        }
        List<String> rest = longer.subList(shorter.size(), longer.size());
        boolean isShort = shorter.size() == 1 && shorter.get(0).equals(DEFINITE + longer.get(0));
        return isShort && (isShorter ? here : there).speaksOf(rest)
                || rest.get(0).startsWith(JOINED + MARK) && longer.subList(0, shorter.size()).equals(shorter);
    }

    private Optional<Slot> before(List<String> words, boolean apart, boolean bySide) {
        int end = words.size();
        if (!apart || end == 0) {
            return Optional.empty();
        }
        boolean comma = words.get(end - 1).equals(",");
        end -= comma ? 1 : 0;
        while (end > 0 && COURTESY.contains(words.get(end - 1))) {
            end--;
        }
        for (int first = end - 1; first >= Math.max(0, end - MOST_WORDS); first--) {
            String word = words.get(first);
            if (!LETTERS.matcher(word).matches() || END.contains(word) || NOT_NOW.contains(word)) {
                return Optional.empty();
            }
            if (head(word).isPresent()) {
                String last = first == 0 ? "" : words.get(first - 1);
                boolean ofTheLeft = comma && bySide && last.equals(",") && first == 1;
                boolean isObject = !comma && MEETS.matcher(last).matches();
                return ofTheLeft || isObject || NEAR.contains(bare(last)) || NEAR.contains(last) ? Optional.empty()
                        : slot(words.subList(first, end));
            }
        }
        return Optional.empty();
    }

    private Optional<Slot> behind(List<String> words, boolean untilOne) {
        int first = !words.isEmpty() && (words.get(0).equals(",") || words.get(0).equals("(")) ? 1 : 0;
        if (first + 1 < words.size() && RELATIVES.contains(words.get(first)) && VERBS.containsKey(words.get(first + 1))) {
            return behind(asNoun(words.subList(first + 1, words.size())), untilOne);
        }
        if (first >= words.size() || head(words.get(first)).isEmpty() || words.get(first).startsWith(JOINED)
                && !words.get(first).startsWith(MINISTER)) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < words.size() && end - first < MOST_WORDS && LETTERS.matcher(words.get(end)).matches()
                && !END.contains(words.get(end))) {
            if (NOT_NOW.contains(words.get(end))) {
                return Optional.empty();
            }
            end++;
        }
        boolean ends = end < words.size() || !untilOne;
        return ends && end - first < MOST_WORDS ? slot(words.subList(first, end)) : Optional.empty();
    }

    private static List<String> asNoun(List<String> words) {
        List<String> office = new ArrayList<>(words);
        office.set(0, VERBS.get(words.get(0)));
        return office;
    }

    private Optional<Slot> slot(List<String> words) {
        String head = head(words.get(0)).orElseThrow();
        Pattern needed = FIRST.get(head);
        boolean definite = words.get(0).contains("ال") && !words.get(0).equals("والي") && !words.get(0).equals("مالك");
        boolean over = words.stream().skip(1).anyMatch(word -> LINKS.contains(word) || word.startsWith("ل") && word.length() > SHORTEST
                || word.startsWith("ب") && word.length() > SHORTEST);
        if (words.size() < 2 || needed != null && !needed.matcher(words.get(1)).matches() || definite && !over) {
            return Optional.empty();
        }
        List<String> more = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            String mark = word.startsWith(JOINED + "ال") ? JOINED + MARK : word.startsWith("ال") ? DEFINITE : "";
            more.add(mark + surroundings.stem(bare(word)));
        }
        return Optional.of(new Slot(Slot.Frame.OFFICE, head, more, String.join(" ", words)));
    }

    private static Optional<String> head(String word) {
        if (word.startsWith(JOINED) && !HEADS.contains(word) && !word.startsWith(MINISTER)) {
            return Optional.empty();
        }
        String bare = HEADS.contains(word) ? word : bare(word);
        if (HEADS.contains(bare)) {
            return Optional.of(bare);
        }
        boolean feminine = bare.endsWith("ه") && HEADS.contains(bare.substring(0, bare.length() - 1));
        return feminine ? Optional.of(bare.substring(0, bare.length() - 1)) : Optional.empty();
    }

    private static String bare(String word) {
        String left = HEADS.contains(word) || word.startsWith(MINISTER) ? word : GLUED.matcher(word).replaceFirst("");
        return left.length() < SHORTEST - 1 ? word : left;
    }

    private static List<String> words(String form) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(form);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
