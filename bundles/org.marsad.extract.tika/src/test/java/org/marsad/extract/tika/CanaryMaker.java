package org.marsad.extract.tika;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the canaries that lie in the bundle's resources; run it in the bundle's folder to make them again. */
public final class CanaryMaker {

    /** What all canaries say. */
    static final String SONG = "الكناري يغرد كل صباح في مرصد الصحافة العربية";

    private CanaryMaker() {
    }

    /** Writes the canaries. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of("src/main/resources/org/marsad/extract/tika");
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> canary : canaries().entrySet()) {
            Files.write(folder.resolve(canary.getKey()), canary.getValue());
        }
    }

    /** The canaries by the name of their resource. */
    static Map<String, byte[]> canaries() throws IOException {
        return new TreeMap<>(Map.of(
                "canary.txt", (SONG + ".\n").getBytes(StandardCharsets.UTF_8),
                // Without a declaration, for telling windows-1256 from its likes is what breaks first.
                "canary.html", ("<!DOCTYPE html>\n<html><body><p>" + SONG + ".</p></body></html>\n")
                        .getBytes(Charset.forName("windows-1256")),
                "canary.pdf", pdf(SONG)));
    }

    /**
     * A PDF of one page with one line of Arabic, painted from left to right as all programs do. The font is drawn within
     * the PDF (Type 3), so that no font of the system is looked for.
     */
    static byte[] pdf(String text) throws IOException {
        String painted = new StringBuilder(text).reverse().toString();
        List<Integer> letters = painted.chars().distinct().sorted().boxed().toList();
        String content = "BT /F1 20 Tf 40 100 Td <" + painted.chars()
                .mapToObj(letter -> "%02X".formatted(letters.indexOf(letter) + 1)).collect(Collectors.joining()) + "> Tj ET";
        int last = letters.size();
        String names = names(last, "/g%d");
        return assemble(List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (ar) >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 200] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                stream(content),
                "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1"
                        + " /LastChar " + last + " /Widths [" + names(last, "500") + "] /Resources << >> /CharProcs << "
                        + names(last, "/g%d 6 0 R") + " >> /Encoding << /Type /Encoding /Differences [1 " + names
                        + "] >> /ToUnicode 7 0 R >>",
                stream("500 0 0 0 500 700 d1 50 0 400 600 re f"),
                stream(toUnicode(letters))));
    }

    /**
     * A PDF in which each of {@code levels} forms draws the next one {@code times} times: small, and hardly ever at an
     * end.
     */
    static byte[] nestedForms(int levels, int times) throws IOException {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 200] /Contents 4 0 R"
                        + " /Resources << /XObject << /X 5 0 R >> >> >>",
                stream("/X Do")));
        for (int level = 1; level <= levels; level++) {
            String content = level == levels ? "q Q" : "/X Do ".repeat(times);
            objects.add("<< /Type /XObject /Subtype /Form /BBox [0 0 842 200] /Resources << /XObject << /X "
                    + (4 + level + 1) + " 0 R >> >> /Length " + content.length() + " >>\nstream\n" + content
                    + "\nendstream");
        }
        return assemble(objects);
    }

    private static String names(int last, String form) {
        return IntStream.rangeClosed(1, last).mapToObj(form::formatted).collect(Collectors.joining(" "));
    }

    private static String toUnicode(List<Integer> letters) {
        List<String> lines = new ArrayList<>(List.of("/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
                "/CMapName /Canary def /CMapType 2 def", "1 begincodespacerange <01> <FF> endcodespacerange",
                letters.size() + " beginbfchar"));
        for (int code = 1; code <= letters.size(); code++) {
            lines.add("<%02X> <%04X>".formatted(code, letters.get(code - 1)));
        }
        lines.addAll(List.of("endbfchar", "endcmap end end"));
        return String.join("\n", lines);
    }

    private static String stream(String content) {
        return "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    /** The objects, numbered from 1, with what makes a file of them. */
    private static byte[] assemble(List<String> objects) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.write((number + " 0 obj\n" + objects.get(number - 1) + "\nendobj\n").getBytes(StandardCharsets.US_ASCII));
        }
        int begin = out.size();
        out.write((table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + begin
                + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
