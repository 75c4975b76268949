package org.marsad.watch.policy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.search.SearchService;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.WatchPolicyService;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Topics, places, institutions and events may be watched, and persons in a public role; private persons may not, neither as persons nor by
 * words that are their names. Whoever is unknown counts as private.
 */
@Component
@WatchPolicyService(id = "public-role")
public final class PublicRolePolicy implements WatchPolicy {

    private final Catalogue catalogue;
    private final Matcher matcher;
    private final List<DroppedOffices> dropped;
    private final Map<ServiceReference<Analyzer>, Analyzer> analyzers = new ConcurrentHashMap<>();
    private final Map<ServiceReference<Normalizer>, Normalizer> normalizers = new ConcurrentHashMap<>();
    private Offices prepared;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile SearchService search;

    /** A policy that goes by the lists of offices that are here. */
    @Activate
    public PublicRolePolicy(@Reference Catalogue catalogue, @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE,
                    policyOption = ReferencePolicyOption.GREEDY) List<DroppedOffices> dropped) {
        this.catalogue = catalogue;
        this.matcher = matcher;
        this.dropped = List.copyOf(dropped);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            target = "(marsad.analyzer.produces=entity.person)")
    void addAnalyzer(ServiceReference<Analyzer> reference, Analyzer analyzer) {
        analyzers.put(reference, analyzer);
    }

    void removeAnalyzer(ServiceReference<Analyzer> reference) {
        analyzers.remove(reference);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNormalizer(ServiceReference<Normalizer> reference, Normalizer normalizer) {
        normalizers.put(reference, normalizer);
    }

    void removeNormalizer(ServiceReference<Normalizer> reference) {
        normalizers.remove(reference);
    }

    @Override
    public Optional<Objection> objection(Proposal proposal) throws IOException {
        SearchService here = search;
        Normalizer form = normalizer("arabic.search").orElseThrow(() -> new IOException("the normal form arabic.search, by which names are"
                + " compared, is not here; deploy org.marsad.text.arabic"));
        if (here == null) {
            throw new IOException("no index is here that could tell who has a public role");
        }
        if (analyzers.isEmpty()) {
            throw new IOException("no analyzer is here that finds persons, so nobody can tell a name from other words; deploy one, such as"
                    + " org.marsad.analysis.entities");
        }
        PublicRoles roles = new PublicRoles(here, catalogue, form, offices());
        return new Judgement(roles, form, this::read).of(proposal.ways());
    }

    private synchronized Offices offices() {
        if (prepared == null) {
            List<String> names = new ArrayList<>();
            dropped.forEach(list -> names.addAll(list.offices()));
            if (dropped.stream().noneMatch(list -> list.name().equals(OfficeList.STOCK))) {
                names.addAll(OfficeList.stock());
            }
            prepared = new Offices(matcher, names);
        }
        return prepared;
    }

    /** What the analyzers that need nothing but words find in some. */
    private NameReader.Found read(String words) throws IOException {
        NameReader.Found found = NameReader.Found.nothing();
        for (Map.Entry<ServiceReference<Analyzer>, Analyzer> each : analyzers.entrySet()) {
            Object requires = each.getKey().getProperty(AnalyzerService.PREFIX_ + "requires");
            String wanted = Objects.toString(each.getKey().getProperty(AnalyzerService.PREFIX_ + "normalizer"), "");
            Optional<Normalizer> form = normalizer(wanted);
            boolean alone = requires == null || requires instanceof String[] ids && ids.length == 0;
            if (alone && (wanted.isEmpty() || form.isPresent())) {
                NameReader.read(form.map(normalizer -> normalizer.normalize(words).text()).orElse(words), each.getValue(), found);
            }
        }
        return found;
    }

    private Optional<Normalizer> normalizer(String id) {
        return normalizers.entrySet().stream().filter(each -> id.equals(each.getKey().getProperty(NormalizerService.PREFIX_ + "id")))
                .max(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }
}
