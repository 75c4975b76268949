package org.marsad.text.arabic;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The rules a form is made of: those it has by itself, without some and with others. */
final class RuleChoice {

    private final Set<Rule> standard;
    private final EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);

    /** The rules that a form has by itself. */
    RuleChoice(Set<Rule> standard) {
        this.standard = standard;
        rules.addAll(standard);
    }

    /**
     * The rules an operator asks for.
     *
     * @param off the names of rules to leave out, in capitals or small letters
     * @param on  the names of rules to apply
     * @throws IllegalArgumentException if a rule is unknown, or is asked for in both ways
     */
    RuleChoice(Set<Rule> standard, String[] off, String[] on) {
        this(standard);
        Set<Rule> out = named(off, NormalizerSettings.OFF);
        Set<Rule> in = named(on, NormalizerSettings.ON);
        rules.removeAll(out);
        rules.addAll(in);
        out.retainAll(in);
        if (!out.isEmpty()) {
            throw new IllegalArgumentException("'" + NormalizerSettings.OFF + "' and '" + NormalizerSettings.ON + "' both name " + out
                    + "; name a rule in one of them");
        }
    }

    /** The rules. */
    Set<Rule> rules() {
        return EnumSet.copyOf(rules);
    }

    /** A revision of these rules: the one of the form itself, and what is different. */
    String revision(String ofForm) {
        StringBuilder revision = new StringBuilder(ofForm);
        for (Rule rule : Rule.values()) {
            if (rules.contains(rule) != standard.contains(rule)) {
                revision.append(rules.contains(rule) ? "+" : "-").append(rule);
            }
        }
        return revision.toString();
    }

    private static Set<Rule> named(String[] names, String property) {
        Set<Rule> named = EnumSet.noneOf(Rule.class);
        for (String name : names) {
            if (!name.isBlank()) {
                named.add(Arrays.stream(Rule.values()).filter(rule -> rule.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + property + "' names a rule '" + name.strip()
                                + "', and there is none; the rules are " + new TreeSet<>(Arrays.asList(Rule.values())))));
            }
        }
        return named;
    }
}
