package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.training.TrainedModel;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/**
 * The analyzers that are here, one for each model. A changed model is another service with another revision; the new one is here before the
 * old one leaves. To be called by one thread at a time.
 */
final class Offers {

    private final BundleContext context;
    private final String surroundings;
    private final Function<TrainedModel, Analyzer> analyzers;
    private final Map<String, Offer> offers = new HashMap<>();

    private record Offer(String revision, ServiceRegistration<Analyzer> registration) {}

    /**
     * Offers nothing yet.
     *
     * @param surroundings what findings depend on besides the model
     */
    Offers(BundleContext context, String surroundings, Function<TrainedModel, Analyzer> analyzers) {
        this.context = context;
        this.surroundings = surroundings;
        this.analyzers = analyzers;
    }

    /** Offers an analyzer for each of these models that can be used, and no others. */
    void renew(List<TrainedModel> models) {
        List<String> left = new ArrayList<>(offers.keySet());
        for (TrainedModel model : models) {
            if (model.trouble().isEmpty()) {
                left.remove(model.name());
                offer(model);
            }
        }
        left.forEach(name -> offers.remove(name).registration.unregister());
    }

    private void offer(TrainedModel model) {
        Offer before = offers.get(model.name());
        if (before != null && before.revision.equals(model.revision())) {
            return;
        }
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", model.analyzer());
        service.put(AnalyzerService.PREFIX_ + "revision", model.revision() + "-" + surroundings);
        service.put(AnalyzerService.PREFIX_ + "produces", TrainedAnalyzer.TYPES.values().stream().sorted().toArray(String[]::new));
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {"entities"});
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(AnalyzerService.PREFIX_ + "languages", new String[] {"ar"});
        service.put(Constants.SERVICE_DESCRIPTION, "finds persons, organisations and places by the model " + model.name()
                + ", learned from " + model.sentences() + " sentences");
        offers.put(model.name(), new Offer(model.revision(), context.registerService(Analyzer.class, analyzers.apply(model), service)));
        if (before != null) {
            before.registration.unregister();
        }
    }
}
