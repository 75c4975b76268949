package org.marsad.analysis.structure.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.analysis.structure.Line;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;

/** Learns from the samples which lines are furniture. What was learned stays as it is where nothing speaks against it. */
final class Learner {

    private final Samples samples;
    private final Catalogue catalogue;

    /** Learns from these samples; the words of a line are read from a document in the catalogue. */
    Learner(Samples samples, Catalogue catalogue) {
        this.samples = samples;
        this.catalogue = catalogue;
    }

    /** What is learned now of these scopes and was of the others: {@code before} itself if it is the same lines. */
    List<LearnedLine> learn(List<Scope> scopes, List<LearnedLine> before) {
        List<LearnedLine> now = new ArrayList<>(before.stream().filter(line -> !scopes.contains(line.scope())).toList());
        for (Scope scope : scopes) {
            now.addAll(learn(scope, before.stream().filter(line -> line.scope().equals(scope)).toList()));
        }
        Set<String> known = names(before);
        return known.equals(names(now)) ? before : now;
    }

    private static Set<String> names(List<LearnedLine> lines) {
        return lines.stream().map(line -> line.scope() + "\t" + line.key()).collect(Collectors.toSet());
    }

    private List<LearnedLine> learn(Scope scope, List<LearnedLine> before) {
        Sample sample = samples.sample(scope);
        Map<Long, LearnedLine> known = new TreeMap<>();
        before.forEach(line -> known.put(SampledDocument.mark(line.key()), line));
        Repetition repetition = new Repetition(sample.documents());
        Map<Long, LearnedLine> learned = new TreeMap<>();
        repetition.furniture(known::containsKey).forEach((mark, documents) -> words(sample, mark).ifPresent(words ->
                learned.put(mark, new LearnedLine(scope, words, documents, sample.size()))));
        known.forEach((mark, line) -> {
            if (sample.size() < line.of()) { // fewer documents than it was learned from say nothing against it
                learned.putIfAbsent(mark, line);
            }
        });
        return List.copyOf(learned.values());
    }

    /** A line as it stands in a document; empty if all that had it are gone. */
    private Optional<String> words(Sample sample, long mark) {
        return sample.having(mark).stream().map(id -> catalogue.find(new DocumentId(id)).flatMap(Entry::text))
                .flatMap(Optional::stream).flatMap(text -> words(text, mark).stream()).findFirst();
    }

    private static Optional<String> words(DocumentText text, long mark) {
        return Line.of(text.text()).stream().filter(line -> SampledDocument.mark(LineKey.of(text.text(), line)) == mark)
                .map(line -> text.text().substring(line.begin(), line.end())).findFirst();
    }
}
