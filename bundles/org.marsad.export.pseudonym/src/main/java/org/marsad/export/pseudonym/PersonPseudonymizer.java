package org.marsad.export.pseudonym;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.Pseudonymizer;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Replaces all persons that the layers of documents, or their authors, name. */
@Component
public final class PersonPseudonymizer implements Pseudonymizer {

    private final Matcher matcher;
    private final Secret secret;
    private final Map<ServiceReference<Analyzer>, String> finders = new ConcurrentHashMap<>();

    /** Makes pseudonyms with the secret in {@code pseudonyms/key} of the folder {@code marsad.data}. */
    @Activate
    public PersonPseudonymizer(BundleContext context, @Reference Matcher matcher) {
        this(matcher, new Secret(Path.of(Objects.requireNonNull(context.getProperty("marsad.data"), "marsad.data"), "pseudonyms", "key")));
    }

    PersonPseudonymizer(Matcher matcher, Secret secret) {
        this.matcher = matcher;
        this.secret = secret;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAnalyzer(ServiceReference<Analyzer> analyzer) {
        Object produces = analyzer.getProperty(AnalyzerService.PREFIX_ + "produces");
        boolean persons = produces instanceof String[] types ? Arrays.asList(types).contains(Persons.PERSON)
                : Persons.PERSON.equals(produces);
        if (persons) {
            finders.put(analyzer, String.valueOf(analyzer.getProperty(AnalyzerService.PREFIX_ + "id")));
        }
    }

    void removeAnalyzer(ServiceReference<Analyzer> analyzer) {
        finders.remove(analyzer);
    }

    @Override
    public UnaryOperator<Entry> prepare(Stream<Entry> entries) throws IOException, InterruptedException {
        Map<String, String> names = new LinkedHashMap<>();
        Iterator<Entry> coming = entries.iterator();
        while (coming.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("called off between two documents");
            }
            Persons persons = personsOf(coming.next());
            persons.fullNames().forEach(name -> names.putIfAbsent(name, persons.names().get(name)));
        }
        Pseudonyms pseudonyms = new Pseudonyms(secret.bytes());
        NameFinder finder = matcher.finder(names.keySet());
        return entry -> rewrite(entry, pseudonyms, names, finder);
    }

    /** A document that came while the export was under way may name persons that the others do not. */
    private Entry rewrite(Entry entry, Pseudonyms pseudonyms, Map<String, String> names, NameFinder finder) {
        Persons persons = personsOf(entry);
        boolean known = names.keySet().containsAll(persons.fullNames());
        Map<String, String> all = known ? names : new HashMap<>(names);
        if (!known) {
            persons.fullNames().forEach(name -> all.putIfAbsent(name, persons.names().get(name)));
        }
        NameFinder full = known ? finder : matcher.finder(all.keySet());
        return new EntryRewriter(pseudonyms, persons, new NameReplacer(pseudonyms, all, full, persons, matcher)).rewrite(entry);
    }

    private Persons personsOf(Entry entry) {
        boolean empty = entry.text().map(text -> text.text().isBlank()).orElse(true);
        Set<String> here = new TreeSet<>(finders.values());
        boolean examined = entry.layers().values().stream()
                .anyMatch(layer -> here.contains(layer.analyzer()) || !layer.annotations(Persons.PERSON).isEmpty());
        if (!empty && !examined) {
            throw new IllegalArgumentException(here.isEmpty()
                    ? "persons cannot be replaced: there is no analyzer here that finds persons; deploy one, such as"
                            + " org.marsad.analysis.entities"
                    : "persons cannot be replaced: in document " + entry.id().shortForm() + " nobody has looked for persons yet"
                            + " (analyzers that do: " + String.join(", ", here) + "); see  problems  and  why " + entry.id().shortForm()
                            + ":" + here.iterator().next());
        }
        return Persons.of(entry);
    }
}
