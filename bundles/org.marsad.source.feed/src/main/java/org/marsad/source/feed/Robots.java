package org.marsad.source.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a site wants robots to leave alone: {@code robots.txt} as in RFC 9309. */
final class Robots {

    /** A site without wishes. */
    static final Robots ALL_ALLOWED = new Robots(List.of());

    /** More of the file need not be read. */
    static final int MAXIMUM_BYTES = 500 * 1024;

    private final List<Rule> rules;

    private Robots(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * A rule.
     *
     * @param path  as it is written; its length says how much it weighs
     * @param parts what stands between its asterisks
     * @param ends  whether nothing may follow
     */
    private record Rule(boolean allows, String path, String[] parts, boolean ends) {

        static Rule of(boolean allows, String path) {
            boolean ends = path.endsWith("$");
            return new Rule(allows, path, (ends ? path.substring(0, path.length() - 1) : path).split("\\*", -1), ends);
        }

        /** Looks for one part behind the other; no regular expression, for what a stranger writes could make one run for ever. */
        boolean fits(String address) {
            if (!address.startsWith(parts[0])) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length; i++) {
                int found = ends && i == parts.length - 1 ? address.length() - parts[i].length() : address.indexOf(parts[i], at);
                if (found < at || !address.startsWith(parts[i], found)) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return !ends || at == address.length();
        }
    }

    /**
     * The rules for one robot: those of all groups that name it, else those for all robots.
     *
     * @param userAgent how the robot presents itself; its name is what stands before the first slash
     */
    static Robots parse(byte[] file, String userAgent) {
        String robot = userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
        List<Rule> own = new ArrayList<>();
        List<Rule> general = new ArrayList<>();
        boolean namesUs = false;
        boolean namesAll = false;
        boolean ownGroup = false;
        boolean inRules = true;
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n|\r|\n")) {
            String stated = line.split("#", 2)[0].strip();
            int colon = stated.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = stated.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = stated.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                namesUs = (!inRules && namesUs) || value.toLowerCase(Locale.ROOT).equals(robot);
                namesAll = (!inRules && namesAll) || value.equals("*");
                ownGroup |= namesUs;
                inRules = false;
            } else if (field.equals("allow") || field.equals("disallow")) {
                inRules = true;
                if (!value.isEmpty()) {
                    Rule rule = Rule.of(field.equals("allow"), value);
                    (namesUs ? own : namesAll ? general : new ArrayList<Rule>()).add(rule);
                }
            }
        }
        return new Robots(List.copyOf(ownGroup ? own : general));
    }

    /** Whether a page may be fetched: the longest rule that fits decides, and of two as long the one that allows. */
    boolean allows(URI page) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        String path = (page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath()) + query;
        boolean allowed = true;
        int longest = -1;
        for (Rule rule : rules) {
            boolean decides = rule.path.length() > longest || rule.path.length() == longest && rule.allows;
            if (decides && rule.fits(path)) {
                allowed = rule.allows;
                longest = rule.path.length();
            }
        }
        return allowed;
    }
}
