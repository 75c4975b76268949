package org.marsad.analysis.entities;

import java.util.EnumSet;
import java.util.Set;

/** One meaning of a name of the lists, and how a word must be written to have it. */
final class Sense {

    private static final String HAMZA = "أإآؤئ";
    private static final Set<Role> BY_ARTICLE = EnumSet.of(Role.GIVEN, Role.PLACE, Role.ORGANIZATION, Role.EVENT, Role.HEAD, Role.PARTICLE,
            Role.PLACEHEAD, Role.ADJECTIVE, Role.NATIONALITY, Role.ORDINAL);

    private final String spelling;
    private final Entry entry;
    private final Role role;
    private final boolean hasArticle;
    private final boolean hasLam;
    private final char last;
    private final boolean isByLast;
    private final boolean isByArticle;
    /** «بحارته وممثليه»: what ends in «يه» is oftener somebody than the «ممثلية» of a state. */
    private final boolean isFeminine;

    /** The name as the list has it, and its line. */
    Sense(String spelling, Entry entry) {
        this.spelling = spelling;
        this.entry = entry;
        role = entry.role();
        int front = Math.min(spelling.length(), 2);
        hasArticle = Spelling.isArticle(spelling, 0, front);
        hasLam = Spelling.beginsWith('ل', spelling, 0, front);
        last = spelling.charAt(spelling.length() - 1);
        isByLast = role == Role.GIVEN && (last == 'ي' || last == 'ى');
        isByArticle = BY_ARTICLE.contains(role);
        isFeminine = role == Role.HEAD && spelling.endsWith("ية");
    }

    /** The name as the list has it. */
    String spelling() {
        return spelling;
    }

    /** What the list says. */
    Entry entry() {
        return entry;
    }

    /** What the name is or does. */
    Role role() {
        return role;
    }

    /**
     * Whether a range of a text, in which the matcher found the name, has this meaning. The matcher takes ى for ي, and a word with the
     * article for one without. «على» is no given name, «المالي» no country, but «الوزارة» is «وزارة».
     */
    boolean isSpelledSo(String text, int begin, int end) {
        return (!isByLast || text.charAt(end - 1) == last) && (!isByArticle || isArticleSame(text, begin, end))
                && (role != Role.GIVEN || !hasOtherHamza(text, begin, end)) && (!isFeminine || text.charAt(end - 1) != 'ه');
    }

    /** A hamza that the name has not: «بأن» is not «بان», while «احمد» may be «أحمد». */
    private boolean hasOtherHamza(String text, int begin, int end) {
        if (spelling.length() != end - begin) {
            return false;
        }
        for (int at = 0; at < spelling.length(); at++) {
            char written = text.charAt(begin + at);
            if (written != spelling.charAt(at) && HAMZA.indexOf(written) >= 0 && HAMZA.indexOf(spelling.charAt(at)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether both begin with «ال», or neither; behind ل all that is left of it is a lam, which may be the word's own. */
    private boolean isArticleSame(String text, int begin, int end) {
        int front = Math.min(end, begin + 2);
        boolean lamOnly = begin > 0 && text.charAt(begin - 1) == 'ل' && Spelling.beginsWith('ل', text, begin, front);
        return lamOnly ? hasArticle || hasLam : hasArticle == Spelling.isArticle(text, begin, front);
    }
}
