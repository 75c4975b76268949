package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.testkit.In;
import org.marsad.testkit.Seed;
import org.marsad.text.arabic.ArabicNormalizer;

/** Whatever statements stand in whatever order among whatever else: each is found just where it is, by whom it is, and nothing else. */
class QuotationLawTest {

    private static final int TEXTS = 400;
    private static final List<String> PERFECT = List.of("قال", "أكد", "أوضح", "أضاف", "صرح", "ذكر", "أَفَادَ", "أشـار", "شدد", "نبه");
    private static final List<String> IMPERFECT = List.of("يقول", "يؤكد", "يوضح", "يضيف", "يصرح");
    private static final List<String> SPEAKERS = List.of("الوزير", "رئيس الجماعة", "مدير المستشفى الجهوي", "المدرب الوطني", "عميد الشرطة",
            "الكاتب العام للنقابة", "والي الجهة");
    private static final List<String> SOURCES = List.of("مصدر أمني", "مصدر مأذون", "مصادر مطلعة", "مسؤول حكومي");
    private static final List<String> VENUES = List.of("في تصريح لجريدة الأفق", "خلال ندوة صحفية بالرباط", "في كلمة بالمناسبة",
            "على هامش الملتقى");
    private static final List<String> THAT = List.of("أن", "إن", "بأن", "على أن", "إلى أن");
    private static final List<String> CLAUSES = List.of("المشروع سيكتمل قبل نهاية السنة", "الأشغال بلغت مراحلها الأخيرة",
            "عدد الزوار تجاوز كل التوقعات", "الميناء الجديد سيفتح في الصيف", "الملف بين أيدي العدالة", "السد \"الكبير\" امتلأ هذا الشتاء");
    private static final List<String> MARKS = List.of("«»", "“”", "\"\"", "„“", "‹›");
    private static final List<String> NOISE = List.of("وتساقطت الأمطار طيلة الليل.", "صدرت رواية «بيت الريح» في طبعة جديدة.",
            "ووصلت الحافلات إلى المحطة في موعدها.", "شارك في الدورة 120 عارضا من ست دول.", "ونظم اللقاء تحت شعار: «جميعا من أجل البيئة».",
            "يذكر أن المدينة تستقبل آلاف الزوار.", "وزعت المساعدات حسب الحاجة.");

    /** What is written and what is to be found. */
    private record Statement(String written, String kind, String words, String speaker, String cue, String venue) {
    }

    @Test
    void everyStatementIsFoundWhereItIsAndNothingElse() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        QuotationAnalyzer analyzer = new QuotationAnalyzer(new Lists(Map.of()));
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int sentence = random.nextInt(8); sentence >= 0; sentence--) {
                if (random.nextInt(3) == 0) {
                    text.append(one(NOISE, random));
                } else {
                    Statement statement = statement(random);
                    text.append(statement.written());
                    expected.add(String.join(" | ", statement.kind(), statement.words(), statement.speaker(), statement.cue(),
                            statement.venue()));
                }
                text.append(random.nextBoolean() ? " " : "\n");
            }
            List<String> found = new ArrayList<>();
            for (Annotation annotation : In.text(text.toString()).normalizedBy(new ArabicNormalizer()).by(analyzer).annotations()) {
                found.add(String.join(" | ", feature(annotation, "kind"), annotation.span().of(text.toString()),
                        feature(annotation, "speaker"), feature(annotation, "cue"), feature(annotation, "venue")));
            }
            assertEquals(expected, found, () -> "in «" + text + "»; " + seed.repeat());
        }
    }

    private static Statement statement(Random random) {
        String speaker = random.nextInt(4) == 0 ? one(SOURCES, random) : one(SPEAKERS, random);
        String verb = one(PERFECT, random);
        String cue = verb.replaceAll("[\\p{Mn}ـ]", "");
        String venue = random.nextInt(3) == 0 ? one(VENUES, random) : "none";
        String glued = random.nextBoolean() ? "و" : "";
        String beside = venue.equals("none") ? " " : "، " + venue + "، ";
        switch (random.nextInt(4)) {
            case 0: {
                String clause = one(CLAUSES, random);
                String that = one(THAT, random);
                String words = that.substring(that.indexOf(' ') + 1) + " " + clause;
                return new Statement(glued + verb + " " + speaker + beside + that + " " + clause + ".", "indirect", words, speaker, cue, venue);
            }
            case 1: {
                String quoted = quoted(random);
                return new Statement(glued + verb + " " + speaker + beside.replaceAll("،? $", "") + ": " + quoted + ".", "direct", quoted,
                        speaker, cue, venue);
            }
            case 2: {
                String quoted = quoted(random);
                String behind = one(IMPERFECT, random);
                return new Statement(quoted + "، " + behind + " " + speaker + ".", "direct", quoted, speaker, behind, "none");
            }
            default: {
                String clause = one(CLAUSES, random);
                return new Statement("وحسب " + one(SOURCES.subList(0, 1), random) + "، " + clause + ".", "indirect", clause, SOURCES.get(0),
                        "حسب", "none");
            }
        }
    }

    private static String quoted(Random random) {
        String marks = one(MARKS, random);
        return marks.charAt(0) + one(CLAUSES.subList(0, CLAUSES.size() - 1), random) + marks.charAt(1);
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String feature(Annotation annotation, String name) {
        return annotation.features().containsKey(name) ? annotation.features().get(name).asText() : "none";
    }
}
