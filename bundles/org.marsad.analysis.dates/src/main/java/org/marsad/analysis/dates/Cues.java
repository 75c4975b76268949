package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words around a number that make it a date, or keep it from being one; all in folded spelling. */
final class Cues {

    static final Set<String> OF = Spelling.foldAll("من");
    static final Set<String> MONTH_NOUN = Spelling.foldAll("شهر");
    static final Set<String> DAY_NOUN = Spelling.foldAll("يوم");
    static final Set<String> FIRST_DAY = Spelling.foldAll("فاتح الفاتح");
    static final Set<String> BEFORE_DAY = Spelling.foldAll("الموافق في");

    /** A number after one of these is a year. */
    static final Set<String> YEAR_NOUN = Spelling.foldAll("سنة عام السنة العام");
    /** What may stand between the noun and the number. */
    static final Set<String> YEAR_ADJECTIVE = Spelling.foldAll("الماضي الماضية الجاري الجارية الحالي الحالية المقبل المقبلة"
            + " القادم القادمة المنصرم المنصرمة الدراسي الدراسية المالي المالية الميلادي الميلادية الجامعي الجامعية");
    /** A number after one of these may be a year, if it looks like one and nothing is counted. */
    static final Set<String> YEAR_CONTEXT = Spelling.foldAll("خلال منذ في بحلول أفق غضون حتى نهاية بداية مطلع متم"
            + " أواخر أوائل منتصف أواسط ربيع صيف خريف شتاء قبل بعد مونديال رؤية موسم الموسم ميزانية دورة نسخة انتخابات");
    /** Several numbers after one of these are years. */
    static final Set<String> YEAR_NOUNS = Spelling.foldAll("سنتي عامي سنوات أعوام السنوات الأعوام");
    static final Set<String> GREGORIAN = Spelling.foldAll("م ميلادي ميلادية");
    static final Set<String> HIJRI = Spelling.foldAll("هـ هج هجري هجرية الهجري الهجرية");

    static final Set<String> FROM = Spelling.foldAll("من");
    static final Set<String> BETWEEN = Spelling.foldAll("بين مابين");
    static final Set<String> WHAT = Spelling.foldAll("ما");
    static final Set<String> BETWEEN_ONLY = Spelling.foldAll("بين");
    static final Set<String> TWO_OF = Spelling.foldAll("يومي شهري");
    static final Set<String> TO = Spelling.foldAll("إلى حتى لغاية لحدود");
    static final Set<String> AS_FAR_AS = Spelling.foldAll("غاية حدود");
    static final Set<String> AND = Spelling.foldAll("و");

    /** Short words that a careless space leaves stuck to a number. */
    static final Set<String> PREPOSITIONS = Spelling.foldAll("في من إلى بين منذ");

    /** A number after this word is the number of a law, a case or a telephone. */
    static final Set<String> SERIAL = Spelling.foldAll("رقم");
    /** What is counted, measured or paid: a number before one of these is no year. */
    private static final Set<String> UNITS = Spelling.foldAll("درهم درهما دراهم دولار دولارا أورو يورو ريال ريالا جنيه جنيها"
            + " دينار دينارا ليرة سنتيم فرنك فرنكا كيلومتر كيلومترا كلم كم متر مترا ميل طن طنا كيلوغرام كيلوغراما كلغ غرام"
            + " هكتار هكتارا فدان برميل ألف ألفا آلاف مليون مليونا مليار مليارا شخص شخصا أشخاص فرد فردا"
            + " سنة عام عاما سنوات يوم يوما ساعة دقيقة ثانية مرة درجة ميغاواط واط منصب منصبا وحدة سكن مسكن أسرة عائلة"
            + " تلميذ تلميذا طالب طالبا طالبة عامل عاملا سائح سائحا مشارك مشاركا مقعد مقعدا شركة مدرسة"
            + " بالمائة بالمئة نقطة صفحة كلمة قتيل قتيلا حالة إصابة");
    private static final Set<String> HUNDRED = Spelling.foldAll("المائة المئة");
    private static final Set<String> IN = Spelling.foldAll("في");

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    /** The folded words that a date or a period may begin with, beside numbers and the names of months. */
    static final Set<String> BEGINNINGS = Stream.of(FROM, BETWEEN, WHAT, DAY_NOUN, FIRST_DAY, MONTH_NOUN, YEAR_NOUN,
            WEEKDAYS.keySet()).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Cues() {
    }

    /** The names of the days of the week, folded. */
    static Set<String> weekdayNames() {
        return WEEKDAYS.keySet();
    }

    /** The day of the week of this folded name; the name must be one of {@link #weekdayNames()}. */
    static DayOfWeek weekday(String name) {
        return WEEKDAYS.get(name);
    }

    /** Whether the tokens from here on say what the number before them counts. */
    static boolean isCounted(Tokens tokens, int token) {
        return tokens.isSign(token, "%٪") || tokens.isOneOf(token, UNITS)
                || tokens.isOneOf(token, IN) && tokens.isOneOf(token + 1, HUNDRED);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(Spelling.fold(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag("ar"))), day);
        }
        return Map.copyOf(names);
    }
}
