package org.marsad.index.lucene.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Value;
import org.marsad.index.lucene.text.Lexicon;
import org.marsad.index.lucene.text.PlacedWords;
import org.marsad.index.lucene.text.TrigramCounts;
import org.marsad.index.lucene.text.TrigramProfile;
import org.marsad.index.lucene.text.WordStream;

/**
 * Makes a document of the index from one of the catalogue. Its text is read once, whatever the number of forms. Streams are
 * used again, so the result must be indexed before the next is made; for one thread.
 */
public final class DocumentMapper {

    /** Longer values are cut: what is longer is no name, and the index has a limit of 32,766 bytes. */
    private static final int LONGEST_VALUE = 1000;
    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITHOUT_LENGTH = withoutLength();

    private final Lexicon lexicon;
    private final Map<String, WordStream> streams = new HashMap<>();
    private final TrigramCounts trigrams = new TrigramCounts();

    /** A mapper that takes words' forms from {@code lexicon}. */
    public DocumentMapper(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The document of the index. */
    public Document map(Entry entry) {
        Document document = new Document();
        BytesRef id = IndexFields.bytesOf(entry.id());
        document.add(new StringField(IndexFields.ID, id, Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, id));
        document.add(new BinaryDocValuesField(IndexFields.SHOWN_TITLE, new BytesRef(cut(entry.title()))));
        document.add(new BinaryDocValuesField(IndexFields.SHOWN_ORIGIN, new BytesRef(entry.origin().toString())));
        addWords(document, entry);
        addNames(document, entry);
        addValues(document, entry);
        addDates(document, entry);
        return document;
    }

    private void addWords(Document document, Entry entry) {
        ReadText read = ReadText.of(entry, lexicon);
        addWords(document, IndexFields.TEXT, read.text(), WITH_POSITIONS);
        addTrigrams(document, IndexFields.TEXT, read.text());
        if (read.boilerplate().size() > 0) {
            addWords(document, IndexFields.BOILERPLATE, read.boilerplate(), WITHOUT_LENGTH);
        }
        if (!entry.title().isBlank()) {
            PlacedWords title = new PlacedWords(0);
            title.addAll(lexicon.analyze(entry.title()));
            addWords(document, IndexFields.TITLE, title, WITH_POSITIONS);
            addTrigrams(document, IndexFields.TITLE, title);
        }
    }

    private void addTrigrams(Document document, String part, PlacedWords words) {
        trigrams.clear();
        for (int i = 0; i < words.size(); i++) {
            trigrams.add(words.forms(i));
        }
        document.add(new BinaryDocValuesField(IndexFields.trigramsOf(part), TrigramProfile.write(trigrams)));
    }

    private void addWords(Document document, String part, PlacedWords words, FieldType type) {
        WordStream stream = streams.computeIfAbsent(part, key -> new WordStream()).of(words);
        document.add(new org.apache.lucene.document.Field(IndexFields.wordsOf(part), stream, type));
    }

    private void addNames(Document document, Entry entry) {
        for (Field field : Field.ofNames()) {
            Set<String> values = new LinkedHashSet<>();
            Set<String> texts = new LinkedHashSet<>();
            entry.annotations(field.annotationType()).forEach(annotation -> {
                values.add(cut(NamedThings.value(annotation, entry)));
                NamedThings.texts(annotation, entry).forEach(texts::add);
            });
            if (!texts.isEmpty()) {
                values.stream().filter(value -> !value.isBlank())
                        .forEach(value -> document.add(keyword(IndexFields.valuesOf(field), value)));
                addWords(document, field.label(), placed(texts), WITH_POSITIONS);
            }
        }
    }

    private PlacedWords placed(Set<String> texts) {
        PlacedWords words = new PlacedWords(texts.size() * 2);
        for (String text : texts) {
            words.addAll(lexicon.analyze(text));
            words.interrupt();
        }
        return words;
    }

    private static void addValues(Document document, Entry entry) {
        Set<String> sources = entry.sightings().stream().filter(sighting -> sighting.gone().isEmpty()).map(Sighting::source)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        add(document, Field.SOURCE, sources, sources.stream());
        String type = entry.mediaType();
        add(document, Field.TYPE, Set.of(type), MediaTypes.names(type));
        String language = entry.language();
        add(document, Field.LANG, Set.of(language), Languages.names(language));
    }

    private static void add(Document document, Field field, Set<String> values, Stream<String> names) {
        values.forEach(value -> document.add(keyword(IndexFields.valuesOf(field), cut(value))));
        names.map(name -> cut(name).toLowerCase(Locale.ROOT)).distinct()
                .forEach(name -> document.add(new StringField(IndexFields.keysOf(field), name, Store.NO)));
    }

    private static void addDates(Document document, Entry entry) {
        Optional<Days> published = entry.published().flatMap(Days::ofEdtf);
        published.ifPresent(days -> {
            document.add(new IntPoint(IndexFields.PUBLISHED, days.firstNumber()));
            document.add(keyword(IndexFields.valuesOf(Field.DATE), days.label()));
        });
        Stream<Days> mentioned = mentionedDates(entry);
        Stream.concat(published.stream(), mentioned).distinct().forEach(days -> {
            document.add(range(IndexFields.DATES, days));
            if (days.isSpell()) {
                document.add(range(IndexFields.SPELLS, days));
            }
        });
    }

    private static Stream<Days> mentionedDates(Entry entry) {
        return entry.annotations("time.date").map(Annotation::features).map(features -> features.get("value"))
                .filter(Objects::nonNull).map(Value::asText).flatMap(value -> Days.ofEdtf(value).stream());
    }

    private static IntRange range(String field, Days days) {
        return new IntRange(field, new int[] {days.firstNumber()}, new int[] {days.lastNumber()});
    }

    private static KeywordField keyword(String field, String value) {
        return new KeywordField(field, new BytesRef(value), Store.NO);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    /** Where words do not count for the rank, the length of the text does not either. */
    private static FieldType withoutLength() {
        FieldType type = new FieldType(WITH_POSITIONS);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
