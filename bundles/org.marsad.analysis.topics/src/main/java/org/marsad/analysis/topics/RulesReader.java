package org.marsad.analysis.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.analysis.topics.Rule.Kind;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/** Reads a file of rules; the bundle's README says how one is written. */
final class RulesReader {

    /** The most terms a file may have. */
    static final int MAXIMUM_TERMS = 50_000;

    /** The most words of a term. */
    static final int MAXIMUM_WORDS = 12;

    /** The most words that may stand between two that belong together: about a sentence. */
    static final int MAXIMUM_REACH = 30;

    private static final String KINDS = "words:, weak:, near N:, with:, except: and except near N: are";
    private static final String WITH = "with:";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern KIND = Pattern.compile("(words|weak|near|except near|except)(?: +(\\S+))? *:");
    private static final Pattern COMMA = Pattern.compile("[,،]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final String file;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> topics = new HashMap<>();

    private int line;
    private int terms;
    private String topic;
    private Draft draft;

    /**
     * Reads one file.
     *
     * @param file its name, for messages
     */
    RulesReader(String file) {
        this.file = file;
    }

    /** A rule of which not all lines have been read. */
    private static final class Draft {

        private final Kind kind;
        private final int reach;
        private final int line;
        private final List<String> terms = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private boolean with;

        Draft(Kind kind, int reach, int line) {
            this.kind = kind;
            this.reach = reach;
            this.line = line;
        }

        List<String> open() {
            return with ? others : terms;
        }
    }

    /**
     * The rules of the file, in its order.
     *
     * @throws RulesException if it cannot be used
     */
    List<Rule> read(byte[] bytes) throws RulesException {
        for (String written : decode(bytes).split("\r\n|\r|\n", -1)) {
            line++;
            String stripped = SPACE.matcher(written).replaceAll(" ").strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                take(stripped);
            }
        }
        endTopic();
        if (rules.isEmpty()) {
            throw new RulesException(file + ": there is no topic in it; one begins with its id in a line, such as [trade]");
        }
        return List.copyOf(rules);
    }

    private void take(String written) throws RulesException {
        if (written.startsWith("[")) {
            endTopic();
            beginTopic(written);
        } else if (topic == null) {
            throw wrong("'" + written + "' stands before the first topic; a topic begins with its id in a line, such as [trade]");
        } else if (written.equals(WITH)) {
            beginOthers();
        } else if (written.endsWith(":")) {
            endRule();
            beginRule(written);
        } else {
            addTerms(written);
        }
    }

    private void beginTopic(String written) throws RulesException {
        String id = written.endsWith("]") ? written.substring(1, written.length() - 1).strip() : "";
        if (!ID.matcher(id).matches()) {
            throw wrong("'" + written + "' does not begin a topic; right is its id between brackets, in small letters a to z, digits"
                    + " and '-', such as [drug-trafficking]");
        }
        Integer before = topics.putIfAbsent(id, line);
        if (before != null) {
            throw wrong("the topic " + id + " has begun in line " + before + " already; put its rules together there");
        }
        topic = id;
    }

    private void endTopic() throws RulesException {
        endRule();
        if (topic != null && rules.stream().noneMatch(rule -> rule.topic().equals(topic) && !rule.kind().isException())) {
            throw RulesException.inLine(file, topics.get(topic), "the topic " + topic + " has no rule that could find it; give it"
                    + " words:, weak: or near N:");
        }
    }

    private void beginRule(String written) throws RulesException {
        Matcher kind = KIND.matcher(written);
        if (!kind.matches()) {
            throw wrong("'" + written + "' is not a kind of rule; " + KINDS);
        }
        Kind stated = Kind.valueOf(kind.group(1).toUpperCase(Locale.ROOT).replace(' ', '_'));
        draft = new Draft(stated, reach(stated, kind.group(2)), line);
    }

    private int reach(Kind kind, String written) throws RulesException {
        if (!kind.hasReach()) {
            if (written != null) {
                throw wrong("'" + kind.written() + ":' takes no number; near N: and except near N: do");
            }
            return 0;
        }
        int reach = written != null && written.matches("[0-9]{1,4}") ? Integer.parseInt(written) : -1;
        if (reach < 0 || reach > MAXIMUM_REACH) {
            throw wrong("'" + kind.written() + "' needs the number of words that may stand between, from 0 to " + MAXIMUM_REACH
                    + ", such as " + kind.written() + " 5:");
        }
        return reach;
    }

    private void beginOthers() throws RulesException {
        if (draft == null || draft.kind != Kind.NEAR || draft.with) {
            throw wrong("'with:' goes with a 'near N:' before it, once");
        }
        if (draft.terms.isEmpty()) {
            throw wrong("the 'near' of line " + draft.line + " has no words; they stand in the lines between it and 'with:'");
        }
        draft.with = true;
    }

    private void endRule() throws RulesException {
        if (draft == null) {
            return;
        }
        if (draft.kind == Kind.NEAR && !draft.with) {
            throw RulesException.inLine(file, draft.line, "'near' has one list of words and needs two; the second follows a line 'with:'");
        }
        if (draft.open().isEmpty()) {
            throw RulesException.inLine(file, draft.line, "'" + draft.kind.written() + (draft.with ? "' has nothing behind its 'with:'"
                    : "' has no words") + "; they stand in the lines below it, with commas between them");
        }
        rules.add(new Rule(topic, draft.kind, draft.reach, draft.line, draft.terms, draft.others));
        draft = null;
    }

    private void addTerms(String written) throws RulesException {
        if (written.indexOf(':') >= 0) {
            throw wrong("'" + written + "' has a colon in it; a kind of rule stands in a line of its own, its words below it");
        }
        if (draft == null) {
            throw wrong("what kind of rule '" + written + "' is for is not said; " + KINDS);
        }
        List<String> cells = new ArrayList<>(List.of(COMMA.split(written, -1)));
        if (cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        for (String cell : cells) {
            draft.open().add(term(cell.strip(), written));
        }
    }

    private String term(String term, String written) throws RulesException {
        if (term.isEmpty()) {
            throw wrong("nothing stands between two commas in '" + written + "'");
        }
        if (term.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw wrong("'" + term + "' has no letter and no digit");
        }
        int words = SPACE.split(term).length;
        if (words > MAXIMUM_WORDS) {
            throw wrong("a phrase has at most " + MAXIMUM_WORDS + " words, and '" + term + "' has " + words
                    + "; words are parted by commas");
        }
        if (++terms > MAXIMUM_TERMS) {
            throw wrong("a file has at most " + MAXIMUM_TERMS + " words and phrases; split it");
        }
        return term;
    }

    private String decode(byte[] bytes) throws RulesException {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw RulesException.inLine(file, e.line(), "this is not UTF-8; save the file as UTF-8");
        }
    }

    private RulesException wrong(String message) {
        return RulesException.inLine(file, line, message);
    }
}
