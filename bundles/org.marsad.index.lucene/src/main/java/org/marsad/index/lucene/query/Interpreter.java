package org.marsad.index.lucene.query;

import java.util.List;
import java.util.Optional;
import org.marsad.api.search.QueryException;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.WordForms;

/**
 * Understands questions: as expressions, all of whose words must be there, or as sentences, of whose words the more the
 * better.
 */
public final class Interpreter {

    /** Longer questions are texts; the limit keeps what one question may cost within reason. */
    private static final int LONGEST = 20_000;
    /** So many words without operators are a sentence as well, if no document has them all. */
    private static final int WORDS_OF_SENTENCE = 4;

    private final Lexicon lexicon;

    /** An interpreter that knows words by {@code lexicon}. */
    public Interpreter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Understands a question; a blank one asks for every document.
     *
     * @param exact whether words must be spelt as in the question
     * @throws QueryException if it is not understood, with the place
     */
    public Question interpret(String text, boolean exact) throws QueryException {
        if (text.length() > LONGEST) {
            throw new QueryException("a question may have " + LONGEST + " characters at most", LONGEST);
        }
        Wording wording = new Wording(lexicon, exact);
        if (!QueryParser.isSentence(text)) {
            return new Question(QueryParser.parse(text), wording, Optional.empty());
        }
        List<Node.Word> words = QueryParser.words(text);
        return new Question(words.isEmpty() ? new Node.All() : anyOf(words, wording), wording, Optional.empty());
    }

    /** The same question as a sentence, for when no document has all its words; empty if it is none. */
    public Optional<Question> asSentence(Question question) {
        if (!(question.node() instanceof Node.And and) || and.parts().size() < WORDS_OF_SENTENCE
                || !and.parts().stream().allMatch(Interpreter::isPlain)) {
            return Optional.empty();
        }
        List<Node.Word> words = and.parts().stream().map(Node.Word.class::cast).toList();
        return Optional.of(new Question(anyOf(words, question.wording()), question.wording(),
                Optional.of("No document has all these words; those with most of them are shown.")));
    }

    private static boolean isPlain(Node part) {
        return part instanceof Node.Word word && word.field() == Field.ANY && word.match() == Node.Match.WHOLE;
    }

    /**
     * Any of the words that tell what is asked about, each once however often a sentence says it; the marks of a word in a
     * sentence are not asked for.
     */
    private Node anyOf(List<Node.Word> words, Wording wording) {
        List<Node> telling = words.stream().filter(word -> !isFunctionWord(word, wording))
                .<Node>map(word -> plain(word, wording)).distinct().toList();
        List<Node> parts = telling.isEmpty() ? List.copyOf(words) : telling;
        return parts.size() == 1 ? parts.get(0) : new Node.Or(parts);
    }

    private boolean isFunctionWord(Node.Word word, Wording wording) {
        return wording.forms(word.text()).stream().allMatch(lexicon::isFunctionWord);
    }

    private static Node.Word plain(Node.Word word, Wording wording) {
        List<WordForms> forms = wording.forms(word.text());
        boolean hasMarks = forms.size() == 1 && forms.get(0).marked() != null;
        return hasMarks ? new Node.Word(word.field(), forms.get(0).get(Form.EXACT), word.match()) : word;
    }
}
