package org.marsad.deploy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.deploy.sample.SampleFramework;
import org.marsad.deploy.sample.SampleJar;

/** Keys and signatures are made with the tools of the Java that runs the tests, as an operator would make them. */
class SignaturesTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path store;

    @TempDir
    private Path folder;
    private Path keys;
    private Path jar;
    private SampleFramework framework;

    @BeforeAll
    static void makeKeys() throws Exception {
        generate("trusted", "-validity", "30");
        generate("stranger", "-validity", "30");
        generate("expired", "-startdate", "-20d", "-validity", "10");
        generate("authority", "-validity", "30", "-ext", "bc:c");
        generate("member", "-validity", "30");
        keytool("-certreq", "-alias", "member", "-file", file("member.csr"));
        keytool("-gencert", "-alias", "authority", "-infile", file("member.csr"), "-outfile", file("member.crt"));
        keytool("-importcert", "-noprompt", "-alias", "member", "-file", file("member.crt"));
    }

    @BeforeEach
    void open() throws Exception {
        framework = SampleFramework.open(folder.resolve("cache"), Map.of());
        keys = Files.createDirectories(folder.resolve("keys"));
        trust("trusted", "-rfc");
        jar = SampleJar.bundle("org.example.a", "1.0.0").entry("one.txt", "one").entry("two.txt", "two").write(folder.resolve("a.jar"));
    }

    @AfterEach
    void close() throws Exception {
        framework.close();
    }

    @Test
    void aJarSignedByATrustedKeyIsTaken() throws Exception {
        sign("trusted");
        assertEquals("org.example.a", inspect().name());
    }

    @Test
    void aCertificateInBinaryFormIsAsGood() throws Exception {
        trust("stranger");
        sign("stranger");
        assertEquals("org.example.a", inspect().name());
    }

    @Test
    void aJarSignedByAKeyThatATrustedOneIssuedIsTaken() throws Exception {
        trust("authority", "-rfc");
        sign("member");
        assertEquals("org.example.a", inspect().name());
    }

    @Test
    void aKeyThatWasNotIssuedByATrustedOneIsNot() throws Exception {
        sign("member");
        assertTrue(refuse().startsWith("It is signed by a key that is not trusted here: CN=member, SHA-256 fingerprint "), refuse());
    }

    @Test
    void aJarThatIsNotSignedIsRefused() throws Exception {
        assertEquals("It is not signed: its entry one.txt has no signature, or one of a kind that Java no longer trusts.", refuse());
    }

    @Test
    void anUnknownKeyIsNamedWithItsFingerprint() throws Exception {
        sign("stranger");
        String listed = keytool("-list", "-v", "-alias", "stranger");
        String fingerprint = listed.substring(listed.indexOf("SHA256: ") + 8).lines().findFirst().orElseThrow().strip();
        assertEquals("It is signed by a key that is not trusted here: CN=stranger, SHA-256 fingerprint " + fingerprint + ".", refuse());
    }

    @Test
    void anExpiredCertificateIsTold() throws Exception {
        trust("expired", "-rfc");
        sign("expired");
        assertTrue(refuse().contains("by CN=expired, ") && refuse().contains("whose certificate expired on "), refuse());
    }

    @Test
    void anEntryThatWasChangedIsNamed() throws Exception {
        sign("trusted");
        change("two.txt", "three");
        assertEquals("It was changed after it was signed: the entry two.txt is not what was signed.", refuse());
    }

    @Test
    void anEntryThatWasPutInIsNamed() throws Exception {
        sign("trusted");
        change("three.txt", "three");
        assertTrue(refuse().startsWith("It is not signed: its entry three.txt "), refuse());
    }

    @Test
    void anEntryThatWasTakenOutIsNamed() throws Exception {
        sign("trusted");
        change("two.txt", null);
        assertEquals("It was changed after it was signed: the entry two.txt was taken out.", refuse());
    }

    @Test
    void aManifestThatWasChangedIsTold() throws Exception {
        sign("trusted");
        String manifest = new String(entry("META-INF/MANIFEST.MF")).replace("Bundle-Version: 1.0.0", "Bundle-Version: 9.0.0");
        change("META-INF/MANIFEST.MF", manifest);
        assertTrue(refuse().startsWith("It was changed after it was signed: ") || refuse().startsWith("It is not signed: "), refuse());
    }

    @Test
    void withoutAnyKeyNothingCanBeChecked() throws Exception {
        Files.delete(keys.resolve("trusted.pem"));
        sign("trusted");
        assertEquals("Only signed jars are taken, but there is no key to check signatures with in " + keys + ".", refuse());
    }

    @Test
    void aFileThatIsNoCertificateIsNamed() throws Exception {
        Files.writeString(keys.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nnothing\n-----END CERTIFICATE-----\n");
        sign("trusted");
        assertTrue(refuse().startsWith("Its signature cannot be checked, because the key " + keys.resolve("broken.pem")
                + " cannot be read: "), refuse());
    }

    private Inspection inspect() throws Exception {
        return new Inspector(framework.context(), Repository.of(List.of()), Signatures.by(keys)).inspect(jar, "a.jar", Optional.empty());
    }

    private String refuse() {
        return assertThrows(Refusal.class, this::inspect).reason();
    }

    /** Each certificate is exported once for all tests: every run of a tool starts a Java. */
    private void trust(String alias, String... options) throws Exception {
        Path certificate = store.resolve(alias + (options.length == 0 ? ".cer" : ".pem"));
        if (!Files.exists(certificate)) {
            List<String> arguments = new ArrayList<>(List.of("-exportcert", "-alias", alias, "-file", certificate.toString()));
            arguments.addAll(List.of(options));
            keytool(arguments.toArray(String[]::new));
        }
        Files.copy(certificate, keys.resolve(certificate.getFileName()));
    }

    /** The jar is the same in all tests, so that it is signed once by each key. */
    private void sign(String alias) throws Exception {
        Path signed = store.resolve("signed-by-" + alias + ".jar");
        if (!Files.exists(signed)) {
            run("jarsigner", List.of("-keystore", file("keys.p12"), "-storepass", PASSWORD, "-signedjar", signed.toString(),
                    jar.toString(), alias));
        }
        Files.copy(signed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void change(String entry, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            if (text == null) {
                Files.delete(zip.getPath(entry));
            } else {
                Files.writeString(zip.getPath(entry), text);
            }
        }
    }

    private byte[] entry(String name) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            return Files.readAllBytes(zip.getPath(name));
        }
    }

    private static void generate(String alias, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias, "-keyalg", "RSA",
                "-keysize", "2048"));
        arguments.addAll(List.of(options));
        keytool(arguments.toArray(String[]::new));
    }

    private static String keytool(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-keystore", file("keys.p12"), "-storetype", "PKCS12", "-storepass", PASSWORD));
        return run("keytool", all);
    }

    private static String file(String name) {
        return store.resolve(name).toString();
    }

    /** A tool is done before the better compiler has paid. */
    private static String run(String tool, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString(),
                "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output;
        try (InputStream in = process.getInputStream()) {
            output = new String(in.readAllBytes());
        }
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
