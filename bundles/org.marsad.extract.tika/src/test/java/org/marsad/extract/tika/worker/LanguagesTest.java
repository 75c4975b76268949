package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.extract.tika.protocol.Mark;

class LanguagesTest {

    private static final String ARABIC = "وأكد الوزير أن المشروع سيكتمل قبل نهاية السنة المقبلة في جميع المدن التي تعرف خصاصا في الماء";
    private static final String FRENCH = "Le ministre a déclaré que les travaux seraient terminés avant la fin de l'année dans les villes";
    private static final String PERSIAN = "وزیر گفت که این طرح تا پایان سال در همهٔ شهرهایی که کمبود آب دارند به پایان می‌رسد";

    @ParameterizedTest
    @CsvSource({
        "ar, يولد جميع الناس أحرارا متساوين في الكرامة والحقوق",
        "ar, شارك في گرسيف وأكادير مع چلبي في الملتقى الجهوي للفلاحة والمياه والغابات بحضور عدد كبير من المسؤولين والخبراء",
        "ar, و قد قرر المجلس ان يرفع الميزانية و ان يقلص النفقات",
        "ar, ﻭﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﺇﻥ ﺍﻟﻤﺸﺮﻭﻉ ﻓﻲ ﻣﺮﺣﻠﺘﻪ ﺍﻷﺧﻴﺮﺓ",
        "ar, وقال عمدة مراكش إن المدينة كانت قبل سنوات في وضع أفضل",
        "fa, تمام افراد بشر آزاد زاده می‌شوند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند همگی دارای عقل و "
                + "وجدان هستند و باید نسبت به یکدیگر چنین روحیه‌ای داشته باشند",
        "fa, وزير گفت كه اين طرح تا پايان سال در همه شهرها اجرا خواهد شد",
        "ur, تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں انہیں ضمیر اور عقل ودیعت ہوئی ہے",
        "ary, البارح مشيت للسوق وشريت الخضرة ديال الدار",
        "ary, گالو ليا بلي الطريق مسدودة حيت كاين الزحام بزاف",
        "ary, واش غادي تجي معانا ولا باقي كتفكر",
        "zgh, ⴰⵔ ⴷ ⵜⵜⵍⴰⵍⴰⵏ ⵎⵉⴷⴷⵏ ⴳⴰⵏ ⵉⵍⴻⵍⵍⵉⵜⵏ",
        "en, All human beings are born free",
        "en, The minister said that the works would be finished before the end of the year",
        "fr, Le ministre a annoncé un nouveau plan pour les villes du sud",
        "es, El ministro anunció un nuevo plan para las ciudades del sur",
        "de, Der Minister hat einen neuen Plan für die Städte im Süden vorgestellt",
        "und, Xyzzy plugh",
        "und, Правительство утвердило план",
        "und, 12345"})
    void scriptLettersAndSmallWordsTell(String language, String text) {
        assertEquals(language, Languages.guess(text).language());
    }

    @Test
    void aLongerTextIsSurer() {
        assertTrue(Languages.guess("قرار جديد").certainty() < 0.9);
        assertTrue(Languages.guess(ARABIC).certainty() > 0.95);
        assertEquals(0, Languages.guess("12345").certainty());
    }

    @ParameterizedTest
    @CsvSource({"en, fr", "fr-FR, fr", "ar, fr", "'', fr", "eu, eu"})
    void aStatementIsBelievedWhereTheTextDoesNotSayOtherwise(String stated, String language) {
        assertEquals(language, Languages.of(FRENCH, List.of(stated)).language());
    }

    @ParameterizedTest
    @CsvSource({"ar, fa", "fa_IR, fa", "en, fa", "azb, azb"})
    void aTemplateThatStatesAnotherLanguageIsNotBelieved(String stated, String language) {
        assertEquals(language, Languages.of(PERSIAN, List.of(stated)).language());
    }

    @Test
    void aStatementSettlesWhatIsTooShortToTell() {
        assertEquals("fa", Languages.of("قرار جديد", List.of("fa")).language());
        assertEquals("sv", Languages.of("Xyzzy plugh", List.of("sv")).language());
        assertEquals("ary", Languages.of(ARABIC, List.of("ary")).language());
        assertEquals("zgh", Languages.of("ⴰⵔ ⴷ ⵜⵜⵍⴰⵍⴰⵏ", List.of("ber")).language());
    }

    @Test
    void paragraphsInAnotherLanguageAreMarkedAndNeighboursAreOnePart() {
        String text = ARABIC + "\n" + FRENCH + "\n" + FRENCH + "\nOK\n" + PERSIAN + "\n" + ARABIC;
        List<Mark> marks = LanguageMarks.of(text, "ar");
        int french = ARABIC.length() + 1;
        int persian = text.indexOf(PERSIAN);
        assertEquals(List.of(new Mark(Mark.Kind.LANGUAGE, french, french + 2 * FRENCH.length() + 1, "fr 0.99"),
                new Mark(Mark.Kind.LANGUAGE, persian, persian + PERSIAN.length(), "fa 0.99")), marks);
    }

    @Test
    void aTextInOneLanguageHasNoMarks() {
        assertEquals(List.of(), LanguageMarks.of(ARABIC + "\n\nMicrosoft Office\n" + ARABIC + "\n", "ar"));
    }
}
