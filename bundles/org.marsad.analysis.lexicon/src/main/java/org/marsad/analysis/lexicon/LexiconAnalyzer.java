package org.marsad.analysis.lexicon;

import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.text.NameFinder.Match;

/** Finds the terms of one list, and tells how sure it is by what had to be taken off the front of their words. */
final class LexiconAnalyzer implements Analyzer {

    private static final double AS_WRITTEN = 1.0;
    private static final double WITH_ARTICLE = 0.95;
    private static final double WITH_PARTICLE = 0.9;

    private static final String ARTICLE = "ال";

    private final Lexicon lexicon;

    LexiconAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void analyze(TextView text, Findings findings) throws InterruptedException {
        stopIfCalledOff();
        for (Lexicon.Found found : lexicon.find(text.text(), text.language())) {
            stopIfCalledOff();
            Match match = found.match();
            findings.add(found.term().type(), match.begin(), match.end(), confidence(text.text(), found), found.term().features());
        }
    }

    private static void stopIfCalledOff() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the run was called off");
        }
    }

    private static double confidence(String text, Lexicon.Found found) {
        if (found.match().begin() > found.match().wordBegin()) {
            return WITH_PARTICLE;
        }
        boolean isArticleTaken = text.startsWith(ARTICLE, found.match().begin()) && !found.term().looksLikeWithArticle();
        return isArticleTaken ? WITH_ARTICLE : AS_WRITTEN;
    }
}
