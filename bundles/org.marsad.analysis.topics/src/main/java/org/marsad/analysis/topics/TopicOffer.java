package org.marsad.analysis.topics;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Hashtable;
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

    /** What a file of rules ends in. */
    static final String ENDING = ".topics";

    private static final String NORMAL_FORM = "arabic";
    private static final String STRUCTURE = "structure";

    /** Rises when the same rules and the same text would give other findings. */
    private static final String REVISION = "1";

    private static final int DIGITS_IN_REVISION = 12;

    private TopicOffer() {
    }

    /**
     * Reads rules and offers their analyzer: {@code topics} if that is the name of the list, else {@code topics.<name>}.
     *
     * @param ranking of several analyzers with one id the one with the highest is used
     * @throws RulesException if the rules cannot be used
     */
    static ServiceRegistration<Analyzer> register(BundleContext context, String name, byte[] rules, Matcher matcher, int ranking)
            throws RulesException {
        TopicFinder finder = new TopicFinder(new RulesReader(name + ENDING).read(rules), matcher);
        Hashtable<String, Object> service = new Hashtable<>();
        service.put(AnalyzerService.PREFIX_ + "id", name.equals(OWN) ? OWN : OWN + "." + name);
        service.put(AnalyzerService.PREFIX_ + "revision", REVISION + "-" + sha256(rules).substring(0, DIGITS_IN_REVISION) + "-"
                + matcher.revision());
        service.put(AnalyzerService.PREFIX_ + "produces", new String[] {TopicAnalyzer.TOPIC, TopicAnalyzer.DOCUMENT_TOPIC});
        service.put(AnalyzerService.PREFIX_ + "requires", new String[] {STRUCTURE});
        service.put(AnalyzerService.PREFIX_ + "normalizer", NORMAL_FORM);
        service.put(Constants.SERVICE_DESCRIPTION, "finds the " + finder.topics().size() + " topics of " + name + ENDING);
        service.put(Constants.SERVICE_RANKING, ranking);
        return context.registerService(Analyzer.class, new TopicAnalyzer(name, finder), service);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
