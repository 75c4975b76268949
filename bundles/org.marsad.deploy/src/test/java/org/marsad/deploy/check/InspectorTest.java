package org.marsad.deploy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.SampleJar;
import org.osgi.framework.Bundle;

class InspectorTest {

    private static final String ANALYZER = "org.marsad.api.analysis.Analyzer";
    private static final String PROPERTIES = """
            <property name="marsad.analyzer.id" value="sample"/>
            <property name="marsad.analyzer.revision" value="1"/>
            <property name="marsad.analyzer.produces" type="String">sample.word
            </property>
            """;
    private static final String SERVICE = "<service><provide interface=\"" + ANALYZER + "\"/></service>";

    @TempDir
    private Path folder;
    private Path repository;
    private SampleFramework framework;

    @BeforeEach
    void open() throws Exception {
        repository = Files.createDirectories(folder.resolve("repo"));
        framework = SampleFramework.open(folder.resolve("cache"), Map.of());
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void whatIsNoZipIsNoReadableJar() throws Exception {
        Path file = Files.write(folder.resolve("half.jar"), List.of("PK something"));
        Refusal refusal = assertThrows(Refusal.class, () -> inspector().inspect(file, "half.jar", Optional.empty()));
        assertTrue(refusal.reason().startsWith("half.jar is not a readable jar: "), refusal.reason());
        assertFalse(refusal.lacking());
    }

    @Test
    void aJarThatIsNoBundleIsToldSo() throws Exception {
        assertEquals("It is a jar, but no bundle: its manifest has no Bundle-SymbolicName.", refuse(SampleJar.plain()).reason());
        assertEquals("Its Bundle-ManifestVersion is missing; it has to be 2.",
                refuse(sample().without("Bundle-ManifestVersion")).reason());
        assertEquals("Its Bundle-ManifestVersion is 1; it has to be 2.", refuse(sample().header("Bundle-ManifestVersion", "1")).reason());
    }

    @Test
    void aJarWithoutManifestIsToldSo() throws Exception {
        Path jar = folder.resolve("bare.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        Refusal refusal = assertThrows(Refusal.class, () -> inspector().inspect(jar, "bare.jar", Optional.empty()));
        assertEquals("bare.jar has no META-INF/MANIFEST.MF, so it is no bundle.", refusal.reason());
    }

    @Test
    void aBadVersionAndABadNameAreQuoted() throws Exception {
        Refusal refusal = refuse(SampleJar.bundle("org.example.a", "1.0-SNAPSHOT"));
        assertEquals("Its version '1.0-SNAPSHOT' is not one a bundle can have.", refusal.reason());
        assertEquals("org.example.a", refusal.name());
        assertEquals("1.0-SNAPSHOT", refusal.version());
        assertEquals("Its Bundle-SymbolicName 'org example' is not a name.", refuse(SampleJar.bundle("org example", "1.0.0")).reason());
    }

    @Test
    void aFragmentSaysWhoseItIs() throws Exception {
        assertTrue(refuse(sample().header("Fragment-Host", "org.example.host;bundle-version=1")).reason()
                .startsWith("It is a fragment of org.example.host, and "));
    }

    @Test
    void aSecondBundleOfTheSameNameIsRefusedWhereverTheFirstIsFrom() throws Exception {
        Bundle first = framework.install("reference:somewhere", SampleJar.bundle("org.example.a", "1.0.0"));
        assertEquals("A bundle org.example.a is here already, version 1.0.0, as part of the distribution; "
                + "two of one name would be in each other's way.", refuse(SampleJar.bundle("org.example.a", "2.0.0")).reason());
        first.uninstall();
        Bundle dropped = framework.install("deploy:first.jar", SampleJar.bundle("org.example.a", "1.0.0"));
        Refusal refusal = refuse(SampleJar.bundle("org.example.a", "2.0.0"));
        assertTrue(refusal.reason().contains("from the file first.jar"), refusal.reason());
        assertFalse(refusal.lacking());
        Inspection update = inspect(SampleJar.bundle("org.example.a", "2.0.0"), Optional.of(dropped));
        assertEquals(List.of(), update.remarks());
    }

    @Test
    void aBundleThatIsOnlyTriedIsNotInTheWay() throws Exception {
        framework.install("trial:1234", SampleJar.bundle("org.example.a", "1.0.0").header("Export-Package", "org.example.tried"));
        assertEquals("org.example.a", inspect(SampleJar.bundle("org.example.a", "1.0.0"), Optional.empty()).name());
        assertTrue(refuse(SampleJar.bundle("org.example.b", "1.0.0").header("Import-Package", "org.example.tried")).lacking());
    }

    @Test
    void anOlderVersionIsTakenWithARemark() throws Exception {
        Bundle present = framework.install("deploy:a.jar", SampleJar.bundle("org.example.a", "2.0.0"));
        assertEquals(List.of("Its version 1.5.0 is lower than 2.0.0, which was in use before."),
                inspect(SampleJar.bundle("org.example.a", "1.5.0"), Optional.of(present)).remarks());
    }

    @Test
    void aClassForANewerJavaIsNamed() throws Exception {
        int here = Runtime.version().feature();
        byte[] header = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (here + 4 + 44)};
        assertEquals("It needs Java " + (here + 4) + ", and this is Java " + here + ": its class org.example.New is compiled for Java "
                + (here + 4) + ".", refuse(sample().entry("org/example/New.class", header)).reason());
        assertEquals("org.example.a", inspect(sample().entry("META-INF/versions/" + (here + 4) + "/org/example/New.class", header),
                Optional.empty()).name());
    }

    @Test
    void aRequirementForANewerJavaIsWrittenAsSuch() throws Exception {
        Refusal refusal = refuse(sample().header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""));
        assertEquals("It needs Java 99, and this is Java " + Runtime.version().feature() + ".", refusal.reason());
        assertTrue(inspect(sample().header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\""),
                Optional.empty()).remarks().isEmpty());
    }

    @Test
    void aMissingPackageIsNamedWithItsVersions() throws Exception {
        Refusal refusal = refuse(sample().header("Import-Package", "org.osgi.framework,no.such.thing;version=\"[1.0,2)\","
                + "not.needed;resolution:=optional"));
        assertEquals("It needs the package no.such.thing (version 1.0.0 or later, below 2.0.0), which no bundle here gives.",
                refusal.reason());
        assertTrue(refusal.lacking());
    }

    @Test
    void aPackageInAnotherVersionSaysWhichIsHereAndWhoseItIs() throws Exception {
        framework.install("lib", SampleJar.bundle("org.example.lib", "1.4.0").header("Export-Package", "org.example.words;version=1.4"))
                .start();
        assertEquals("It needs the package org.example.words (version 2.0.0 or later); here it is only in version 1.4.0 "
                + "(from org.example.lib 1.4.0).", refuse(sample().header("Import-Package", "org.example.words;version=2")).reason());
    }

    @Test
    void aPackageOfABundleThatIsInstalledOnlyIsThere() throws Exception {
        framework.install("lib", SampleJar.bundle("org.example.lib", "1.4.0").header("Export-Package", "org.example.words"));
        assertEquals("org.example.a", inspect(sample().header("Import-Package", "org.example.words"), Optional.empty()).name());
    }

    @Test
    void aPackageOfABundleThatLacksSomethingItselfIsNot() throws Exception {
        framework.install("lib", SampleJar.bundle("org.example.lib", "1.4.0").header("Export-Package", "org.example.words")
                .header("Import-Package", "no.such.thing"));
        assertEquals("It needs the package org.example.words; org.example.lib 1.4.0 would give it, but cannot be used either.",
                refuse(sample().header("Import-Package", "org.example.words")).reason());
    }

    @Test
    void aBundleInTheRepositoryThatGivesWhatIsMissingIsNamed() throws Exception {
        Path jar = Files.createDirectories(repository.resolve("org/example/lib/1.4.0")).resolve("lib-1.4.0.jar");
        SampleJar.bundle("org.example.lib", "1.4.0").header("Export-Package", "org.example.words").write(jar);
        assertEquals("The jar " + jar + " gives it: put that into the deploy folder, too.",
                refuse(sample().header("Import-Package", "org.example.words")).advice());
    }

    @Test
    void aMissingBundleAndAMissingCapabilityAreNamed() throws Exception {
        assertEquals("It needs the bundle org.example.b (version 1.0.0 or later), which no bundle here gives.",
                refuse(sample().header("Require-Bundle", "org.example.b;bundle-version=1")).reason());
        assertEquals("It needs osgi.extender osgi.component (version 1.5.0 or later, below 2.0.0), which no bundle here gives.",
                refuse(sample().header("Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\"")).reason());
    }

    @Test
    void whatABundleGivesItselfIsNotMissing() throws Exception {
        assertTrue(inspect(sample().header("Export-Package", "org.example.own").header("Import-Package", "org.example.own"),
                Optional.empty()).remarks().isEmpty());
    }

    @Test
    void aServiceThatNobodyGivesIsARemark() throws Exception {
        assertEquals(List.of("It waits for a service org.example.Words, which nobody gives at present."),
                inspect(sample().header("Require-Capability",
                "osgi.service;filter:=\"(objectClass=org.example.Words)\";effective:=active"), Optional.empty()).remarks());
    }

    @Test
    void aComponentDescriptionThatIsMissingOrBrokenIsNamed() throws Exception {
        assertEquals("Its manifest names the component description OSGI-INF/a.xml, which is not in the jar.",
                refuse(sample().header("Service-Component", "OSGI-INF/a.xml")).reason());
        String reason = refuse(sample().header("Service-Component", "OSGI-INF/a.xml").entry("OSGI-INF/a.xml", "<component>\n</comp>"))
                .reason();
        assertTrue(reason.startsWith("Its component description OSGI-INF/a.xml is not well-formed XML: "), reason);
        assertTrue(reason.endsWith(", line 2."), reason);
    }

    @Test
    void aComponentWhoseClassIsNotInTheJarIsNamed() throws Exception {
        assertEquals("Its component org.example.Gone is described, but that class is not in the jar.",
                refuse(sample().component("", "org.example.Gone", "")).reason());
        assertEquals("Its manifest names the activator org.example.Gone, but that class is not in the jar.",
                refuse(sample().header("Bundle-Activator", "org.example.Gone")).reason());
    }

    @Test
    void aClassInAJarInsideIsFound() throws Exception {
        byte[] inner = SampleJar.plain().holding(InspectorTest.class).bytes();
        assertEquals("org.example.a", inspect(sample().header("Bundle-ClassPath", ".,lib/inner.jar").entry("lib/inner.jar", inner)
                .component("", InspectorTest.class.getName(), ""), Optional.empty()).name());
    }

    @Test
    void anAnalyzerWithoutWhatTheWorkbenchNeedsIsRefused() throws Exception {
        Refusal refusal = refuse(sample().holding(InspectorTest.class).component("", InspectorTest.class.getName(),
                SERVICE + "<property name=\"marsad.analyzer.id\" value=\"x\"/>"));
        assertEquals("Its component " + InspectorTest.class.getName() + " gives the service Analyzer without the properties "
                + "marsad.analyzer.revision, marsad.analyzer.produces; the workbench cannot use it without.", refusal.reason());
        assertTrue(inspect(sample().holding(InspectorTest.class).component("configuration-policy=\"require\"",
                InspectorTest.class.getName(), SERVICE), Optional.empty()).tryable());
    }

    @Test
    void onlyWhatGivesWorkToTheWorkbenchAloneCanBeTried() throws Exception {
        assertTrue(inspect(analyzer(), Optional.empty()).tryable());
        assertFalse(inspect(sample(), Optional.empty()).tryable());
        assertFalse(inspect(analyzer().header("Export-Package", "org.example.own"), Optional.empty()).tryable());
        assertFalse(inspect(analyzer().header("Bundle-SymbolicName", "org.example.a;singleton:=true"), Optional.empty()).tryable());
        assertFalse(inspect(analyzer().holding(SampleJar.class).component("immediate=\"true\"", SampleJar.class.getName(), ""),
                Optional.empty()).tryable());
        assertFalse(inspect(analyzer().header("Provide-Capability", "osgi.service;objectClass:List<String>=\"org.example.Other\""),
                Optional.empty()).tryable());
        assertTrue(inspect(analyzer().header("Provide-Capability", "osgi.service;objectClass:List<String>=\"" + ANALYZER
                + "\",org.marsad.list;ending=csv;pid=org.example.a"), Optional.empty()).tryable());
    }

    private static SampleJar analyzer() {
        return sample().holding(InspectorTest.class).component("", InspectorTest.class.getName(), SERVICE + PROPERTIES);
    }

    private static SampleJar sample() {
        return SampleJar.bundle("org.example.a", "1.0.0");
    }

    private Inspector inspector() {
        return new Inspector(framework.context(), Repository.of(List.of(repository)), Signatures.notAsked());
    }

    private Inspection inspect(SampleJar jar, Optional<Bundle> present) throws Exception {
        return inspector().inspect(jar.write(folder.resolve("a.jar")), "a.jar", present);
    }

    private Refusal refuse(SampleJar jar) throws Exception {
        Path file = jar.write(folder.resolve("a.jar"));
        return assertThrows(Refusal.class, () -> inspector().inspect(file, "a.jar", Optional.empty()));
    }
}
