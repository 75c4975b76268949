package org.marsad.bench.analysis;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.marsad.analysis.dates.DatesComponent;
import org.marsad.analysis.entities.EntitiesComponent;
import org.marsad.analysis.keyterms.KeytermsComponent;
import org.marsad.analysis.quantities.QuantityComponent;
import org.marsad.analysis.quotations.QuotationsComponent;
import org.marsad.analysis.structure.StructureAnalyzer;
import org.marsad.analysis.topics.OwnTopicsComponent;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.Numerals;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicSearchNormalizer;
import org.marsad.text.arabic.ArabicStemmer;
import org.marsad.text.arabic.numerals.ArabicNumerals;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The analyzers as the components of the product offer them, outside a container. */
final class ProductAnalyzers {

    private static final String FORM = "arabic";

    private final Map<String, Offer> offers = new LinkedHashMap<>();

    private ProductAnalyzers() {
    }

    /**
     * One analyzer.
     *
     * @param isNormalized whether it is shown the gentle form, not the text as it is
     * @param requires     the names of those whose layers it reads, where they must be there and where they may
     */
    record Offer(String name, Analyzer analyzer, boolean isNormalized, List<String> requires) {}

    /** All of them, each behind those it requires. What belongs to a site is learned from its documents, and is not among them. */
    static List<Offer> all() throws IOException {
        ProductAnalyzers analyzers = new ProductAnalyzers();
        BundleContext context = analyzers.context();
        Matcher matcher = new ArabicMatcher();
        Numerals numerals = new ArabicNumerals();
        // What its annotation says is not to be seen at run time.
        analyzers.add("structure", new StructureAnalyzer(), "", List.of());
        new DatesComponent(context, numerals);
        new QuantityComponent(context, numerals, List.of());
        new EntitiesComponent(context, matcher, List.of());
        new OwnTopicsComponent(context, matcher);
        new KeytermsComponent(context, defaults(KeytermsComponent.Settings.class), matcher, new ArabicStemmer(matcher),
                Map.entry(Map.of(), new ArabicSearchNormalizer()), List.of());
        new QuotationsComponent(context, List.of());
        return List.copyOf(analyzers.offers.values());
    }

    private void add(String name, Analyzer analyzer, String normalizer, List<String> requires) {
        offers.put(name, new Offer(name, analyzer, normalizer.equals(FORM), requires));
    }

    /** Takes the analyzers that components register; what else they register is let go, and it can do nothing else. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(BundleContext.class.getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("registerService")) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    if (arguments[1] instanceof Analyzer analyzer) {
                        Map<String, Object> service = properties((Dictionary<?, ?>) arguments[2]);
                        add((String) service.get("id"), analyzer, (String) service.getOrDefault("normalizer", ""),
                                Stream.of("requires", "uses").map(service::get).filter(Objects::nonNull)
                                        .flatMap(names -> Stream.of((String[]) names)).toList());
                    }
                    return registration();
                });
    }

    /** Settings that nobody has made. */
    private static <T> T defaults(Class<T> settings) {
        return settings.cast(Proxy.newProxyInstance(settings.getClassLoader(), new Class<?>[] {settings},
                (proxy, method, arguments) -> method.getDefaultValue()));
    }

    private static Map<String, Object> properties(Dictionary<?, ?> dictionary) {
        Map<String, Object> properties = new HashMap<>();
        dictionary.keys().asIterator().forEachRemaining(key -> Stream.of(key.toString())
                .filter(name -> name.startsWith(AnalyzerService.PREFIX_))
                .forEach(name -> properties.put(name.substring(AnalyzerService.PREFIX_.length()), dictionary.get(key))));
        return properties;
    }

    private static Object registration() {
        return Proxy.newProxyInstance(ServiceRegistration.class.getClassLoader(), new Class<?>[] {ServiceRegistration.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
