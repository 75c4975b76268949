package org.marsad.analysis.similarity.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.marsad.analysis.similarity.roles.RoleReader;
import org.marsad.analysis.similarity.stories.Days;
import org.marsad.analysis.similarity.text.FunctionWords;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.text.Stemmer;

/** Finds the claims of documents. Safe for use by several threads. */
public final class SideBySide {

    private final WordReader reader;
    private final FunctionWords functionWords;
    private final Stemmer stemmer;
    private final Senses senses;
    private final RoleReader roles;

    /** Reads words by {@code reader} and brings their forms together by {@code stemmer}. */
    public SideBySide(WordReader reader, Stemmer stemmer) {
        this.reader = reader;
        this.functionWords = new FunctionWords(reader);
        this.stemmer = stemmer;
        this.senses = new Senses(reader);
        this.roles = new RoleReader(reader::form);
    }

    /** What the documents say, which are in the order in which their sources are to be named. */
    public List<Claim> claims(List<Entry> entries) {
        List<Telling> tellings = new ArrayList<>();
        for (Entry entry : entries) {
            tellings.add(telling(entry, tellings.size()));
        }
        return Claims.of(tellings);
    }

    private Telling telling(Entry entry, int source) {
        Surroundings surroundings = new Surroundings(entry, reader, functionWords, stemmer);
        List<Said> all = Statements.of(entry, source, surroundings, senses);
        List<Said> names = all.stream().filter(said -> said.kind() == Kind.PLACE || said.kind() == Kind.WHO).toList();
        Map<String, List<Said>> known = names.stream().filter(name -> !name.feature("kind").orElse("").equals("outlet"))
                .collect(Collectors.groupingBy(Said::thing));
        Map<String, List<String>> places = names.stream().filter(name -> name.kind() == Kind.PLACE)
                .collect(Collectors.groupingBy(Said::sentence, Collectors.mapping(Said::thing, Collectors.toList())));
        return new Telling(Statements.once(all), new SlotReader(surroundings).read(names),
                new FillerReader(surroundings, roles).read(names), surroundings.form(), surroundings.stems(reader.read(entry)), known,
                places, entry.published().flatMap(Days::parse));
    }
}
