package org.marsad.deploy.sample;

/** Bundles with {@link SampleAnalyzer} as a component. */
public final class AnalyzerBundle {

    private AnalyzerBundle() {
    }

    /** One whose analyzer behaves in a certain way and goes by the name of the bundle. */
    public static SampleJar of(String name, String version, String behaviour) {
        return SampleJar.bundle(name, version).holding(SampleAnalyzer.class)
                .header("Import-Package", "org.marsad.api.analysis")
                .component("init=\"1\"", SampleAnalyzer.class.getName(),
                "<service><provide interface=\"org.marsad.api.analysis.Analyzer\"/></service>"
                + property("marsad.analyzer.id", name) + property("marsad.analyzer.revision", version)
                + property("marsad.analyzer.produces", "sample") + property("behaviour", behaviour));
    }

    private static String property(String name, String value) {
        return "<property name=\"" + name + "\" value=\"" + value + "\"/>";
    }
}
