package org.marsad.index.lucene.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.index.lucene.document.Days;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.NamedThings;
import org.marsad.index.lucene.document.ReadText;
import org.marsad.index.lucene.query.Node;
import org.marsad.index.lucene.query.Wording;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.PlacedWords;
import org.marsad.index.lucene.text.WordList;

/**
 * Finds the places in a text that answer a question. The text is read as it was for the index, so a place keeps its marks, and a
 * phrase is marked only where it stands whole. A place begins behind particles that are known to be glued to its first word, unless
 * the question has them too.
 */
final class Highlighter implements Node.Visitor<Stream<Span>> {

    private final Entry entry;
    private final Lexicon lexicon;
    private final ReadText text;
    private final PhraseFinder finder;
    private final ToIntFunction<String> particles;

    /**
     * A highlighter for one document.
     *
     * @param particles how many units of a written word are particles in front of it
     */
    Highlighter(Entry entry, Lexicon lexicon, Wording wording, ToIntFunction<String> particles) {
        this.particles = particles;
        this.entry = entry;
        this.lexicon = lexicon;
        this.text = ReadText.of(entry, lexicon);
        this.finder = new PhraseFinder(wording);
    }

    /** The places that answer a part of the question, in reading order; what overlaps is one. */
    List<Span> spans(Node part) {
        List<Span> merged = new ArrayList<>();
        part.accept(this).sorted().forEach(span -> {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(span)) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.begin(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        });
        return merged;
    }

    @Override
    public Stream<Span> visit(Node.Word word) {
        return placed(word);
    }

    @Override
    public Stream<Span> visit(Node.Phrase phrase) {
        return placed(phrase);
    }

    @Override
    public Stream<Span> visit(Node.Near near) {
        return placed(near);
    }

    @Override
    public Stream<Span> visit(Node.Value value) {
        return Stream.empty();
    }

    @Override
    public Stream<Span> visit(Node.Date date) {
        return entry.annotations("time.date").filter(annotation -> isWithin(annotation, date.days())).map(Annotation::span);
    }

    @Override
    public Stream<Span> visit(Node.And and) {
        return and.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<Span> visit(Node.Or or) {
        return or.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<Span> visit(Node.Not not) {
        return Stream.empty();
    }

    @Override
    public Stream<Span> visit(Node.All all) {
        return Stream.empty();
    }

    @Override
    public Stream<Span> visit(Node.Added added) {
        return added.part().accept(this);
    }

    private Stream<Span> placed(Node.Placed node) {
        if (node.field().kind() == Field.Kind.NAMES) {
            return entry.annotations(node.field().annotationType()).filter(annotation -> isNamed(annotation, node))
                    .map(Annotation::span);
        }
        return switch (node.field()) {
            case BODY -> spans(node, text.text(), word -> text.text().position(word) < PlacedWords.BODY_END);
            case TITLE -> spans(node, text.text(), word -> isInTitle(text.span(text.text(), word)));
            case BOILERPLATE -> spans(node, text.boilerplate(), word -> true);
            default -> Stream.concat(spans(node, text.text(), word -> true), spans(node, text.boilerplate(), word -> true));
        };
    }

    private Stream<Span> spans(Node.Placed node, PlacedWords words, IntPredicate inField) {
        Set<String> asked = askedWords(node).collect(Collectors.toSet());
        return finder.find(words, node).stream().filter(run -> run.words().allMatch(inField)).map(run -> {
            Span whole = run.span(text, words);
            String first = words.forms(run.first()).get(Form.FOLDED);
            return asked.stream().anyMatch(first::startsWith) ? whole
                    : new Span(whole.begin() + widthBefore(text.span(words, run.first())), whole.end());
        });
    }

    private int widthBefore(Span word) {
        return entry.text().map(known -> particles.applyAsInt(word.of(known.text()))).orElse(0);
    }

    /** The folded words a part of the question has. */
    private Stream<String> askedWords(Node.Placed node) {
        if (node instanceof Node.Near near) {
            return Stream.concat(askedWords(near.first()), askedWords(near.second()));
        }
        WordList asked = lexicon.analyze(node instanceof Node.Word word ? word.text() : ((Node.Phrase) node).text());
        return IntStream.range(0, asked.size()).mapToObj(i -> asked.forms(i).get(Form.FOLDED));
    }

    private boolean isInTitle(Span word) {
        return entry.annotations("structure.title").anyMatch(title -> title.span().contains(word));
    }

    private boolean isNamed(Annotation annotation, Node.Placed node) {
        return NamedThings.texts(annotation, entry).anyMatch(name -> {
            PlacedWords words = new PlacedWords(0);
            words.addAll(lexicon.analyze(name));
            return !finder.find(words, node).isEmpty();
        });
    }

    private static boolean isWithin(Annotation annotation, Days asked) {
        return Optional.ofNullable(annotation.features().get("value")).map(Value::asText).flatMap(Days::ofEdtf)
                .filter(days -> asked.contains(days) || days.isSpell() && asked.overlaps(days)).isPresent();
    }
}
