package org.marsad.analysis.lexicon;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.search.Expander;
import org.marsad.api.text.Matcher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Makes an analyzer of each list. Name, revision and types of the analyzer come from the list, which annotations cannot say, so the
 * service is registered here and not by the component runtime.
 *
 * <p>Where terms of the list are grouped as meaning the same, an {@link Expander} is offered, too, for searches.
 *
 * <p>Terms are looked for by the matcher of the container; if another takes its place, the list is read anew, and the revision says
 * so.
 */
@Component(service = {}, immediate = true, configurationPid = LexiconComponent.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class LexiconComponent {

    /** The factory PID: one configuration for each list. */
    static final String PID = "org.marsad.analysis.lexicon";

    private static final String ENDING = "csv";
    private static final String NORMAL_FORM = "arabic";

    /** Rises when the same list and the same text would give other findings. */
    private static final String REVISION = "2";

    private static final long MAXIMUM_BYTES = 64L << 20;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /**
     * Reads the list and offers the analyzer.
     *
     * @throws ListException if the list cannot be used; the message says where and why
     * @throws IOException   if it cannot be had
     */
    @Activate
    public LexiconComponent(BundleContext context, Map<String, Object> properties,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher) throws ListException, IOException {
        DroppedList dropped = DroppedList.of(properties, ENDING, MAXIMUM_BYTES);
        String name = dropped.name();
        ListReader.Content list = new ListReader(name, matcher).read(dropped.content());
        Object ranking = properties.get(Constants.SERVICE_RANKING);
        registrations.add(context.registerService(Analyzer.class, new LexiconAnalyzer(list.lexicon()),
                service(name, dropped.shortSha256() + "-" + matcher.revision(), list, ranking)));
        if (!list.grouped().isEmpty()) {
            registrations.add(context.registerService(Expander.class, new LexiconExpander(dropped.fileName(), list.grouped(), matcher),
                    expander(name, list, ranking)));
        }
    }

    @Deactivate
    void leave() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private static Dictionary<String, Object> service(String name, String made, ListReader.Content list, Object ranking) {
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", "lexicon." + name);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + made);
        service.put(AnalyzerService.PREFIX_ + "produces", list.types().toArray(String[]::new));
        service.put(AnalyzerService.PREFIX_ + "normalizer", NORMAL_FORM);
        service.put(Constants.SERVICE_DESCRIPTION, "finds the " + list.terms() + " terms of the list " + name);
        return ranked(service, ranking);
    }

    private static Dictionary<String, Object> expander(String name, ListReader.Content list, Object ranking) {
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(DroppedList.NAME, name);
        service.put(Constants.SERVICE_DESCRIPTION, "knows what means the same as " + list.grouped().size() + " terms of the list " + name);
        return ranked(service, ranking);
    }

    private static Dictionary<String, Object> ranked(Hashtable<String, Object> service, Object ranking) {
        if (ranking instanceof Integer stated) {
            service.put(Constants.SERVICE_RANKING, stated);
        }
        return service;
    }
}
