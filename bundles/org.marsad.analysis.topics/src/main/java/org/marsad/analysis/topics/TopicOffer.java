package org.marsad.analysis.topics;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Hashtable;
import java.util.List;
import java.util.function.Supplier;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.text.Matcher;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** Offers the analyzer of one file of rules. Its revision comes from the file and the matcher, which annotations cannot say. */
final class TopicOffer {

    /** The id of the analyzer with the rules of the bundle, and the name of a file that takes their place. */
    static final String OWN = "topics";

    /** What a file of rules ends in, without the dot. */
    static final String ENDING = "topics";

    private static final String NORMAL_FORM = "arabic";
    private static final String ENTITIES = "entities";
    private static final String STRUCTURE = "structure";

    /** Rises when the same rules and the same text would give other findings. */
    private static final String REVISION = "2";

    private static final int DIGITS_IN_REVISION = 12;

    private TopicOffer() {
    }

    /**
     * Offers the analyzer of some rules: {@code topics} if that is the name of the list, else {@code topics.<name>}.
     *
     * @param file    the bytes of the file, by which the revision is told
     * @param rules   what stands in it; asked for when the first text comes
     * @param ranking of several analyzers with one id the one with the highest is used
     */
    static ServiceRegistration<Analyzer> register(BundleContext context, String name, byte[] file, Supplier<List<Rule>> rules,
            Matcher matcher, int ranking) {
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", name.equals(OWN) ? OWN : OWN + "." + name);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + sha256(file).substring(0, DIGITS_IN_REVISION) + "-"
                + matcher.revision());
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {TopicAnalyzer.TOPIC, TopicAnalyzer.DOCUMENT_TOPIC});
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {STRUCTURE});
        service.put(AnalyzerService.PREFIX_ + "uses", new String[] {ENTITIES});
        service.put(AnalyzerService.PREFIX_ + "normalizer", NORMAL_FORM);
        service.put(Constants.SERVICE_DESCRIPTION, "finds the topics of " + name + "." + ENDING);
        service.put(Constants.SERVICE_RANKING, ranking);
        return context.registerService(Analyzer.class, new TopicAnalyzer(name, new PreparedTopics(rules, matcher)), service);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
