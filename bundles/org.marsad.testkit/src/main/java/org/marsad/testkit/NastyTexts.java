package org.marsad.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts and words that are more than they seem. What takes all of these takes what real documents bring. */
public final class NastyTexts {

    /** Short ones: what has broken a table, a line of JSON, a graph, a page or a terminal. */
    public static final List<String> WORDS = List.of("", " ", "'", "''", "\"", "\"\"", "a\"b", ",", ";", "\t", "\r", "\n",
            "\r\n", "\\", "\\n", "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u200F=1", "'=1", "\uFF1D1", "\u0000",
            "\u0001", "\u000B", "\f", "\u001F", "\u007F", "\u0085", "\u2028", "\u2029", "\u202Eabc\u202C", "\u200E",
            "\uFEFF", "\uFFFE", "\uFFFF", "\uD83D\uDE80", "\uD83D", "\uDE80", "a\uD83D", "\uDE80\uD83D", "<a href='x'>",
            "<urn:x>", "]]>", "${x}", "%00", "%", "# c", "@prefix", "_:b0", "@id", "\"\"\"", "'''",
            "http://example.org/a b", "مرصد", "مَرْصَد", "لـــه", "أ\u064B", "\u0661\u0662", "null", "true", "1e9");

    private static final int MANY = 100_000;
    private static final Map<String, String> TEXTS = Collections.unmodifiableMap(texts());

    private NastyTexts() {
    }

    /** Whole texts, by a name that says what is nasty about each; in a fixed order, the longest has a hundred thousand units. */
    public static Map<String, String> all() {
        return TEXTS;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("empty", "");
        texts.put("one letter", "م");
        texts.put("blanks only", " \t\u00A0\u2003\u3000");
        texts.put("line ends only", "\n\r\n\u0085\u2028\u2029\n\n");
        texts.put("controls", "\u0000خبر\u0001\u0007\u001B[2J\u007Fعاجل\u009B");
        texts.put("vowel marks on every letter", "اِفْتَتَحَ الْوَزِيرُ مَعْرِضًا يَوْمَ ٢٤ نُوفَمْبِرَ ٢٠٢٥ بِنِسْبَةِ ٣٥٪");
        texts.put("marks without a letter", "\u064E\u0651\u064B قال \u0670\u0653");
        texts.put("many marks on one letter", "ب" + "\u064E\u0651".repeat(500));
        texts.put("tatweel", "قـــــال الـحـمـوشـي ـــ ١٢ـ٪");
        texts.put("presentation forms and ligatures", "\uFEE3\uFEAE\uFEBB\uFEAA \uFEFB\uFEF7 \uFDF2 \uFDFA \uFDFD \uFEFC");
        texts.put("look-alike letters", "\u06A9تاب \u06CCوم \u06C1نا \u06BEناک مدرسۃ");
        texts.put("digits of three kinds", "12 ١٢ ۱۲ 1٢۳ ٣٫٥ ۳٬۰۰۰ 1.234,5 ٪٪%");
        texts.put("numbers too long for any type", "9".repeat(400) + " ٩" + "٩".repeat(400) + "%");
        texts.put("dates that are none", "32/13/0000 00/00/0000 30 فبراير 2025 99 نونبر ٩٩٩٩٩");
        texts.put("writing turned around", "\u202Eأخبار\u202C \u2067نص\u2069 \u200Fعربي\u200E abc \u202A\u202B");
        texts.put("writing turned around and not back", "\u202E\u2067\u2066".repeat(50) + "خبر");
        texts.put("zero-width signs", "ال\u200Bوز\u200Cي\u200Dر\uFEFF قا\u00ADل");
        texts.put("half a pair", "قال \uD83D ثم \uDE80 وانتهى \uD83D");
        texts.put("pairs the wrong way round", "\uDE80\uD83D\uDE80\uD83D");
        texts.put("not characters", "\uFFFE خبر \uFFFF \uFDD0 \uDBFF\uDFFF");
        texts.put("beyond the basic plane", "\uD83D\uDE80 افتتح \uD83C\uDDF2\uD83C\uDDE6 الوزير "
                + "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83B\uDE00");
        texts.put("Arabic and Latin mixed", "أعلنت شركة Example Ltd. عن iPhone بـ1,200$ (USD) في Rabat-الرباط v2.0");
        texts.put("other scripts", "Ёлка 日本語 한국어 עברית हिन्दी ภาษาไทย ﬁne İstanbul ß");
        texts.put("French", "Le ministre a inauguré l’exposition le 24 novembre 2025, soit 35 % de plus.");
        texts.put("brackets and quotes not closed", "قال: «إن \"المشروع (الذي [بدأ {في “يناير ‹2025");
        texts.put("brackets and quotes closed too often", "انتهى»\")]}”› ثم ») قال");
        texts.put("punctuation only", "،؛؟…!.,:;-–—/\\|()[]{}«»“”\"'");
        texts.put("markup", "<p>خبر</p><script>alert(1)</script> &amp;lt; [رابط](javascript:x) **غليظ** # عنوان");
        texts.put("patterns and templates", "$1 \\1 (.*)+ [a-z]{99} %s %n ${jndi:x} {{x}}");
        texts.put("byte order mark", "\uFEFFعنوان\n\uFEFFخبر");
        texts.put("line ends of all kinds", "سطر\rسطر\r\nسطر\u0085سطر\u2028سطر\u2029سطر\u000Bسطر\fسطر");
        texts.put("very many short lines", "سطر\n".repeat(MANY / 4));
        texts.put("very many blanks", "كلمة" + " ".repeat(MANY) + "كلمة");
        texts.put("a hundred thousand letters without a space", "ابتثجحخدذر".repeat(MANY / 10));
        texts.put("a hundred thousand words", "و ".repeat(MANY / 2));
        texts.put("a hundred thousand digits", "1234567890".repeat(MANY / 10));
        texts.put("a hundred thousand quotes", "«\"".repeat(MANY / 2));
        texts.put("a hundred thousand marks", "\u064E\u0651".repeat(MANY / 2));
        return texts;
    }
}
