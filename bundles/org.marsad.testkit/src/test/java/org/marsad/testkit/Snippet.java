package org.marsad.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java example in a README: a class, some members, or some statements.
 *
 * @param line the line of the README its first line stands on, counted from 1
 * @param code the lines between the fences
 */
record Snippet(int line, String code) {

    private static final String FENCE = "```";
    private static final Pattern UNIT = Pattern.compile(
            "(?m)^(?:(?:public|final|abstract|sealed) )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern MEMBERS = Pattern.compile("(?m)^(?:@|public |protected |private |static |void )");

    /** All of a README, in order. */
    static List<Snippet> in(Path readme) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(readme);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            boolean java = lines.get(i).equals(FENCE + "java");
            int begin = i + 1;
            do {
                i++;
                if (i == lines.size()) {
                    throw new IllegalArgumentException("the block that begins at line " + begin + " of " + readme + " has no end");
                }
            } while (!lines.get(i).equals(FENCE));
            if (java) {
                snippets.add(new Snippet(begin + 1, String.join("\n", lines.subList(begin, i))));
            }
        }
        return snippets;
    }

    /** The name of the class it is, or of the one it is put into. */
    String name() {
        Matcher unit = UNIT.matcher(code);
        return unit.find() ? unit.group(1) : "Line" + line;
    }

    /** As a compilation unit whose code begins on the line that follows {@code head}. */
    String source(String head) {
        if (UNIT.matcher(code).find()) {
            return head + "\n" + code + "\n";
        }
        boolean members = MEMBERS.matcher(code).find();
        return head + " class " + name() + " {" + (members ? "" : " void run() throws Exception {") + "\n" + code + "\n}"
                + (members ? "" : "}") + "\n";
    }
}
