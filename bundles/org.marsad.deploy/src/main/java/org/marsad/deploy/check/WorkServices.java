package org.marsad.deploy.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The services that the workbench calls by itself, and the properties it cannot do without. */
final class WorkServices {

    private static final Map<String, List<String>> PROPERTIES = Map.of(
            "org.marsad.api.analysis.Analyzer",
            List.of("marsad.analyzer.id", "marsad.analyzer.revision", "marsad.analyzer.produces"),
            "org.marsad.api.text.Normalizer", List.of("marsad.normalizer.id", "marsad.normalizer.revision"),
            "org.marsad.api.ingest.Extractor",
            List.of("marsad.extractor.id", "marsad.extractor.revision", "marsad.extractor.types"),
            "org.marsad.api.export.Exporter",
            List.of("marsad.exporter.format", "marsad.exporter.revision", "marsad.exporter.type"),
            "org.marsad.api.ingest.Source", List.of("marsad.source.name"));

    private WorkServices() {
    }

    /** Whether there are services, all of this kind. */
    static boolean areAll(Collection<String> interfaces) {
        return !interfaces.isEmpty() && PROPERTIES.keySet().containsAll(interfaces);
    }

    /** The properties a service with this interface has to have; none for other services. */
    static List<String> properties(String service) {
        return PROPERTIES.getOrDefault(service, List.of());
    }
}
