package org.marsad.analysis.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HexFormat;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
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

    /** The property with the name of the list. */
    static final String NAME = "list.name";

    /** The property with the path of its file. */
    static final String FILE = ".list.file";

    /** The property with the SHA-256 of the file, in hexadecimal. It may be missing where a list was configured by hand. */
    static final String SHA256 = "list.sha256";

    private static final String ENDING = ".csv";
    private static final String NORMAL_FORM = "arabic";

    /** Rises when the same list and the same text would give other findings. */
    private static final String REVISION = "2";

    private static final int DIGITS_IN_REVISION = 12;
    private static final long MAXIMUM_BYTES = 64L << 20;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    /**
     * Reads the list and offers the analyzer.
     *
     * @throws ListException if the list cannot be used; the message says where and why
     * @throws IOException   if its file cannot be read
     */
    @Activate
    public LexiconComponent(BundleContext context, Map<String, Object> properties,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Matcher matcher) throws ListException, IOException {
        String name = stated(properties, NAME);
        Path file = Path.of(stated(properties, FILE));
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new ListException("it has " + (Files.size(file) >> 20) + " MiB, and a list has at most " + (MAXIMUM_BYTES >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = sha256(bytes);
        if (properties.containsKey(SHA256) && !sha256.equals(properties.get(SHA256))) {
            throw new ListException(file + " is not the file that was dropped; drop the list again");
        }
        ListReader.Content list = new ListReader(name, matcher).read(bytes);
        Object ranking = properties.get(Constants.SERVICE_RANKING);
        registrations.add(context.registerService(Analyzer.class, new LexiconAnalyzer(list.lexicon()),
                service(name, sha256.substring(0, DIGITS_IN_REVISION) + "-" + matcher.revision(), list, ranking)));
        if (!list.grouped().isEmpty()) {
            registrations.add(context.registerService(Expander.class, new LexiconExpander(name + ENDING, list.grouped(), matcher),
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
        service.put(NAME, name);
        service.put(Constants.SERVICE_DESCRIPTION, "knows what means the same as " + list.grouped().size() + " terms of the list " + name);
        return ranked(service, ranking);
    }

    private static Dictionary<String, Object> ranked(Hashtable<String, Object> service, Object ranking) {
        if (ranking instanceof Integer stated) {
            service.put(Constants.SERVICE_RANKING, stated);
        }
        return service;
    }

    private static String stated(Map<String, Object> properties, String name) throws ListException {
        String value = Objects.toString(properties.get(name), "");
        if (value.isBlank()) {
            throw new ListException("the configuration has no '" + name + "'; drop the list itself, as NAME.csv");
        }
        return value;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
