package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NameFinder;

/** The names marked in the articles of the shared data, glued or not, are found by a list that has them. */
class GoldNamesTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "../../../shared"));
    private static final Pattern TEXT_OR_NAME = Pattern.compile("\"file\"\\s*:\\s*\"([^\"]+)\"|\"surface\"\\s*:\\s*\"([^\"]+)\",\\s*"
            + "\"start\"\\s*:\\s*(\\d+),\\s*\"end\"\\s*:\\s*(\\d+)([^}]*)");

    /** A marked name; places are code points. */
    private record Marked(String file, String surface, int begin, int end, boolean isGlued) {

        boolean isBehindLam() {
            return isGlued && surface.startsWith("ل");
        }
    }

    @Test
    void everyMarkedNameIsFoundWhereItStands() throws IOException {
        Path gold = SHARED.resolve("gold/entities.json");
        assumeTrue(Files.exists(gold), () -> "there are no shared data at " + gold);
        List<Marked> all = marked(Files.readString(gold));
        assertFalse(all.isEmpty());
        Set<String> names = new LinkedHashSet<>();
        for (Marked name : all) {
            names.add(name.surface);
            if (name.isBehindLam()) {
                names.remove(name.surface);
                names.add("ا" + name.surface);
            }
        }
        NameFinder finder = new ArabicMatcher().finder(names);
        List<Marked> lost = new ArrayList<>();
        for (Marked name : all) {
            String text = Files.readString(SHARED.resolve("texts").resolve(name.file));
            int begin = text.offsetByCodePoints(0, name.begin);
            int end = text.offsetByCodePoints(0, name.end);
            if (finder.findAll(text).stream().noneMatch(match -> match.begin() == begin && match.end() == end)) {
                lost.add(name);
            }
        }
        assertEquals(List.of(), lost);
    }

    private static List<Marked> marked(String json) {
        List<Marked> marked = new ArrayList<>();
        String file = "";
        Matcher matcher = TEXT_OR_NAME.matcher(json);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                file = matcher.group(1);
            } else if (matcher.group(5).contains("canonical")) {
                marked.add(new Marked(file, matcher.group(2), Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)),
                        matcher.group(5).contains("proclitic")));
            }
        }
        return marked;
    }
}
