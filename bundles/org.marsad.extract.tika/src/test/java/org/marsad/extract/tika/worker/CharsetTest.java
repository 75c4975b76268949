package org.marsad.extract.tika.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.extract.tika.protocol.ExtractedText;

class CharsetTest {

    private static final List<String> SENTENCES = List.of("انطلقت أشغال المؤتمر العربي حول المياه",
            "وأكد الوزير أن المشروع سيكتمل قبل نهاية السنة المقبلة، مشيرا إلى تعبئة الموارد", "قرر المجلس رفع الميزانية",
            "شارك في اللقاء خبراء من 12 بلدا");

    /** As a program of DOS wrote it: each letter as one of the forms that code page 864 has. */
    private static final byte[] DOS_FORMS_OF_THE_THIRD =
            HexFormat.of().parseHex("e2d1d1a0a8e4e5cce4bca0d1e1c5a0a8e4e5ead2a8e6eac9");

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

    @ParameterizedTest
    @CsvSource({"iso-8859-1, windows-1256", "windows-1252, windows-1256", "iso-8859-6, windows-1256", "windows-1256, ISO-8859-6",
        "windows-1256, UTF-8"})
    void lettersCountMoreThanADeclarationThatIsOftenWrong(String declared, String real) throws Exception {
        ExtractedText text = Documents.read(Documents.of("text/html", "<meta charset='" + declared + "'><p>" + SENTENCES.get(2),
                Charset.forName(real)));
        assertEquals(SENTENCES.get(2), text.text());
        assertEquals(real, text.charset());
    }

    @Test
    void aDeclarationOfAnythingElseIsBelieved() throws Exception {
        String russian = "Вода и план";
        assertEquals(russian, Documents.read(Documents.of("text/html", "<meta charset='windows-1251'><p>" + russian,
                Charset.forName("windows-1251"))).text());
    }

    @Test
    void oldCharsetsOfTheMacintoshAndOfDosAreKnown() throws Exception {
        String digits = "شارك في اللقاء خبراء من ١٢ بلدا";
        ExtractedText macintosh = Documents.read(Documents.of("text/plain", digits, Charset.forName("x-MacArabic")));
        assertEquals(digits, macintosh.text());
        assertEquals("x-MacArabic", macintosh.charset());
        ExtractedText dos = Documents.read(Documents.of("text/plain", DOS_FORMS_OF_THE_THIRD));
        assertEquals("IBM864", dos.charset());
        assertEquals(SENTENCES.get(2), Normalizer.normalize(dos.text(), Normalizer.Form.NFKC));
    }

    @Test
    void codePage720IsKnownThoughJavaDoesNotKnowIt() throws Exception {
        byte[] bytes = {(byte) 0xE9, (byte) 0xE7, (byte) 0x9F, ' ', (byte) 0xE5, (byte) 0xEC, 'a', (byte) 0x82, (byte) 0x80};
        for (String name : List.of("cp720", "IBM720", "dos-720")) {
            ExtractedText read = Documents.read(new Document("text/plain", name, bytes, bytes.length));
            assertEquals("لقا فهaé\uFFFD", read.text());
            assertEquals("IBM720", read.charset());
        }
    }

    @Test
    void aTextOfTwoCharsetsIsDecodedWithBoth() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((SENTENCES.get(0) + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes((SENTENCES.get(1) + "\n").getBytes(Charset.forName("windows-1256")));
        bytes.writeBytes(SENTENCES.get(3).getBytes(StandardCharsets.UTF_8));
        for (String mediaType : List.of("text/plain", "text/html")) {
            ExtractedText text = Documents.read(Documents.of(mediaType, bytes.toByteArray()));
            String between = mediaType.equals("text/html") ? " " : "\n";
            assertEquals(SENTENCES.get(0) + between + SENTENCES.get(1) + between + SENTENCES.get(3), text.text());
            assertEquals("UTF-8", text.charset());
            assertEquals("windows-1256", text.metadata().get(Notes.SECOND_CHARSET));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Il reste un café", "Il n'est pas arrivé là où il a été", "l'eau est à lui, à elle ou à nous", "¿Donde vive?",
        "dal 12 è aperto", "© 2024 Marsad", "l\u2019eau \u2013 \u00AB bonne \u00BB"})
    void shortLatinTextIsDecodedRight(String sentence) throws Exception {
        assertEquals(sentence, Documents.read(Documents.of("text/plain", sentence, Charset.forName("windows-1252"))).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsKnownInEveryScriptAndEvenIfCutInTheMiddleOfALetter(String charset) throws Exception {
        for (String sentence : List.of(SENTENCES.get(1), FRENCH, "ⴰⵔ ⴷ ⵜⵜⵍⴰⵍⴰⵏ ⵎⵉⴷⴷⵏ", "قال (باليونانية: Χριστιανός) إن")) {
            byte[] bytes = sentence.getBytes(Charset.forName(charset));
            Document cut = new Document("text/plain", "", bytes, bytes.length - 1);
            assertEquals(sentence.substring(0, sentence.length() - 1) + "\uFFFD", Documents.read(cut).text());
        }
    }

    @Test
    void howSureTheCharsetIsStandsInTheMetadata() throws Exception {
        assertEquals("1.00", certainty(Documents.of("text/plain", "plain", StandardCharsets.US_ASCII)));
        assertEquals("1.00", certainty(Documents.of("text/plain", "\uFEFFنص", StandardCharsets.UTF_16LE)));
        assertEquals("1.00", certainty(new Document("text/html", "windows-1256", new byte[] {(byte) 0xE3}, 1)));
        assertEquals("0.99", certainty(Documents.of("text/plain", SENTENCES.get(1), Charset.forName("windows-1256"))));
        double one = Double.parseDouble(certainty(Documents.of("text/plain", "من", Charset.forName("windows-1256"))));
        assertTrue(one >= 0.5 && one < 0.99, "one short word is no proof: " + one);
    }

    @Test
    void whateverTheBytesTheCertaintyIsAShare() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            Document document = Documents.of("text/plain", bytes);
            Decoding decoding = new CharsetChooser().choose(document, Optional::empty);
            assertTrue(decoding.certainty() >= 0 && decoding.certainty() <= 1, "seed " + seed + ": " + decoding);
            assertTrue(decoding.decode(document).length() <= 2 * bytes.length, "seed " + seed);
        }
    }

    @Test
    void frenchIsNotTakenForArabic() throws Exception {
        ExtractedText text = Documents.read(Documents.of("text/plain", FRENCH, Charset.forName("windows-1252")));
        assertEquals(FRENCH, text.text());
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Правительство утвердило план развития водных ресурсов страны на следующий год. Об этом сообщили вчера.",
        "windows-1253, Η κυβέρνηση ενέκρινε το σχέδιο για τους υδάτινους πόρους της χώρας και για την επόμενη χρονιά"})
    void whatIsNeitherArabicNorFrenchIsLeftToTheDetectorOfTika(String charset, String text) throws Exception {
        assertEquals(text, Documents.read(Documents.of("text/plain", text, Charset.forName(charset))).text());
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

    private static String certainty(Document document) throws UnreadableException {
        return Documents.read(document).metadata().get(Notes.CHARSET_CERTAINTY);
    }
}
