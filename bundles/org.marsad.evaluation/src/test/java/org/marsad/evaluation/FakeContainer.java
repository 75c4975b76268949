package org.marsad.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Numerals;
import org.marsad.api.text.Stemmer;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.OffsetMap;
import org.marsad.api.training.Trainer;
import org.marsad.evaluation.container.Instruments;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;

/**
 * Services of the simplest kind: UTF-8 is the text, what stands between tags is the text of a page, words are found that were asked for.
 * What was not put in is not here.
 */
public final class FakeContainer implements Instruments, Trials {

    private static final Pattern TAGS = Pattern.compile("(?s)<head>.*</head>|<[^>]*>");

    private record Sought(String type, Pattern words, Map<String, Value> features) {}

    private final Map<String, Normalizer> normalizers = new HashMap<>();
    private final Set<String> types = new HashSet<>();
    private final List<Sought> sought = new ArrayList<>();
    private UnaryOperator<String> extraction = UnaryOperator.identity();
    private String language = "ar";
    private Optional<ExtractionException> refusal = Optional.empty();
    private Optional<Problem> trouble = Optional.empty();
    private Optional<Matcher> matcher = Optional.empty();
    private Optional<Stemmer> stemmer = Optional.empty();
    private Optional<Numerals> numerals = Optional.empty();
    private Optional<Trainer> trainer = Optional.empty();
    private boolean hasLeft;

    /** A normalizer whose map leads from each character to itself, or where it cannot, from the whole to the whole. */
    public FakeContainer normalizing(String id, UnaryOperator<String> form) {
        return normalizer(id, text -> {
            String written = form.apply(text);
            return new NormalizedText(written, written.length() == text.length() ? OffsetMap.identity(text.length())
                    : new OffsetMap.Builder().rewrite(text.length(), written.length()).build());
        });
    }

    public FakeContainer normalizer(String id, Normalizer normalizer) {
        normalizers.put(id, normalizer);
        return this;
    }

    public FakeContainer matching(Matcher with) {
        matcher = Optional.of(with);
        return this;
    }

    public FakeContainer reading(Numerals with) {
        numerals = Optional.of(with);
        return this;
    }

    /** Finds what a pattern matches. */
    public FakeContainer finds(String type, String words, Map<String, Value> features) {
        types.add(type);
        sought.add(new Sought(type, Pattern.compile(words), features));
        return this;
    }

    public FakeContainer finds(String type, String words) {
        return finds(type, words, Map.of());
    }

    public FakeContainer extracting(UnaryOperator<String> otherwise) {
        extraction = otherwise;
        return this;
    }

    public FakeContainer taking(String textsFor) {
        language = textsFor;
        return this;
    }

    public FakeContainer refusing(Problem.Code code) {
        refusal = Optional.of(new ExtractionException(code, "it cannot be read", "look at it"));
        return this;
    }

    public FakeContainer failing() {
        trouble = Optional.of(new Problem("words", Problem.Code.DEFECT, "it broke", "mend it", 1, Entries.SEEN));
        return this;
    }

    /** From now on the workbench is not here. */
    public FakeContainer leaving() {
        hasLeft = true;
        return this;
    }

    @Override
    public Trials trials() throws EvaluationException {
        if (hasLeft) {
            throw new EvaluationException("the workbench is not here");
        }
        return this;
    }

    @Override
    public Normalizer normalizer(String id) throws EvaluationException {
        if (!normalizers.containsKey(id)) {
            throw new EvaluationException("the normalizer '" + id + "' is not here");
        }
        return normalizers.get(id);
    }

    /** Stems so from now on, whatever the counts. */
    public FakeContainer stemming(UnaryOperator<String> by) {
        stemmer = Optional.of(new Stemmer() {
            @Override
            public String revision() {
                return "fake";
            }

            @Override
            public String stem(String word, WordCounts counts) {
                return by.apply(word);
            }
        });
        return this;
    }

    @Override
    public Stemmer stemmer() throws EvaluationException {
        return stemmer.orElseThrow(() -> new EvaluationException("no stemmer is here"));
    }

    @Override
    public Matcher matcher() throws EvaluationException {
        return matcher.orElseThrow(() -> new EvaluationException("no matcher is here"));
    }

    @Override
    public Numerals numerals() throws EvaluationException {
        return numerals.orElseThrow(() -> new EvaluationException("nothing is here that reads numbers"));
    }

    /** Learns so from now on. */
    public FakeContainer learning(Trainer by) {
        trainer = Optional.of(by);
        return this;
    }

    @Override
    public Optional<Trainer> trainerOfEntities() {
        return trainer;
    }

    @Override
    public boolean isFound(String type) {
        return types.contains(type);
    }

    @Override
    public Entry rehearse(Path file, Optional<String> mediaType) throws ExtractionException, IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        String written = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String text = extraction.apply(mediaType.orElse("").equals("text/html") ? TAGS.matcher(written).replaceAll("").strip() : written);
        EntryBuilder entry = Entries.entry(file.toString()).text(text).language(language);
        for (Sought each : sought) {
            for (MatchResult match : each.words().matcher(text).results().toList()) {
                entry.annotation("words", new Annotation(each.type(), new Span(match.start(), match.end()), 1, each.features()));
            }
        }
        trouble.ifPresent(entry::problem);
        return entry.build();
    }

    @Override
    public List<Flaw> examine(long bundle) {
        throw new UnsupportedOperationException("no evaluation examines bundles");
    }

    @Override
    public Comparison compare(long bundle, int last) {
        throw new UnsupportedOperationException("no evaluation compares bundles");
    }
}
