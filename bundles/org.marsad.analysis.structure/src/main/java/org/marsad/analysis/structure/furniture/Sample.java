package org.marsad.analysis.structure.furniture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents of one scope, at most a fixed number: of more those whose ids are the smallest. Ids are hashes of content, so this is a
 * random sample; but it depends only on which documents there are, and neither on their order nor on how often each comes (bottom-k
 * sampling, Cohen 1997).
 */
final class Sample {

    /** The most documents of a sample. */
    static final int MOST = 256;

    /** A sample in which one in so many documents has changed is looked at again. */
    private static final int PART = 4;

    private final TreeMap<String, SampledDocument> documents = new TreeMap<>();
    private int changes;

    /** Takes a document in, in place of what it was before. */
    void put(String id, SampledDocument document) {
        SampledDocument before = documents.get(id);
        if (document.equals(before) || before == null && !wants(id)) {
            return;
        }
        documents.put(id, document);
        changes++;
        if (documents.size() > MOST) {
            documents.pollLastEntry();
        }
    }

    /** Takes a document out; there may be others that would be in its place now, and which come back when they change. */
    void remove(String id) {
        changes += documents.remove(id) == null ? 0 : 1;
    }

    int size() {
        return documents.size();
    }

    boolean isFull() {
        return documents.size() >= MOST;
    }

    boolean has(String id) {
        return documents.containsKey(id);
    }

    /** Whether there is room for a document, or one with a greater id to take the place of. */
    boolean wants(String id) {
        return !isFull() || id.compareTo(documents.lastKey()) < 0;
    }

    /** Whether so much has changed since it was looked at last that what repeats in it may be something else. */
    boolean isChanged() {
        return size() >= Repetition.FEWEST_DOCUMENTS && changes >= Math.max(Repetition.FEWEST_DOCUMENTS, size() / PART);
    }

    /** It was looked at. */
    void looked() {
        changes = 0;
    }

    Collection<SampledDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** In how many documents a line stands. */
    int count(long mark) {
        return (int) documents.values().stream().filter(document -> document.has(mark)).count();
    }

    /** The ids of documents in which a line stands. */
    List<String> having(long mark) {
        List<String> ids = new ArrayList<>();
        documents.forEach((id, document) -> {
            if (document.has(mark)) {
                ids.add(id);
            }
        });
        return ids;
    }

    /** What there is, by id, for keeping it. */
    Map<String, SampledDocument> byId() {
        return new TreeMap<>(documents);
    }

    /** How much has changed since it was looked at last, for keeping it. */
    int changes() {
        return changes;
    }

    /** A sample as it was kept. */
    static Sample of(Map<String, SampledDocument> documents, int changes) {
        Sample sample = new Sample();
        sample.documents.putAll(documents);
        sample.changes = changes;
        return sample;
    }
}
