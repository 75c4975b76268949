package org.marsad.text.arabic;

import java.util.List;
import org.marsad.api.text.Matcher;
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
    private static final int LEFT_BY_ARTICLE = 2;
    private static final int LEFT_BY_ENDING = 3;
    /** Gender, number and case; longer ones before those they end with. */
    private static final List<String> ENDINGS = List.of("تين", "تان", "ات", "ين", "ون", "ان", "وا", "ه", "ا", "ت");

    private final NormalForm gentle = new NormalForm(Rule.GENTLE);
    private final NormalForm search = new NormalForm(Rule.SEARCH);
    private final Matcher matcher;

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
        String stem = search.normalize(withoutArticle(matcher.cut(word, counts), counts)).text();
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEFT_BY_ENDING) {
                return stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }

    private String withoutArticle(WordCut cut, WordCounts counts) {
        String word = gentle.normalize(cut.word()).text();
        String last = cut.before().isEmpty() ? "" : gentle.normalize(cut.before().get(cut.before().size() - 1)).text();
        if (word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + LEFT_BY_ARTICLE) {
            return word.substring(ARTICLE.length());
        }
        // Behind ل the article has lost its alef: «لسلطة», unless a word of its own begins with lam, such as «لجنة».
        boolean mayHaveArticle = last.equals("ل") && word.startsWith("ل") && word.length() > 1 + LEFT_BY_ARTICLE;
        long whole = mayHaveArticle ? counts.count(word) : 0;
        return mayHaveArticle && (whole == 0 || whole < counts.count("ا" + word)) ? word.substring(1) : word;
    }
}
