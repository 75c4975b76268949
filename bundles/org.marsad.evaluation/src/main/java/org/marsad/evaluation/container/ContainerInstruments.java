package org.marsad.evaluation.container;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.marsad.api.deploy.Trials;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.Numerals;
import org.marsad.api.text.Stemmer;
import org.marsad.api.training.Trainer;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The services that are in the container at the moment. Nothing is built up before somebody evaluates. */
@Component(service = Instruments.class)
public final class ContainerInstruments implements Instruments {

    private static final String NORMALIZER_ID = "marsad.normalizer.id";

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Trials trials;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Workbench workbench;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Numerals numerals;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Stemmer stemmer;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.trainer.subject=entities)")
    private volatile Trainer trainer;

    /** Best first: a reference is greater the higher its ranking and the lower its number. */
    private final Map<ServiceReference<Normalizer>, Normalizer> normalizers = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNormalizer(ServiceReference<Normalizer> reference, Normalizer normalizer) {
        normalizers.put(reference, normalizer);
    }

    void removeNormalizer(ServiceReference<Normalizer> reference) {
        normalizers.remove(reference);
    }

    @Override
    public Trials trials() throws EvaluationException {
        return here(trials, "the workbench is not here, so no document can be worked on; start org.marsad.core");
    }

    @Override
    public Matcher matcher() throws EvaluationException {
        return here(matcher, "no matcher is here, so no word can be cut and no name found; start org.marsad.text.arabic");
    }

    @Override
    public Stemmer stemmer() throws EvaluationException {
        return here(stemmer, "no stemmer is here, so no forms of words can be brought together; start org.marsad.text.arabic");
    }

    @Override
    public Optional<Trainer> trainerOfEntities() {
        return Optional.ofNullable(trainer);
    }

    @Override
    public Numerals numerals() throws EvaluationException {
        return here(numerals, "nothing is here that reads numbers; start org.marsad.text.arabic");
    }

    @Override
    public Normalizer normalizer(String id) throws EvaluationException {
        Normalizer best = normalizers.entrySet().stream().filter(each -> id.equals(each.getKey().getProperty(NORMALIZER_ID)))
                .map(Map.Entry::getValue).findFirst().orElse(null);
        return here(best, "the normalizer '" + id + "' is not here; start org.marsad.text.arabic, or see 'normalizers'");
    }

    @Override
    public boolean isFound(String type) throws EvaluationException {
        return here(workbench, "the workbench is not here, so no document can be worked on; start org.marsad.core")
                .services(ServiceKind.ANALYZER).stream()
                .anyMatch(analyzer -> analyzer.state().equals(ServiceState.ACTIVE) && analyzer.handles().contains(type));
    }

    private static <S> S here(S service, String otherwise) throws EvaluationException {
        if (service == null) {
            throw new EvaluationException(otherwise);
        }
        return service;
    }
}
