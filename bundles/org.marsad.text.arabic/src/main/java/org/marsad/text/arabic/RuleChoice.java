package org.marsad.text.arabic;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The rules a form is made of: those it has by itself, without some and with others. */
final class RuleChoice {

    private static final String OFF = "rules.off";
    private static final String ON = "rules.on";

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
     * @param off the names of rules to leave out, in capitals or small letters, also several in one value, with commas
     * @param on  the names of rules to apply, likewise
     * @throws IllegalArgumentException if a rule is unknown, or is asked for in both ways
     */
    RuleChoice(Set<Rule> standard, String[] off, String[] on) {
        this(standard);
        Set<Rule> out = named(off, OFF);
        Set<Rule> in = named(on, ON);
        rules.removeAll(out);
        rules.addAll(in);
        out.retainAll(in);
        if (!out.isEmpty()) {
            throw new IllegalArgumentException("'" + OFF + "' and '" + ON + "' both name " + out
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

    private static Set<Rule> named(String[] values, String property) {
        Set<Rule> named = EnumSet.noneOf(Rule.class);
        for (String value : values) {
            Arrays.stream(value.split(",")).map(String::strip).filter(name -> !name.isEmpty()).map(name -> rule(name, property))
                    .forEach(named::add);
        }
        return named;
    }

    private static Rule rule(String name, String property) {
        return Arrays.stream(Rule.values()).filter(rule -> rule.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + property + "' names a rule '" + name + "', and there is none; the"
                        + " rules are " + Arrays.toString(Rule.values())));
    }
}
