package org.marsad.deploy.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong in foreign code, in the words of its innermost cause. */
public final class Failures {

    private static final Pattern MESSAGE = Pattern.compile("(?:Caused by: )?([\\w.$]+(?:Exception|Error|Throwable|[A-Z]\\w*))(?:: (.*))?",
            Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("\\s+at ([\\w.$/@<>-]+\\([^)]*\\))");

    private Failures() {
    }

    /** One sentence on a failure, without a full stop. */
    public static String words(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return words(innermost.getClass().getName(), innermost.getMessage());
    }

    /** One sentence on a failure of which only the printed stack trace is known, with the place where it happened. */
    public static String words(String trace) {
        List<String> lines = trace.lines().toList();
        int innermost = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("Caused by: ")) {
                innermost = i;
            }
        }
        if (lines.isEmpty()) {
            return "no reason was given";
        }
        Matcher message = MESSAGE.matcher(lines.get(innermost));
        String words = message.matches() ? words(message.group(1), message.group(2)) : lines.get(innermost);
        if (innermost + 1 < lines.size()) {
            Matcher frame = FRAME.matcher(lines.get(innermost + 1));
            if (frame.lookingAt()) {
                return words + ", at " + frame.group(1);
            }
        }
        return words;
    }

    private static String words(String type, String message) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return message == null || message.isBlank() ? name : name + ": " + message.strip();
    }
}
