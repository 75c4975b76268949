package org.marsad.analysis.structure.furniture;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Sighting;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;

/** Articles of our own making, as the catalogue has them. */
final class Press {

    static final String HEAD = "نبض الضفة";
    static final String FOOT = "نتابع معكم كل جديد على مدار الساعة";
    static final String SUBHEADING = "خلفيات الحدث";
    static final String DISCLAIMER = "المواد المنشورة هنا تعبر عن آراء أصحابها ولا تلزم هيئة النشر في شيء، ولا يجوز نقلها كلها أو بعضها"
            + " إلا بإذن مكتوب يطلب من المؤسسة الناشرة قبل ذلك بمدة كافية وبعد ذكر المصدر.";

    private Press() {
    }

    /** A paragraph that no other number gives. */
    static String paragraph(String number) {
        return "أعلنت الجماعة رقم " + number + " صباح أمس عن مشروع لتأهيل الحي القديم يمتد على ثلاث سنوات ويشمل الأزقة والأسوار.";
    }

    /** An article with furniture above and below it, and a subheading that all articles have. */
    static String article(int number) {
        return String.join("\n", HEAD, "مشروع جديد في الجماعة رقم " + number, paragraph(number + "1"), SUBHEADING, paragraph(number + "2"),
                FOOT, DISCLAIMER);
    }

    /** A document of a source. */
    static Entry document(String name, String source, String text) {
        return document(name, source, text, Map.of());
    }

    /** A document of a source that states this. */
    static Entry document(String name, String source, String text, Map<String, String> metadata) {
        EntryBuilder builder = Entries.entry(name).text(text).sighting(new Sighting(
                URI.create("file:///" + Entries.id(name).shortForm()), source, Entries.SEEN, Optional.empty(), Map.of()));
        metadata.forEach(builder::metadata);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        return builder.annotation("structure", "structure.paragraph", first, Map.of()).build();
    }

    /** What is remembered of a text, all of its lines. */
    static SampledDocument sampled(String... lines) {
        return SampledDocument.of(document(String.join("\n", lines), "press", String.join("\n", lines))).orElseThrow();
    }

    /** The lines of a text whose marks are among these. */
    static List<String> lines(Iterable<Long> marks, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : Arrays.asList(text.split("\n"))) {
            for (long mark : marks) {
                if (mark == SampledDocument.mark(LineKey.of(line))) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
