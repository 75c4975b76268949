package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The line of an article that says who wrote it, where it appeared, and when: «أصداء الجنوب – فلان الفلاني», «شمال نت | 20 نونبر 2025»,
 * «أكادير / 8 دجنبر 2025 (و م ع) –». It stands near the top, is short, and has a date or a person or place beside the name of the outlet,
 * or the date in the line behind it. What is none of person, place and date there is the outlet.
 */
final class BylineRule implements Rule {

    private static final Set<String> WEEKDAYS = Set.of("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد");
    private static final Set<String> MONTHS = Set.of("يناير", "فبراير", "مارس", "ابريل", "ماي", "مايو", "يونيو", "يوليوز", "يوليو", "غشت",
            "اغسطس", "شتنبر", "سبتمبر", "اكتوبر", "نونبر", "نوفمبر", "دجنبر", "ديسمبر", "شباط", "اذار", "نيسان", "ايار", "حزيران", "تموز",
            "اب", "ايلول", "تشرين", "كانون", "محرم", "صفر", "ربيع", "جمادي", "رجب", "شعبان", "رمضان", "شوال", "جانفي", "فيفري", "افريل",
            "جوان", "جويليه", "اوت");
    private static final Set<String> DATE_WORDS = Set.of("حرر", "نشر", "بتاريخ", "تاريخ", "اخر", "تحديث", "يوم", "الساعه",
            "منذ", "قبل", "كتب");
    private static final Set<String> AUTHOR_WORDS = Set.of("بقلم", "كتب", "كتبت", "كتبه", "اعداد", "مراسله", "متابعه", "تحرير", "حاوره",
            "حاورته", "حاورها", "اعد", "اعدته", "ترجمه", "تقرير", "عدسه", "تصوير");
    private static final Set<String> NO_OUTLETS = Set.of("الرئيسيه", "اخبار", "مجتمع", "سياسه", "اقتصاد", "رياضه", "حوادث", "جهات", "خاص",
            "متابعه", "مراسله", "وكالات", "المزيد", "اقرا", "شارك", "مشاركه", "طباعه", "الوسوم", "تعليق", "تعليقات", "مقالات", "هيئه",
            "اتصل", "بنا", "القائمه", "بحث", "فيديو", "صور", "وطنيه", "دوليه", "مصدر", "المصدر", "بلاغ", "بيان", "عاجل", "تقرير", "حوار",
            "متابعات", "راي", "مقال", "تدوينه", "تحقيق", "روبورتاج", "ملف");
    /** Outlets are called so: «الصحراء الآن». */
    private static final Set<String> NOW = Set.of("اليوم", "الان", "الاخباري", "الجديد", "الاول", "الاولي");
    /** Outlets are called by these and a place or a definite word: «صباح الأطلس», «منبر الشاوية». */
    private static final Set<String> OUTLET_NOUNS = Set.of("صباح", "مساء", "خبر", "منبر", "بريد", "صدي", "اصداء", "صوت",
            "افاق", "نبض", "مراه",
            "عين", "بوابه", "جسور", "شروق", "فجر", "رساله", "انباء", "مشاهد", "ضفاف", "دفاتر", "اوراق", "اقلام", "نافذه", "ملفات", "عيون",
            "كواليس", "يوميات", "مستجدات", "نشره", "حدث", "نداء", "اضواء", "صحافه", "ميديا", "قلم", "شمس", "نور", "هنا");
    private static final Pattern YEAR = Pattern.compile("(19|20|14)\\d\\d");
    private static final int FIRST_LINES = 9;
    private static final int LONGEST_LINE = 18;
    /** A line longer than this, but the first, is the text itself; behind it no byline is looked for. */
    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_DATELINE = 16;
    private static final double OUTLET = 0.8;
    private static final double AUTHOR = 0.9;
    private static final String SEPARATORS = "–—-|/•·،:>()";

    @Override
    public void find(Passage passage, Consumer<Candidate> found) {
        Tokens tokens = passage.tokens();
        List<int[]> lines = new ArrayList<>();
        for (int first = 0; first < tokens.size() && lines.size() < FIRST_LINES;) {
            int end = first + 1;
            while (end < tokens.size() && !tokens.opensLine(end)) {
                end++;
            }
            lines.add(new int[] {first, end});
            first = end - first > LONGEST_HEADLINE && lines.size() > 1 ? tokens.size() : end;
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = new Line(passage, lines.get(i)[0], lines.get(i)[1]);
            if (line.isLong()) {
                line.agency().ifPresent(found);
            } else {
                boolean datedNext = i > 0 && i + 1 < lines.size() && line.isDateLine(lines.get(i + 1)[0]);
                line.names(i, datedNext, found);
            }
        }
    }

    /** A line: the tokens from the first up to the end. */
    private record Line(Passage passage, int first, int end) {

        boolean isLong() {
            return end - first > LONGEST_LINE || passage.tokens().isSign(end - 1, '.');
        }

        /** Whether a date begins at the token. */
        boolean isDate(int token) {
            Tokens tokens = passage.tokens();
            String word = tokens.word(token);
            return WEEKDAYS.contains(word) || isNumericDate(token);
        }

        /** The next line opens with a date, or with a word that announces one. */
        boolean isDateLine(int token) {
            return isDate(token) || DATE_WORDS.contains(passage.tokens().word(token));
        }

        private boolean isNumericDate(int token) {
            Tokens tokens = passage.tokens();
            String word = tokens.word(token);
            return tokens.isNumber(token)
                    && (MONTHS.contains(tokens.word(token + 1)) || YEAR.matcher(word).matches()
                            || tokens.isSign(token + 1, '/') || tokens.isSign(token + 1, ':') || tokens.isSign(token + 1, '-'));
        }

        /** «(و م ع) –» behind place and date. */
        Optional<Candidate> agency() {
            Tokens tokens = passage.tokens();
            for (int token = first + 1; token < Math.min(end, first + LONGEST_DATELINE); token++) {
                if (tokens.isSign(token, '(')) {
                    int close = token + 1;
                    while (close < end && close - token <= 2 * LONGEST_NAME && !tokens.isSign(close, ')')) {
                        close++;
                    }
                    boolean dash = tokens.isSign(close + 1, '–') || tokens.isSign(close + 1, '-') || tokens.isSign(close + 1, '—')
                            || tokens.isSign(close + 1, ':') || tokens.isSign(close + 1, '/');
                    boolean name = tokens.isSign(close, ')') && dash && tokens.isWord(token + 1) && !tokens.isNumber(token + 1);
                    return name ? Optional.of(outlet(token + 1, close - 1)) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        void names(int index, boolean datedNext, Consumer<Candidate> found) {
            List<int[]> parts = parts();
            boolean dated = false;
            for (int token = first; token < end; token++) {
                dated |= isNumericDate(token);
            }
            if (!dated && NO_OUTLETS.contains(passage.tokens().word(first))) {
                return;
            }
            if (!dated && !parts.isEmpty() && isMenu(parts)) {
                read(parts.get(0)[0], parts.get(0)[1]).ifPresent(found);
                return;
            }
            boolean beside = parts.size() > 1 && parts.stream().anyMatch(part -> isKnown(part[0], part[1])
                    || part[0] == part[1] && AUTHOR_WORDS.contains(passage.tokens().word(part[0])));
            boolean alone = datedNext && parts.size() == 1 && parts.get(0)[1] - parts.get(0)[0] < LONGEST_NAME;
            if (index == 0 && !beside || !dated && !alone && !(datedNext && parts.size() > 1) && !(beside && index > 0)) {
                return;
            }
            for (int[] part : parts) {
                read(part[0], part[1]).ifPresent(found);
            }
        }

        /** «مجلة فلانة | الرئيسية | أخبار»: the outlet before the entries of its menu. */
        private boolean isMenu(List<int[]> parts) {
            return parts.size() > 2 && passage.isAny(parts.get(0)[0], Role.HEAD)
                    && parts.stream().skip(1).anyMatch(part -> NO_OUTLETS.contains(passage.tokens().word(part[0])));
        }

        /** Between the separators, up to where a date begins: first and last token. */
        private List<int[]> parts() {
            Tokens tokens = passage.tokens();
            List<int[]> parts = new ArrayList<>();
            int begin = first;
            boolean inDate = false;
            for (int token = first; token <= end; token++) {
                boolean separator = token == end
                        || !tokens.isWord(token) && SEPARATORS.indexOf(passage.text().charAt(tokens.begin(token))) >= 0;
                boolean date = !separator && (token == begin ? isDateLine(token) : isDate(token));
                if ((separator || date) && !inDate && token > begin) {
                    parts.add(new int[] {begin, token - 1});
                }
                inDate = date || inDate && !separator;
                begin = separator ? token + 1 : begin;
            }
            return parts;
        }

        /** A person or a place fills the part. */
        private boolean isKnown(int from, int to) {
            return passage.anyMark(from, mark -> !mark.glued()
                    && (mark.is(Role.PLACE) && mark.last() == to || mark.is(Role.GIVEN) && to >= mark.last() && to > from
                            && to - from < LONGEST_NAME));
        }

        private Optional<Candidate> read(int from, int to) {
            Tokens tokens = passage.tokens();
            if (AUTHOR_WORDS.contains(tokens.word(from)) && from < to) {
                return to - from <= LONGEST_NAME && to - from >= 2 && isPlain(from + 1, to) ? Optional.of(author(from + 1, to))
                        : Optional.empty();
            }
            Optional<Mark> town = passage.bare(from, Role.PLACE).filter(place -> place.last() == to && place.entry().byCue());
            if (town.isPresent()) {
                return town.map(place -> new Candidate(Role.PLACE, place.begin(), place.end(), place.entry().name(), place.entry().kind(),
                        "byline", place.entry().source(), OUTLET));
            }
            boolean listed = passage.anyMark(from, mark -> mark.last() == to && !mark.glued()
                    && (mark.is(Role.PLACE) || mark.is(Role.ORGANIZATION) && !mark.entry().byCue()));
            if (listed || to - from >= LONGEST_NAME + 1) {
                return Optional.empty();
            }
            if (isCalledAsOutletsAre(from, to)) {
                return Optional.of(outlet(from, to));
            }
            if (from < to && passage.bare(from, Role.GIVEN).isPresent() && isPlain(from, to)) {
                return Optional.of(author(from, to));
            }
            boolean medium = from < to && passage.anyMark(from, mark -> mark.is(Role.HEAD) && mark.last() < to
                    && mark.entry().kind().equals("outlet"));
            int begin = medium ? from + 1 : from;
            return to - begin < LONGEST_NAME && isName(begin, to) ? Optional.of(outlet(begin, to)) : Optional.empty();
        }

        /** «صباح الأطلس» is no person, though «صباح» is a given name, too. */
        private boolean isCalledAsOutletsAre(int from, int to) {
            Tokens tokens = passage.tokens();
            boolean ofPlace = passage.bare(from + 1, Role.PLACE).filter(place -> place.last() == to).isPresent()
                    && passage.bare(from + 1, Role.SURNAME).isEmpty();
            boolean noName = passage.bare(from, Role.GIVEN).isEmpty() && tokens.isDefinite(from + 1, false) && to == from + 1;
            return from < to && OUTLET_NOUNS.contains(tokens.word(from)) && (ofPlace || noName);
        }

        private boolean isPlain(int from, int to) {
            for (int token = from; token <= to; token++) {
                if (!passage.tokens().isWord(token) || passage.tokens().isNumber(token)
                        || passage.isAny(token, Role.WORD, Role.HEAD) && !passage.isAny(token, Role.GIVEN, Role.SURNAME, Role.PARTICLE)) {
                    return false;
                }
            }
            return true;
        }

        /** Words only, or words and a number behind them, and none of those that open menus. */
        private boolean isName(int from, int to) {
            Tokens tokens = passage.tokens();
            int letters = 0;
            for (int token = from; token <= to; token++) {
                String word = tokens.word(token);
                boolean function = passage.isAny(token, Role.WORD) && !tokens.isDefinite(token, false) && !passage.isAny(token, Role.FIELD)
                        && !NOW.contains(word);
                if (!tokens.isWord(token) || NO_OUTLETS.contains(word) || function
                        || tokens.isNumber(token) && (token < to || token == from)) {
                    return false;
                }
                letters += word.length();
            }
            return letters > 2 && !passage.isAny(from, Role.TITLE);
        }

        private Candidate author(int from, int to) {
            Tokens tokens = passage.tokens();
            return new Candidate(Role.PERSON, tokens.begin(from), tokens.end(to), passage.words(tokens.begin(from), tokens.end(to)), "",
                    "byline", "", AUTHOR);
        }

        private Candidate outlet(int from, int to) {
            Tokens tokens = passage.tokens();
            return new Candidate(Role.ORGANIZATION, tokens.begin(from), tokens.end(to), passage.words(tokens.begin(from), tokens.end(to)),
                    "outlet", "byline", "", OUTLET);
        }
    }
}
