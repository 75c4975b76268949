package org.marsad.deploy.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/**
 * The filter of a requirement in plain words.
 *
 * @param name     what it asks for by name, or empty
 * @param versions the versions it takes, in brackets, with a space before; empty if it takes all
 * @param exact    the one version it asks for, or empty
 * @param text     the filter as it is written
 */
record FilterWords(String name, String versions, String exact, String text) {

    private static final Pattern LEAST = Pattern.compile("(?<!\\(!)\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern MOST = Pattern.compile("(?<!\\(!)\\((?:bundle-)?version<=([^)]+)\\)");
    private static final Pattern ABOVE = Pattern.compile("\\(!\\((?:bundle-)?version<=([^)]+)\\)\\)");
    private static final Pattern EXACT = Pattern.compile("\\(version=([^)]+)\\)");

    static FilterWords of(Requirement requirement, String namespace) {
        String filter = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
        String name = find(Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)*]+)\\)"), filter, "");
        String least = find(LEAST, filter, "version ", " or later") + find(ABOVE, filter, "version later than ", "");
        String most = find(BELOW, filter, "below ", "") + find(MOST, filter, "up to ", "");
        boolean any = least.equals("version 0.0.0 or later") && most.isEmpty();
        String versions = least + (least.isEmpty() || most.isEmpty() ? "" : ", ") + most;
        return new FilterWords(name, versions.isEmpty() || any ? "" : " (" + versions + ")", find(EXACT, filter, ""), filter);
    }

    private static String find(Pattern pattern, String filter, String otherwise) {
        Matcher matcher = pattern.matcher(filter);
        return matcher.find() ? matcher.group(1) : otherwise;
    }

    private static String find(Pattern pattern, String filter, String before, String after) {
        Matcher matcher = pattern.matcher(filter);
        return matcher.find() ? before + matcher.group(1) + after : "";
    }
}
