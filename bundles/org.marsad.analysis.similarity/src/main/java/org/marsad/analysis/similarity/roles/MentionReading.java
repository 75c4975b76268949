package org.marsad.analysis.similarity.roles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.analysis.similarity.roles.Cue.Construction;

/** Reads the roles of one name. */
final class MentionReading {

    private static final Set<String> ENDS = Set.of(".", ";", ":", "!", "?");
    private static final int REACH = 8;
    private static final int SHORT_REACH = 4;
    private static final int BY_REACH = 14;
    private static final int CLAUSE_REACH = 12;
    private static final int RELATIVE_REACH = 4;
    private static final int MOST_COMMAS = 2;
    private static final int MOST_OF = 4;
    private static final String COMMA = ",";
    private static final String OF_WHAT = "*";


    private final Mention mention;
    private final CueList cues;
    private final WordClasses classes;
    private final List<String> before;
    private final List<String> behind;
    private final Governor governor;
    private final Set<String> forms = new LinkedHashSet<>();
    private final List<RoleFound> roles = new ArrayList<>();

    MentionReading(Mention mention, CueList cues, WordClasses classes) {
        this.mention = mention;
        this.cues = cues;
        this.classes = classes;
        this.before = mention.before();
        this.behind = mention.behind();
        this.governor = Governor.of(before, classes);
    }

    List<RoleFound> roles() {
        for (String token : mention.around()) {
            forms.addAll(WordForms.nouns(token));
            forms.addAll(WordForms.verbs(token));
        }
        for (int i = 0; i < before.size(); i++) {
            for (Cue cue : at(before, i)) {
                if (isGivenBefore(cue, i)) {
                    add(cue, of(before, i + cue.words().size()));
                }
            }
        }
        for (int i = 0; i < Math.min(behind.size(), CLAUSE_REACH); i++) {
            if (ENDS.contains(behind.get(i))) {
                break;
            }
            for (Cue cue : at(behind, i)) {
                if (isGivenBehind(cue, i)) {
                    add(cue, of(behind, i + cue.words().size()));
                }
            }
        }
        String head = mention.name().isEmpty() ? "" : WordForms.withoutArticle(mention.name().get(0));
        cues.startingWith(head).stream().filter(cue -> cue.construction() == Construction.HEAD && cue.words().size() == 1)
                .filter(cue -> mention.name().size() > 1).forEach(cue -> add(cue, List.of()));
        return roles;
    }

    private void add(Cue cue, List<String> of) {
        SemanticRole role = cue.role();
        if (role.types().contains(mention.type()) && (cue.beside().isEmpty() || cue.beside().stream().anyMatch(forms::contains))) {
            String key = role.name().endsWith(OF_WHAT) ? role.name() + cue.words().get(0) : role.name();
            roles.add(new RoleFound(role, key, cue.words(), of));
        }
    }

    /** The next words, up to one that begins something else; behind «المدير الإقليمي» only what comes with a preposition. */
    private List<String> of(List<String> tokens, int begin) {
        List<String> of = new ArrayList<>();
        boolean isOpen = !WordForms.isDefinite(tokens.get(begin - 1));
        boolean isAttached = begin < tokens.size() && classes.has(WordClass.ATTACHED, tokens.get(begin));
        isOpen |= isAttached;
        int first = isAttached ? begin + 1 : begin;
        for (int i = first; i < tokens.size() && of.size() < MOST_OF; i++) {
            if (classes.has(WordClass.STOP, tokens.get(i)) || ENDS.contains(tokens.get(i)) || COMMA.equals(tokens.get(i))) {
                break;
            }
            isOpen |= tokens.get(i).startsWith("ل") || tokens.get(i).startsWith("ب");
            if (isOpen && !classes.has(WordClass.COURTESY, tokens.get(i)) && !classes.hasNoun(WordClass.GENERIC, tokens.get(i))) {
                of.add(tokens.get(i));
            }
        }
        return of;
    }

    /** The cues whose words begin at a token. */
    private List<Cue> at(List<String> tokens, int i) {
        String token = tokens.get(i);
        List<Cue> found = new ArrayList<>();
        Set<String> verbs = WordForms.verbs(token);
        for (String verb : verbs) {
            cues.startingWith(verb).stream().filter(cue -> isVerbal(cue.construction())).forEach(found::add);
            if (verb.startsWith("ت") && verbs.stream().allMatch(each -> cues.startingWith(each).isEmpty())) {
                cues.startingWith(WordForms.masculine(verb)).stream().filter(cue -> isVerbal(cue.construction())).forEach(found::add);
            }
        }
        for (String noun : WordForms.nouns(token)) {
            cues.startingWith(noun).stream().filter(cue -> isNominal(cue.construction())).forEach(found::add);
        }
        for (String word : WordForms.withoutAnd(token)) {
            cues.startingWith(word).stream().filter(cue -> isLiteral(cue.construction())).forEach(found::add);
        }
        return found.stream().filter(cue -> continues(cue, tokens, i)).toList();
    }

    private static boolean isVerbal(Construction construction) {
        return switch (construction) {
            case VERB, DEED, OBJECT, IN, FROM, TO, AT -> true;
            default -> false;
        };
    }

    private static boolean isNominal(Construction construction) {
        return switch (construction) {
            case DEED, OBJECT, NOUN, IN, FROM, TO, AT -> true;
            default -> false;
        };
    }

    private static boolean isLiteral(Construction construction) {
        return construction == Construction.PHRASE || construction == Construction.TAIL;
    }

    private static boolean continues(Cue cue, List<String> tokens, int i) {
        List<String> words = cue.words();
        for (int k = 1; k < words.size(); k++) {
            if (i + k >= tokens.size() || !tokens.get(i + k).equals(words.get(k)) && (isLiteral(cue.construction())
                    || !WordForms.nouns(tokens.get(i + k)).contains(words.get(k)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isGivenBefore(Cue cue, int i) {
        int end = i + cue.words().size();
        int name = before.size();
        return switch (cue.construction()) {
            case VERB -> (!governor.isGlued() || isOfUnit(end)) && isGap(end, name, REACH) || isBy(end);
            case DEED -> isBy(end);
            case OBJECT -> !governor.isGlued() && isGap(end, name, REACH);
            case NOUN -> !governor.isGlued() && (isGap(end, name, REACH) || isLongTitle(end)) && isTitle(i, end);
            case PHRASE -> isGap(end, name, SHORT_REACH) && (!governor.isGlued() || end == name);
            case IN, FROM, TO -> governor.construction() == cue.construction() && governor.begin() >= end
                    && isPlaceGap(end, governor.begin());
            case AT -> governor.construction() == Construction.AT && governor.begin() >= end && governor.begin() - end <= 1;
            case TAIL, HEAD -> false;
        };
    }

    /** An indefinite noun right before a name has the name as its complement; one behind a comma may belong to the name before it. */
    private boolean isTitle(int i, int end) {
        boolean isOfTheLeft = mention.beside() && i <= 1 && before.get(0).equals(COMMA);
        boolean isConstruct = end == before.size() && end == i + 1 && !WordForms.isDefinite(before.get(i));
        boolean isAdjective = i > 0 && !classes.has(WordClass.STOP, before.get(i - 1)) && WordForms.isDefinite(before.get(i - 1))
                && WordForms.isDefinite(before.get(i)) && classes.hasNoun(WordClass.PARTICIPLE, before.get(i));
        boolean isBesideIt = i > 0 && (classes.hasNoun(WordClass.NEAR, before.get(i - 1))
                || WordForms.verbs(before.get(i - 1)).stream().map(WordForms::masculine)
                        .anyMatch(word -> classes.has(WordClass.MEETS, word)));
        return !isOfTheLeft && !isConstruct && !isAdjective && !isBesideIt && !isFormer(before, end);
    }

    private boolean isFormer(List<String> tokens, int end) {
        return tokens.subList(end, Math.min(tokens.size(), end + MOST_OF)).stream().takeWhile(word -> !COMMA.equals(word))
                .anyMatch(word -> classes.has(WordClass.FORMER, word));
    }

    /** «قضت الغرفة الجنائية بمحكمة كذا»: a body acts by one of its parts. */
    private boolean isOfUnit(int end) {
        return mention.type().equals("organization") && end < before.size() - 1
                && classes.hasNoun(WordClass.UNIT, before.get(end));
    }

    private boolean isBy(int end) {
        for (int j = end; j < before.size() && j - end <= BY_REACH; j++) {
            if (ENDS.contains(before.get(j))) {
                return false;
            }
            for (List<String> by : classes.phrases(WordClass.BY)) {
                int next = j + by.size();
                if (next <= before.size() && before.subList(j, next).equals(by) && isGap(next, before.size(), REACH)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isGap(int from, int to, int most) {
        List<String> gap = from <= to ? before.subList(from, to) : List.of();
        return from <= to && gap.size() <= most && gap.stream().noneMatch(word -> classes.has(WordClass.STOP, word))
                && gap.stream().noneMatch(ENDS::contains)
                && gap.stream().filter(COMMA::equals).count() <= MOST_COMMAS;
    }

    /** «المكلف بالإعلام في الشركة، الدكتور فلان»: an office that goes on with a preposition, and the name in apposition to it. */
    private boolean isLongTitle(int end) {
        int comma = before.size() - 1;
        while (comma > end && classes.has(WordClass.COURTESY, before.get(comma))) {
            comma--;
        }
        return comma > end && comma - end <= REACH && before.get(comma).equals(COMMA) && before.subList(end, comma).stream()
                .noneMatch(word -> ENDS.contains(word) || COMMA.equals(word)
                        || classes.has(WordClass.STOP, word) && !classes.has(WordClass.ATTACHED, word));
    }

    private boolean isPlaceGap(int from, int to) {
        List<String> gap = before.subList(from, to);
        return gap.size() <= REACH && gap.stream().noneMatch(ENDS::contains)
                && gap.stream().noneMatch(word -> classes.has(WordClass.RELATIVE, word))
                && gap.stream().noneMatch(word -> classes.hasNoun(WordClass.BODY, word));
    }

    private boolean isGivenBehind(Cue cue, int i) {
        return switch (cue.construction()) {
            case VERB -> isSubjectOf(i);
            case OBJECT -> isInRelativeClause(i);
            case NOUN -> isApposition(i);
            case TAIL -> i <= SHORT_REACH && !behind.subList(0, i).contains(COMMA);
            default -> false;
        };
    }

    private boolean isSubjectOf(int i) {
        boolean isNext = behind.subList(0, i).stream().allMatch(word -> classes.has(WordClass.HELPER, word));
        boolean isJoined = WordForms.withoutAnd(behind.get(i)).size() > 1 && !behind.subList(0, i).contains(COMMA)
                && behind.subList(0, i).stream().noneMatch(word -> classes.has(WordClass.RELATIVE, word));
        return isNext || isJoined || isInRelativeClause(i);
    }

    private boolean isInRelativeClause(int i) {
        for (int k = Math.max(0, i - RELATIVE_REACH); k < i; k++) {
            if (classes.has(WordClass.RELATIVE, behind.get(k)) && (k == 0 || !behind.get(k - 1).equals("في"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isApposition(int i) {
        List<String> between = behind.subList(0, i);
        return !isFormer(behind, i + 1) && i <= 2 && !between.isEmpty() && (between.get(0).equals(COMMA) || between.get(0).equals("("))
                && between.stream().skip(1).allMatch(word -> classes.has(WordClass.COURTESY, word)) || i == 0 && !isFormer(behind, 1);
    }
}
