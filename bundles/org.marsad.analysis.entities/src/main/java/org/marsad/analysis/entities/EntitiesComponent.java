package org.marsad.analysis.entities;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameLists;
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
 * Offers the analyzer, and the lists to others who weigh what they say. Their revision says which lists and which matcher they work with,
 * which annotations cannot say, so the services are registered here and not by the component runtime. When a list or another matcher comes
 * or goes, this component is made anew.
 */
@Component(service = {}, immediate = true)
public final class EntitiesComponent {

    /** The id of the analyzer. */
    static final String ID = "entities";

    /** What it finds. */
    static final List<String> PRODUCES = List.of(Role.PERSON.annotationType(), Role.ORGANIZATION.annotationType(),
            Role.PLACE.annotationType(), Role.EVENT.annotationType());

    /** Rises when the same lists and the same text would give other findings. */
    private static final String REVISION = "4";

    private final ServiceRegistration<Analyzer> registration;
    private final ServiceRegistration<NameLists> lists;

    /** Offers the analyzer with these lists. */
    @Activate
    public EntitiesComponent(BundleContext context, @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
            List<DroppedNames> dropped) {
        Map<String, List<Entry>> entries = new TreeMap<>();
        dropped.forEach(list -> entries.put(list.name(), list.entries()));
        PreparedLists prepared = new PreparedLists(matcher, entries);
        String revision = REVISION + "-" + prepared.revision();
        Dictionary<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", ID);
        service.put(AnalyzerService.PREFIX_ + "revision", revision);
        service.put(AnalyzerService.PREFIX_ + "produces", PRODUCES.toArray(String[]::new));
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(Constants.SERVICE_DESCRIPTION, "finds persons, organisations, places and events by lists and rules");
        registration = context.registerService(Analyzer.class, new EntityAnalyzer(prepared), service);
        lists = context.registerService(NameLists.class, new OfferedLists(revision, prepared), new Hashtable<>());
    }

    @Deactivate
    void leave() {
        lists.unregister();
        registration.unregister();
    }
}
