package org.marsad.evaluation.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.training.TaggedSentence;
import org.marsad.evaluation.data.SourceLine;
import org.marsad.evaluation.data.TextFile;

/**
 * Sentences in the form of CoNLL 2002: a word and its tag on a line, an empty line behind each sentence. Tags are {@code O}, {@code B-TYPE}
 * for the first word of a name and {@code I-TYPE} for its others; an {@code I-} that continues nothing begins a name, as
 * {@code conlleval} has it.
 */
final class TaggedFile {

    /** So many sentences make a document: about the length of an article. */
    private static final int SENTENCES = 20;

    private static final String FORM = "a word, a tab or space, and a tag such as O, B-LOC or I-LOC";
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:[\\t ]+\\S+)*?[\\t ]+(O|[BI]-\\S+)");
    private static final Pattern DOCUMENT = Pattern.compile("-DOCSTART-.*");

    /**
     * A document made of sentences, one on a line, the words with spaces between.
     *
     * @param name      the file and the number of its first line
     * @param text      the text
     * @param names     what is named in it
     * @param sentences its sentences
     */
    record Document(String name, String text, Set<Name> names, List<TaggedSentence> sentences) {}

    /**
     * A name.
     *
     * @param type its type as tagged
     * @param span where it is
     */
    record Name(String type, Span span) {}

    private final Path file;
    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<Name> names = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private List<TaggedSentence> sentences = new ArrayList<>();
    private int begin = 1;
    private boolean isInSentence;
    private String openType = "";
    private int openBegin;

    private TaggedFile(Path file) {
        this.file = file;
    }

    /** The documents of a file. */
    static List<Document> read(Path file) throws EvaluationException, IOException {
        TaggedFile tagged = new TaggedFile(file);
        for (SourceLine line : TextFile.lines(file)) {
            tagged.add(line);
        }
        tagged.endSentence();
        tagged.endDocument();
        return tagged.documents;
    }

    private void add(SourceLine line) throws EvaluationException {
        if (DOCUMENT.matcher(line.text()).matches()) {
            endSentence();
            endDocument();
            begin = line.number() + 1;
            return;
        }
        if (line.text().isBlank()) {
            endSentence();
            if (sentences.size() >= SENTENCES) {
                endDocument();
                begin = line.number() + 1;
            }
            return;
        }
        Matcher parts = LINE.matcher(line.text());
        if (!parts.matches()) {
            throw line.wrong("'" + line.text() + "' is not understood; expected " + FORM);
        }
        addWord(parts.group(1), TaggedSentence.usual(parts.group(2)));
    }

    private void addWord(String word, String tag) {
        boolean continues = tag.equals("I-" + openType);
        if (!continues) {
            endName();
        }
        if (isInSentence) {
            text.append(' ');
        }
        if (!continues && !tag.equals("O")) {
            openType = tag.substring(2);
            openBegin = text.length();
        }
        text.append(word);
        words.add(word);
        tags.add(tag);
        isInSentence = true;
    }

    private void endName() {
        if (!openType.isEmpty()) {
            names.add(new Name(openType, new Span(openBegin, text.length())));
            openType = "";
        }
    }

    private void endSentence() {
        if (isInSentence) {
            endName();
            text.append('\n');
            sentences.add(new TaggedSentence(words, tags));
            words.clear();
            tags.clear();
            isInSentence = false;
        }
    }

    private void endDocument() {
        if (!sentences.isEmpty()) {
            documents.add(new Document(file + ", from line " + begin, text.toString(), Set.copyOf(names), sentences));
        }
        text.setLength(0);
        names.clear();
        sentences = new ArrayList<>();
    }
}
