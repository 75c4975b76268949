package org.marsad.analysis.lexicon;

import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;

/**
 * Finds the terms of one list: whole words only, the longest where several begin together, and none within another. One pass; what is
 * done at a word is bounded by the longest term of the list.
 */
final class LexiconAnalyzer implements Analyzer {

    /** So many words are read between two looks at whether the workbench wants the thread back. */
    private static final int WORDS_BETWEEN_LOOKS = 4096;

    private final Lexicon lexicon;
    private final Readings readings = new Readings(WholeWords.all());

    LexiconAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void analyze(TextView text, Findings findings) throws InterruptedException {
        Pass pass = new Pass(text.text(), text.language());
        int looked = 0;
        for (int token = 0; token < pass.tokens.size();) {
            if (looked++ % WORDS_BETWEEN_LOOKS == 0 && Thread.interrupted()) {
                throw new InterruptedException("the run was called off");
            }
            Optional<Match> match = pass.at(token);
            match.ifPresent(found -> findings.add(found.term.type(), found.begin, pass.tokens.end(found.last), found.confidence,
                    found.term.features()));
            token = match.map(found -> found.last).orElse(token) + 1;
        }
    }

    /** A term, where it begins, and the last of its words. */
    private record Match(Term term, int begin, int last, double confidence) {}

    /** The end of a way through the lexicon. */
    private record End(Term term, int last) {}

    /** One text. */
    private final class Pass {

        private final String text;
        private final String folded;
        private final String language;
        private final Tokens tokens;

        Pass(String text, String language) {
            this.text = text;
            this.folded = Folding.fold(text);
            this.language = language;
            this.tokens = new Tokens(folded);
        }

        /** The term that begins at a word: as the word stands if there is one, else with the least taken off its front. */
        Optional<Match> at(int token) {
            int begin = tokens.begin(token);
            Optional<End> asItStands = from(lexicon.word(tokens.word(token)), token);
            if (asItStands.isPresent()) {
                return asItStands.map(end -> new Match(end.term, begin, end.last, 1.0));
            }
            for (Readings.Reading reading : readings.of(text, folded, begin, tokens.end(token))) {
                Optional<End> end = from(lexicon.word(reading.word()), token);
                if (end.isPresent()) {
                    return end.map(found -> new Match(found.term, reading.begin(), found.last, reading.confidence()));
                }
            }
            return Optional.empty();
        }

        private Optional<End> from(int firstWord, int token) {
            int node = lexicon.follow(Lexicon.ROOT, firstWord);
            return node == Edges.NONE ? Optional.empty() : longest(node, token);
        }

        /** The longest term from here on; the word at {@code token} has led to the node. */
        private Optional<End> longest(int node, int token) {
            Optional<End> best = lexicon.endingAt(node, language).map(term -> new End(term, token));
            int next = token + 1;
            if (next == tokens.size()) {
                return best;
            }
            best = longer(best, lexicon.follow(node, lexicon.word(tokens.word(next))), next);
            String bare = readings.withoutArticle(text, folded, tokens.begin(next), tokens.end(next));
            return bare.isEmpty() ? best : longer(best, lexicon.follow(node, lexicon.word(bare)), next);
        }

        private Optional<End> longer(Optional<End> best, int node, int token) {
            if (node == Edges.NONE) {
                return best;
            }
            Optional<End> further = longest(node, token);
            return further.isPresent() && (best.isEmpty() || further.get().last > best.get().last) ? further : best;
        }
    }
}
