package org.marsad.text.arabic;

import java.util.List;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.RecentWords;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes off what the matcher cuts off, then the article, then one ending.
 *
 * <p>The idea of a light stemmer is that of L. S. Larkey, L. Ballesteros and M. E. Connell, <i>Light Stemming for Arabic Information
 * Retrieval</i>, 2007. What is different is that a letter in front is taken off only where it is a particle.
 */
@Component
public final class ArabicStemmer implements Stemmer {

    /** Rises when the same word would give another stem, the matcher aside. */
    private static final String REVISION = "1";

    private static final String ARTICLE = "ال";
    private static final int WORDS_KEPT = 1 << 12;
    private static final int LEFT_BY_ARTICLE = 2;
    private static final int LEFT_BY_ENDING = 3;
    /** Gender, number and case; longer ones before those they end with. */
    private static final List<String> ENDINGS = List.of("تين", "تان", "ات", "ين", "ون", "ان", "وا", "ه", "ا", "ت");

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);
    private final NormalForm search = new NormalForm(Rule.SEARCH);
    private final RecentWords<Stems> recent = new RecentWords<>(WORDS_KEPT, this::stems);
    private final Matcher matcher;

    /**
     * What can be said of a word proper before anything is counted.
     *
     * @param letters   it, in gentle form
     * @param stem      its stem
     * @param mayBeCut  whether its first lam may be the rest of an article
     * @param behindLam its stem if it is
     */
    private record Stems(String letters, String stem, boolean mayBeCut, String behindLam) {}

    /** A stemmer that has its words cut by the matcher. */
    @Activate
    public ArabicStemmer(@Reference Matcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public String revision() {
        return REVISION + "-" + matcher.revision();
    }

    @Override
    public String stem(String word, WordCounts counts) {
        return stem(matcher.cut(word, counts), counts);
    }

    @Override
    public String stem(WordCut cut, WordCounts counts) {
        Stems stems = recent.of(cut.word());
        if (!stems.mayBeCut || cut.before().isEmpty()
                || !gentle.textOf(cut.before().get(cut.before().size() - 1)).equals("ل")) {
            return stems.stem;
        }
        // Behind ل the article has lost its alef: «لسلطة», unless a word of its own begins with lam, such as «لجنة».
        long whole = counts.count(stems.letters);
        return whole == 0 || whole < counts.count("ا" + stems.letters) ? stems.behindLam : stems.stem;
    }

    private Stems stems(String written) {
        String word = gentle.textOf(written);
        boolean hasArticle = word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + LEFT_BY_ARTICLE;
        boolean mayHaveLostAlef = word.startsWith("ل") && word.length() > 1 + LEFT_BY_ARTICLE;
        return new Stems(word, withoutEnding(hasArticle ? word.substring(ARTICLE.length()) : word),
                mayHaveLostAlef, mayHaveLostAlef ? withoutEnding(word.substring(1)) : "");
    }

    /** Folded as for search. */
    private String withoutEnding(String word) {
        String stem = search.normalize(word).text();
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEFT_BY_ENDING) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
