package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule alone, under its own name. */
class RuleTest {

    @Test
    void compatibility() {
        assertEquals("fi 2 1 kg لا ...", Forms.only("ﬁ ² ① ㎏ ﻻ …", Rule.COMPATIBILITY));
    }

    @Test
    void presentationForms() {
        assertEquals("الرباط لأمن لم الله", Forms.only("ﺍﻟﺮﺑﺎﻁ ﻷﻣﻦ ﳌ ﷲ", Rule.PRESENTATION_FORMS));
        assertEquals("ابد ABC fi", Forms.only("\uD83B\uDE00\uD83B\uDE01\uD83B\uDE03 ＡＢＣ ﬁ", Rule.PRESENTATION_FORMS));
        assertEquals("10² ①", Forms.only("10² ①", Rule.PRESENTATION_FORMS), "raised and circled digits say something");
    }

    @Test
    void formulas() {
        assertEquals("بسم الله الرحمن الرحيم", Forms.only("﷽", Rule.FORMULAS));
        assertEquals("رحمه الله", Forms.only("\uFD40", Rule.FORMULAS));
    }

    @ParameterizedTest
    @CsvSource({"کتاب, كتاب", "ڪتاب, كتاب", "سیاسی, سياسي", "مےدان, ميدان", "ھذا, هذا", "ہذا, هذا", "مدينە, مدينه",
        "كتابۀ, كتابه", "مدينۃ, مدينة", "ٱلكتاب, الكتاب", "ٲحمد, أحمد", "ڡاس, فاس", "ڧلم, قلم", "ں, ن"})
    void lookAlikes(String written, String meant) {
        assertEquals(meant, Forms.only(written, Rule.LOOK_ALIKES));
    }

    @Test
    void digits() {
        assertEquals("0123456789 0123456789", Forms.only("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", Rule.DIGITS));
    }

    @Test
    void numberSigns() {
        assertEquals("٣.٥ ١,٠٠٠ ٥٠%", Forms.only("٣٫٥ ١٬٠٠٠ ٥٠٪", Rule.NUMBER_SIGNS));
    }

    @Test
    void quotes() {
        assertEquals("\"\"\"\" '''' «»", Forms.only("“”„‟ ‘’‚‛ «»", Rule.QUOTES));
    }

    @Test
    void dashes() {
        assertEquals("-------", Forms.only("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", Rule.DASHES));
    }

    @Test
    void spaces() {
        assertEquals("ا ب ج د ه", Forms.only("ا\u00A0ب\u202Fج\u3000د\u200Bه", Rule.SPACES));
        assertEquals("ا\nب\nج\nد\r\n\tه", Forms.only("ا\u2028ب\u2029ج\nد\r\n\tه", Rule.SPACES));
    }

    @Test
    void verseSigns() {
        assertEquals("قال ١٢", Forms.only("قال۝١٢", Rule.VERSE_SIGNS));
    }

    @Test
    void marks() {
        assertEquals("محمد هذا كتاب قال له", Forms.only("مُحَمَّدٌ هٰذا كٗتاب قالۖؐؕ لهۥ", Rule.MARKS));
        assertEquals("قال", Forms.only("قالࣰ\u0898", Rule.MARKS), "also marks that are younger than the Java in use");
    }

    @ParameterizedTest
    @CsvSource({"ا, 0654, أ", "ا, 0655, إ", "ا, 0653, آ", "و, 0654, ؤ",
        "ي, 0654, ئ", "ى, 0654, ئ", "ل, 0653, ل", "ه, 0654, ه"})
    void marksThatAreLettersBecomePartOfTheirLetter(String letter, String sign, String composed) {
        String mark = Character.toString(Integer.parseInt(sign, 16));
        assertEquals(composed, Forms.only(letter + mark, Rule.MARKS));
        assertEquals(composed, Forms.only(letter + "\u064E\u0670" + mark + "\u0651", Rule.MARKS));
    }

    @Test
    void tatweel() {
        assertEquals("العربية", Forms.only("العـــربيةـ", Rule.TATWEEL));
        assertEquals("شيئا", Forms.only("شَيْـًٔا", Rule.MARKS, Rule.TATWEEL), "a hamza on a stroke is a letter");
    }

    @Test
    void invisibles() {
        String signs = "\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
                + "\u2060\u2066\u2067\u2068\u2069\u061C\uFEFF\u00AD";
        assertEquals("خانه", Forms.only("خا" + signs + "نه" + signs, Rule.INVISIBLES));
    }

    @Test
    void brokenPairs() {
        assertEquals("ا\uFFFDب\uD83D\uDE00\uFFFD", Forms.only("ا\uDE00ب\uD83D\uDE00\uD83D", Rule.BROKEN_PAIRS));
    }

    @Test
    void entities() {
        assertEquals("باب&بيت \"ا\" < & ; &amp",
                Forms.only("باب&amp;بيت &quot;ا&#34; &amp;amp;lt; & ; &amp", Rule.ENTITIES));
        assertEquals("&#1575;&eacute;&unknown;",
                Forms.only("&#1575;&eacute;&unknown;", Rule.ENTITIES), "letters are left alone");
    }

    @Test
    void hamzaSeats() {
        assertEquals("احمد اسلام امن مسوول رييس", Forms.only("أحمد إسلام آمن مسؤول رئيس", Rule.HAMZA_SEATS));
    }

    @Test
    void hamzaAlone() {
        assertEquals("وزرا انا", Forms.only("وزراء ٴانا", Rule.HAMZA_ALONE));
    }

    @Test
    void maksura() {
        assertEquals("مستشفي", Forms.only("مستشفى", Rule.MAKSURA));
    }

    @Test
    void marbuta() {
        assertEquals("مدينه", Forms.only("مدينة", Rule.MARBUTA));
    }

    @Test
    void foreignLetters() {
        assertEquals("كلميم كلميم كلميم فيديو قفص باريس جاد",
                Forms.only("گلميم ڭلميم ݣلميم ڤيديو ڨفص پاريس چاد", Rule.FOREIGN_LETTERS));
    }

    @Test
    void punctuation() {
        assertEquals("ا,ب;ج?د. \"ه\" '(و)", Forms.only("ا،ب؛ج؟د۔ «ه» ‹﴾و﴿", Rule.PUNCTUATION));
    }

    @Test
    void accents() {
        assertEquals("Temara ecole и が", Forms.only("Témara e\u0301cole й が", Rule.ACCENTS));
    }

    @Test
    void caseOfLetters() {
        assertEquals("tanger-med σοφοσ", Forms.only("Tanger-Med σοφος".toUpperCase(Locale.ROOT), Rule.CASE));
    }

    @Test
    void elongation() {
        assertEquals("رائع جدا الله مميز www", Forms.only("راااااائع جدااا الله مميز www", Rule.ELONGATION));
        assertEquals("سييين جميل", Forms.only("سييين جميييييل", Rule.ELONGATION));
        assertEquals("سييين", Forms.search("سيئين"), "three yehs may be a word without its hamza");
    }

    @ParameterizedTest
    @EnumSource(value = Rule.class, mode = EnumSource.Mode.EXCLUDE, names = "PRESENTATION_FORMS")
    void anyRuleCanBeLeftOut(Rule rule) {
        String text = "ﻻ ﷽ ک ٣٫٥ “ا” – \u200B۝ بَـ \u200F\uDE00 &amp; أ ء ى ة گ ، é A ااا ² ";
        Set<Rule> rules = EnumSet.allOf(Rule.class);
        rules.remove(rule);
        String without = new NormalForm(rules).normalize(text).text();
        assertFalse(without.equals(Forms.search(text)), "the text shows the rule at work");
        assertTrue(Normalizer.isNormalized(without, Normalizer.Form.NFC));
    }

    @Test
    void theGentleFormKeepsWhatTellsWordsApart() {
        String words = "أكل إلى آمن مسؤول رئيس شيء مدينة مستشفى «قال»، ماذا؟ گلميم Témara 10²";
        assertEquals(words, Forms.gentle(words));
    }
}
