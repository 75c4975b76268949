package org.marsad.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents to try things on: the starter corpus, and made-up articles of which no two are alike. */
final class Corpus {

    private static final List<String> NUMERALS = List.of("صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة",
            "ثمانية", "تسعة");

    private Corpus() {
    }

    /** The folder of the starter corpus. */
    static Path seeds() {
        return MarsadContainer.distribution().resolve("seeds");
    }

    /**
     * Writes the articles with these numbers.
     *
     * @param end the number after the last
     */
    static List<Path> write(Path folder, int begin, int end) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = begin; number < end; number++) {
            files.add(Files.writeString(folder.resolve("article-" + number + ".txt"), article(number)));
        }
        return files;
    }

    /** A short article in press style with the number in digits and words, a date and a percentage. */
    static String article(int number) {
        int day = number % 28 + 1;
        return """
                بلاغ رقم %1$d حول حصيلة المشاريع

                الرباط - أعلنت الجهة المكلفة يوم %2$d يناير 2025 أن المشروع الذي يحمل الرقم %3$s بلغ مرحلته الأخيرة.

                وأضاف البلاغ أن نسبة الإنجاز ارتفعت بـ %2$d في المائة، وأن الأشغال ستنتهي قبل 15 مارس 2026.
                """.formatted(number, day, inWords(number));
    }

    private static String inWords(int number) {
        List<String> digits = new ArrayList<>();
        String.valueOf(number).chars().forEach(digit -> digits.add(NUMERALS.get(digit - '0')));
        return String.join("-", digits);
    }
}
