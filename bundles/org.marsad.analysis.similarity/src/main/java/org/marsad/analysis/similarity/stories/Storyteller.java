package org.marsad.analysis.similarity.stories;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.store.FingerprintStore;
import org.marsad.analysis.similarity.store.Profile;
import org.marsad.analysis.similarity.stories.Clusterer.Item;
import org.marsad.analysis.similarity.stories.Clusterer.Weights;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.analysis.similarity.text.Words;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Value;
import org.marsad.api.similarity.Story;

/** Finds stories by what is kept of the documents, and writes out those that are told. */
public final class Storyteller {

    private static final int SHOWN = 6;

    /** The words of a story are looked up in so many of its documents. */
    private static final int READ_FOR_WORDS = 5;

    private static final Comparator<Cluster> LARGEST_FIRST = Comparator.comparingInt((Cluster cluster) -> -cluster.items().size())
            .thenComparingInt(cluster -> -cluster.lastDay()).thenComparing(cluster -> cluster.items().get(0).id());

    private final Function<DocumentId, Optional<Entry>> catalogue;
    private final WordReader reader;

    /** Reads documents in {@code catalogue}. */
    public Storyteller(Function<DocumentId, Optional<Entry>> catalogue, WordReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /** The documents of each story among these, those of one document included. */
    public static List<Set<DocumentId>> groups(Map<DocumentId, Profile> profiles) throws InterruptedException {
        Weights weights = new Weights();
        profiles.values().forEach(weights::add);
        List<Item> items = profiles.entrySet().stream().map(each -> new Item(each.getKey(), each.getValue())).toList();
        return Clusterer.cluster(items, weights).stream()
                .map(cluster -> cluster.items().stream().map(Item::id).collect(Collectors.toUnmodifiableSet())).toList();
    }

    /** The stories of the documents in {@code store}, as {@link org.marsad.api.similarity.StoryService} promises. */
    public List<Story> stories(FingerprintStore store, Optional<Set<DocumentId>> among, Optional<LocalDate> from, Optional<LocalDate> to,
            int limit) throws IOException, InterruptedException {
        Weights weights = new Weights();
        List<Item> items = new ArrayList<>();
        long first = from.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        long last = to.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        store.profiles((id, profile) -> {
            weights.add(profile);
            boolean isMeant = profile.day() >= first && profile.day() <= last && (among.isEmpty() || among.get().contains(id));
            if (isMeant) {
                items.add(new Item(id, profile));
            }
        });
        List<Story> stories = new ArrayList<>();
        for (Cluster cluster : Clusterer.cluster(items, weights).stream().filter(each -> each.items().size() > 1).sorted(LARGEST_FIRST)
                .toList()) {
            if (stories.size() == limit) {
                break;
            }
            story(cluster).ifPresent(stories::add);
        }
        return stories;
    }

    /** Writes a story out; empty if all but one of its documents have just been taken out. */
    private Optional<Story> story(Cluster cluster) throws InterruptedException {
        List<Story.Member> members = new ArrayList<>();
        for (Item item : cluster.items()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped between two documents");
            }
            catalogue.apply(item.id()).ifPresent(entry -> members.add(new Story.Member(entry.id(), entry.title(), entry.origin(),
                    source(entry), LocalDate.ofEpochDay(item.profile().day()))));
        }
        if (members.size() < 2) {
            return Optional.empty();
        }
        Map<Integer, String> written = written(cluster.centralFirst());
        List<String> names = shown(cluster, written, true);
        List<String> terms = shown(cluster, written, false);
        List<String> sources = members.stream().map(Story.Member::source).distinct().toList();
        Map<DocumentId, String> titles = members.stream().collect(Collectors.toMap(Story.Member::id, Story.Member::title));
        String label = cluster.centralFirst().stream().map(item -> titles.getOrDefault(item.id(), "")).filter(title -> !title.isBlank())
                .findFirst().orElseGet(() -> String.join(" ", names.isEmpty() ? terms : names));
        return Optional.of(new Story(label, names, terms, sources, members));
    }

    private static List<String> shown(Cluster cluster, Map<Integer, String> written, boolean names) {
        return cluster.commonFeatures().stream().filter(feature -> Profiler.isName(feature) == names && written.containsKey(feature))
                .map(written::get).distinct().limit(SHOWN).toList();
    }

    /** How the features of some documents are written. */
    private Map<Integer, String> written(List<Item> items) {
        Map<Integer, String> written = new HashMap<>();
        for (Item item : items.subList(0, Math.min(READ_FOR_WORDS, items.size()))) {
            catalogue.apply(item.id()).ifPresent(entry -> write(entry, written));
        }
        return written;
    }

    private void write(Entry entry, Map<Integer, String> written) {
        String text = entry.text().map(DocumentText::text).orElse("");
        Profiler.NAMES.stream().flatMap(entry::annotations)
                .forEach(found -> written.putIfAbsent(Profiler.name(found, entry), name(found, text)));
        Words words = reader.read(entry);
        for (int i = 0; i < words.size(); i++) {
            written.merge(Profiler.word(words, i), words.span(i, i).of(text), Storyteller::barer);
        }
    }

    /** Of two forms of a word the one with less written together with it; of equally long ones the first. */
    private static String barer(String one, String other) {
        return other.length() < one.length() ? other : one;
    }

    private static String name(Annotation found, String text) {
        return Optional.ofNullable(found.features().get("value")).map(Value::asText).orElseGet(() -> found.span().of(text));
    }

    private static String source(Entry entry) {
        return entry.site().or(() -> Optional.ofNullable(entry.origin().getHost()))
                .orElseGet(() -> entry.sightings().get(entry.sightings().size() - 1).source());
    }
}
