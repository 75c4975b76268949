package org.marsad.text.arabic;

import java.util.Collection;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.PreparedWord;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.osgi.service.component.annotations.Component;

/** The matcher of names in Arabic text, and of the particles and pronouns written together with them. */
@Component
public final class ArabicMatcher implements Matcher {

    /** Rises when the same list and the same text would give other matches, the known whole words aside. */
    private static final String REVISION = "1";

    private final WholeWords wholeWords = WholeWords.known();
    private final Recent<FoldedWords> recent = new Recent<>(FoldedWords::new);
    private final WordCutter cutter = new WordCutter(wholeWords);

    @Override
    public String revision() {
        return REVISION + "-" + wholeWords.revision();
    }

    @Override
    public NameFinder finder(Collection<String> names) {
        return new ArabicNameFinder(names, wholeWords, recent);
    }

    @Override
    public WordCut cut(String word, WordCounts counts) {
        return cutter.cut(notEmpty(word), counts);
    }

    @Override
    public PreparedWord prepare(String word) {
        return cutter.prepare(notEmpty(word));
    }

    private static String notEmpty(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("an empty word cannot be cut");
        }
        return word;
    }
}
