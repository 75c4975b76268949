package org.marsad.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

/**
 * A text, and what is known about its document; from here a test says what an analyzer is to find:
 *
 * <pre>{@code
 * In.text("ارتفعت بنسبة 35 في المائة").by(new Percentages())
 *         .finds(finding("example.percentage", "35 في المائة").with("value", "35"));
 * }</pre>
 *
 * Immutable: each method gives a new one.
 */
public final class In {

    private static final Normalizer AS_WRITTEN = text -> new NormalizedText(text, OffsetMap.identity(text.length()));

    private final String text;
    private final String language;
    private final String mediaType;
    private final String title;
    private final Map<String, String> metadata;
    private final Set<String> sources;
    private final Normalizer normalizer;
    private final List<Annotation> mentions;

    private In(String text, String language, String mediaType, String title, Map<String, String> metadata, Set<String> sources,
            Normalizer normalizer, List<Annotation> mentions) {
        this.text = text;
        this.language = language;
        this.mediaType = mediaType;
        this.title = title;
        this.metadata = Map.copyOf(metadata);
        this.sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        this.normalizer = normalizer;
        this.mentions = List.copyOf(mentions);
    }

    /** This text, of a plain text document in Arabic of which nothing else is known. */
    public static In text(String text) {
        return new In(text, "ar", "text/plain", "", Map.of(), Set.of(), AS_WRITTEN, List.of());
    }

    /** The text of these lines, each but the last ended by a line feed. */
    public static In lines(String... lines) {
        return text(String.join("\n", lines));
    }

    /** In this language, a BCP 47 tag. */
    public In language(String tag) {
        return new In(text, tag, mediaType, title, metadata, sources, normalizer, mentions);
    }

    /** In a document of this media type. */
    public In mediaType(String type) {
        return new In(text, language, type, title, metadata, sources, normalizer, mentions);
    }

    /** In a document that states this title. */
    public In title(String stated) {
        return new In(text, language, mediaType, stated, metadata, sources, normalizer, mentions);
    }

    /** In a document that states this, under a name of {@link org.marsad.api.document.Metadata}. */
    public In metadata(String name, String value) {
        Map<String, String> more = new HashMap<>(metadata);
        more.put(name, value);
        return new In(text, language, mediaType, title, more, sources, normalizer, mentions);
    }

    /** In a document that was met in these sources. */
    public In sources(String... names) {
        return new In(text, language, mediaType, title, metadata, Set.of(names), normalizer, mentions);
    }

    /** The analyzer is shown this form of the text. What it finds is led back to the text as written. */
    public In normalizedBy(Normalizer form) {
        return new In(text, language, mediaType, title, metadata, sources, form, mentions);
    }

    /** As {@link #mention(String, String, Map)}, without features. */
    public In mention(String type, String words) {
        return mention(type, words, Map.of());
    }

    /**
     * An analyzer that is required or used has found this, or the layout says so. Said again of the same type and words, it speaks of the next place
     * where the words stand.
     *
     * @param type  such as {@code structure.sentence} or {@code layout.heading}
     * @param words as they stand in the text as written
     * @throws IllegalArgumentException if the words do not stand in the text, or not once more
     */
    public In mention(String type, String words, Map<String, Value> features) {
        int from = mentions.stream().filter(mention -> mention.type().equals(type) && mention.span().of(text).equals(words))
                .mapToInt(mention -> mention.span().end()).max().orElse(0);
        int begin = text.indexOf(words, from);
        if (begin < 0) {
            throw new IllegalArgumentException("the words «" + Shown.text(words) + "» do not stand " + (from > 0 ? "once more " : "")
                    + "in the text «" + Shown.text(text) + "»");
        }
        return with(List.of(new Annotation(type, new Span(begin, begin + words.length()), 1, features)));
    }

    /** A required analyzer has found something of this type wherever the pattern matches in the text as written. */
    public In mentions(String type, Pattern pattern) {
        List<Annotation> more = new ArrayList<>();
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            more.add(new Annotation(type, new Span(match.start(), match.end()), 1, Map.of()));
        }
        return with(more);
    }

    /** Required analyzers have found all this, at these places of the text as written; an {@link Outcome} tells them so. */
    public In mentions(List<Annotation> found) {
        return with(found);
    }

    /** Where no other analyzer has found anything, and the layout says nothing. */
    In withoutMentions() {
        return new In(text, language, mediaType, title, metadata, sources, normalizer, List.of());
    }

    private In with(List<Annotation> more) {
        List<Annotation> all = new ArrayList<>(mentions);
        all.addAll(more);
        return new In(text, language, mediaType, title, metadata, sources, normalizer, all);
    }

    /** The text as written. */
    public String text() {
        return text;
    }

    /** What an analyzer is handed. */
    public TextView view() {
        return view(form());
    }

    /**
     * Runs the analyzer, once.
     *
     * @throws AssertionError if it adds what is not right: beyond the text, of a type it does not announce, with no confidence
     */
    public Outcome by(Analyzer analyzer) {
        Set<String> produces = ServiceAnnotation.of(analyzer.getClass(), AnalyzerService.class)
                .map(service -> Set.copyOf(service.texts("produces"))).orElse(Collector.ANY_TYPE);
        NormalizedText form = form();
        Collector findings = new Collector(form, produces);
        String refusal = null;
        try {
            analyzer.analyze(view(form), findings);
        } catch (AnalysisException e) {
            refusal = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the analyzer was interrupted, or said so, in the text «" + Shown.text(text) + "»", e);
        }
        if (!findings.wrong().isEmpty()) {
            throw new AssertionError(findings.wrong().get(0) + "; the text was «" + Shown.text(text) + "»");
        }
        return new Outcome(text, refusal == null ? findings.found() : List.of(), refusal);
    }

    /** The form the analyzer is shown. */
    NormalizedText form() {
        return normalizer.normalize(text);
    }

    TextView view(NormalizedText form) {
        return new View(DocumentId.of(text.getBytes(StandardCharsets.UTF_8)), mediaType, title, language, metadata, sources, form,
                mentions);
    }

    /** A text as the workbench shows it. */
    private record View(DocumentId document, String mediaType, String title, String language, Map<String, String> metadata,
            Set<String> sources, NormalizedText form, List<Annotation> all) implements TextView {

        @Override
        public String text() {
            return form.text();
        }

        @Override
        public List<Mention> mentions(String type) {
            return all.stream().filter(mention -> mention.type().equals(type)).sorted().map(mention -> {
                Span here = form.offsets().toNormalized(mention.span());
                return new Mention(here.begin(), here.end(), mention.features());
            }).toList();
        }
    }
}
