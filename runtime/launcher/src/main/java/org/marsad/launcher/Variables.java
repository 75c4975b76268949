package org.marsad.launcher;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in for {@code ${name}}. */
public final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w.]+)}");

    private Variables() {
    }

    /** The text with every known {@code ${name}} replaced; unknown names stay as they are. */
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(variable ->
                Matcher.quoteReplacement(values.getOrDefault(variable.group(1), variable.group())));
    }
}
