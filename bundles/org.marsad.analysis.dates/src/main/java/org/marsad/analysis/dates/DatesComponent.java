package org.marsad.analysis.dates;

import java.util.Hashtable;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Numerals;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Offers the analyzer of dates. Its revision holds that of the numerals it reads by, which an annotation cannot say, so the service is
 * registered here and not by the component runtime: with other numerals the dates of all documents are looked for again.
 */
@Component(service = {}, immediate = true)
public final class DatesComponent {

    /** Rises when the same numerals and text would give other findings. */
    private static final String REVISION = "5";

    private final ServiceRegistration<Analyzer> registration;

    /** Offers the analyzer with these numerals. */
    @Activate
    public DatesComponent(BundleContext context, @Reference(policyOption = ReferencePolicyOption.GREEDY) Numerals numerals) {
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", "dates");
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + numerals.revision());
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {DateAnalyzer.DATE});
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {"structure"});
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(Constants.SERVICE_DESCRIPTION, "finds dates, periods and times of the day");
        registration = context.registerService(Analyzer.class, new DateAnalyzer(numerals), service);
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }
}
