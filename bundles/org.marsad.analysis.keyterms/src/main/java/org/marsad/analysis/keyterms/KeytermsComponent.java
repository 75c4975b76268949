package org.marsad.analysis.keyterms;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.api.text.Stemmer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Offers the analyzer. Its revision says which stop words and services it works with, which annotations cannot say, so the service is
 * registered here and not by the component runtime. When stop words or another service come or go, this component is made anew.
 */
@Component(service = {}, immediate = true, configurationPid = KeytermsComponent.PID)
@Designate(ocd = KeytermsComponent.Settings.class)
public final class KeytermsComponent {

    /** The PID of its configuration. */
    static final String PID = "org.marsad.analysis.keyterms";

    /** The id of the analyzer. */
    static final String ID = "keyterms";

    /** Rises when the same stop words and the same text would give other findings. */
    private static final String REVISION = "2";

    private static final int MOST_TERMS = 200;
    private static final int MOST_WORDS = 6;

    private final ServiceRegistration<Analyzer> registration;

    /** What can be told to the analyzer. */
    @ObjectClassDefinition(id = KeytermsComponent.PID, name = "Marsad key terms", description = "How many terms of a document are kept. "
            + "A change gives the analyzer another revision: terms are looked for again.")
    public @interface Settings {

        /** The most terms of a document. */
        @AttributeDefinition(name = "Terms", description = "The most terms of a document, 1 to 200.", min = "1", max = "200")
        int terms() default 15;

        /** The most words of a phrase. */
        @AttributeDefinition(name = "Words", description = "The most words of a phrase, 1 to 6.", min = "1", max = "6")
        int words() default 4;
    }

    /**
     * Offers the analyzer.
     *
     * @throws IllegalArgumentException if a setting is out of range; the message says which
     */
    @Activate
    public KeytermsComponent(BundleContext context, Settings settings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Stemmer stemmer,
            @Reference(policyOption = ReferencePolicyOption.GREEDY, target = "(marsad.normalizer.id=arabic.search)")
            Map.Entry<Map<String, Object>, Normalizer> folding,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
            List<DroppedStopWords> dropped) {
        int terms = within("terms", settings.terms(), MOST_TERMS);
        int words = within("words", settings.words(), MOST_WORDS);
        Map<String, List<String>> lists = new TreeMap<>();
        dropped.forEach(list -> lists.put(list.name(), list.words()));
        Language language = new Language(matcher, stemmer, folding.getValue(), new StopWords(folding.getValue(), lists));
        String foldingRevision = Objects.toString(folding.getKey().get(NormalizerService.PREFIX_ + "revision"), "");
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", ID);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + terms + "-" + words + "-" + language.revision(foldingRevision));
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {KeytermAnalyzer.KEYTERM});
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {"structure"});
        service.put(AnalyzerService.PREFIX_ + "normalizer", "arabic");
        service.put(AnalyzerService.PREFIX_ + "languages", new String[] {"ar"});
        service.put(Constants.SERVICE_DESCRIPTION, "finds the terms that characterise a document");
        registration = context.registerService(Analyzer.class, new KeytermAnalyzer(language, terms, words), service);
    }

    @Deactivate
    void leave() {
        registration.unregister();
    }

    private static int within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(PID + ": " + name + " = " + value + " is not a number from 1 to " + most);
        }
        return value;
    }
}
