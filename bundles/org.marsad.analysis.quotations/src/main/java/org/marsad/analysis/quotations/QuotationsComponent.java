package org.marsad.analysis.quotations;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Offers the analyzer. Its revision says which lists were dropped, which annotations cannot say, so the service is registered here and
 * not by the component runtime; it is made anew when a list comes or goes.
 */
@Component(service = {}, immediate = true)
public final class QuotationsComponent {

    static final String ID = "quotations";

    /** Rises when the same text and lists would give other findings; the stock lists are part of it. */
    private static final String REVISION = "4";

    private final ServiceRegistration<Analyzer> registration;

    /** Offers the analyzer with the stock lists and those that were dropped. */
    @Activate
    public QuotationsComponent(BundleContext context, @Reference(cardinality = ReferenceCardinality.MULTIPLE,
            policyOption = ReferencePolicyOption.GREEDY) List<DroppedCues> dropped) {
        Map<String, CueList> lists = new TreeMap<>();
        dropped.forEach(list -> lists.put(list.list().name(), list.list()));
        String stamps = dropped.stream().map(DroppedCues::stamp).sorted().map("-"::concat).collect(Collectors.joining());
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", ID);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + stamps);
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {QuotationAnalyzer.QUOTATION});
        service.put(AnalyzerService.PREFIX_ + "uses", new String[] {"structure", "entities"});
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(Constants.SERVICE_DESCRIPTION, "finds direct and indirect speech, who speaks and where");
        registration = context.registerService(Analyzer.class, new QuotationAnalyzer(new Lists(lists)), service);
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }
}
