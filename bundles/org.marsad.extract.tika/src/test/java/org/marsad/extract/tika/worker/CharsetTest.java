package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.extract.tika.protocol.ExtractedText;

class CharsetTest {

    private static final List<String> SENTENCES = List.of("انطلقت أشغال المؤتمر العربي حول المياه",
            "وأكد الوزير أن المشروع سيكتمل قبل نهاية السنة المقبلة، مشيرا إلى تعبئة الموارد", "قرر المجلس رفع الميزانية",
            "شارك في اللقاء خبراء من 12 بلدا");

    private static final String FRENCH = "À la fin de l’année, le ministère a présenté un rapport très détaillé : « été ».";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void undeclaredArabicIsDecodedRight(String charset) throws Exception {
        for (String sentence : SENTENCES) {
            ExtractedText text = Documents.read(Documents.of("text/plain", sentence, Charset.forName(charset)));
            assertEquals(sentence, text.text());
            assertEquals(charset, text.charset());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void aByteOrderMarkIsBelievedAndIsNoText(String charset) throws Exception {
        for (String mediaType : List.of("text/plain", "text/html")) {
            ExtractedText text = Documents.read(
                    Documents.of(mediaType, "\uFEFFA " + SENTENCES.get(0), Charset.forName(charset)));
            assertEquals("A " + SENTENCES.get(0), text.text());
            assertEquals(charset, text.charset());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-8"})
    void htmlIsDecodedWithWhatItDeclares(String charset) throws Exception {
        for (String declaration : List.of("<meta charset='%s'>",
                "<meta http-equiv=Content-Type content='text/html; charset=%s'>")) {
            ExtractedText text = Documents.read(Documents.of("text/html",
                    "<html><head>" + declaration.formatted(charset) + "</head><body>و</body></html>",
                    Charset.forName(charset)));
            assertEquals("و", text.text());
        }
    }

    @Test
    void htmlThatDeclaresWhatItIsNotIsDecodedWithWhatItIs() throws Exception {
        String page = "<meta charset='%s'><p>" + SENTENCES.get(1);
        assertEquals(SENTENCES.get(1), Documents.read(Documents.of("text/html", page.formatted("windows-1256"),
                StandardCharsets.UTF_8)).text());
        assertEquals(SENTENCES.get(1), Documents.read(Documents.of("text/html", page.formatted("utf-8"),
                Charset.forName("windows-1256"))).text());
    }

    @Test
    void frenchIsNotTakenForArabic() throws Exception {
        ExtractedText text = Documents.read(Documents.of("text/plain", FRENCH, Charset.forName("windows-1252")));
        assertEquals(FRENCH, text.text());
    }

    @Test
    void whatIsNeitherArabicNorFrenchIsLeftToTheDetectorOfTika() throws Exception {
        String russian = "Правительство утвердило план развития водных ресурсов страны "
                + "на следующий год. Об этом сообщили вчера.";
        assertEquals(russian, Documents.read(Documents.of("text/plain", russian, Charset.forName("windows-1251"))).text());
    }

    @Test
    void aFewBrokenBytesDoNotMakeUtf8AnotherCharset() throws Exception {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.writeBytes(SENTENCES.get(1).getBytes(StandardCharsets.UTF_8));
        damaged.write(0xFF);
        assertEquals(SENTENCES.get(1) + "\uFFFD", Documents.read(Documents.of("text/plain", damaged.toByteArray())).text());
    }

    @Test
    void utf8CutOffInTheMiddleOfALetterIsStillUtf8() throws IOException, UnreadableException {
        byte[] whole = SENTENCES.get(0).getBytes(StandardCharsets.UTF_8);
        Document cut = new Document("text/plain", "", whole, whole.length - 1);
        assertEquals("UTF-8", Documents.read(cut).charset());
    }

    @Test
    void whatTheOperatorStatesIsBelievedEvenIfItIsWrong() throws Exception {
        Document document = new Document("text/plain", "windows-1252", new byte[] {(byte) 0xE9}, 1);
        assertEquals("é", Documents.read(document).text());
    }

    @Test
    void utf16StatedByTheOperatorTakesTheOrderOfItsMark() throws Exception {
        byte[] bytes = "\uFEFFنص".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("نص", Documents.read(new Document("text/plain", "UTF-16", bytes, bytes.length)).text());
    }
}
