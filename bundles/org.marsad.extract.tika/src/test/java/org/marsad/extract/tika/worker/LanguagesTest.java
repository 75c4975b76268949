package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "ar, يولد جميع الناس أحرارا متساوين في الكرامة والحقوق",
        "ar, شارك في گرسيف وأكادير مع چلبي في الملتقى الجهوي للفلاحة والمياه والغابات بحضور عدد كبير من المسؤولين والخبراء",
        "fa, تمام افراد بشر آزاد زاده می‌شوند و از لحاظ حیثیت و کرامت و حقوق با هم برابرند همگی دارای عقل و "
                + "وجدان هستند و باید نسبت به یکدیگر چنین روحیه‌ای داشته باشند",
        "ur, تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں انہیں ضمیر اور عقل ودیعت ہوئی ہے",
        "zgh, ⴰⵔ ⴷ ⵜⵜⵍⴰⵍⴰⵏ ⵎⵉⴷⴷⵏ ⴳⴰⵏ ⵉⵍⴻⵍⵍⵉⵜⵏ",
        "und, All human beings are born free",
        "und, 12345"})
    void theScriptTellsWhatItCan(String language, String text) {
        assertEquals(language, Languages.guess(text));
    }
}
