package org.marsad.deploy.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether jars have to be signed, and by whom: by a key whose certificate lies in a folder, or by one whose certificate was issued
 * by one that lies there. The folder is read each time, so keys can be put there or taken away while the container runs. Nothing is
 * asked on the network: a certificate that is to count no longer has to be taken out of the folder.
 */
public final class Signatures {

    private static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/(?:MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(?:SF|RSA|DSA|EC))",
            Pattern.CASE_INSENSITIVE);
    private static final String ENDINGS = "*.{pem,crt,cer}";
    private static final String SIGN = "Sign it with jarsigner and a key whose certificate lies in ";

    private final Optional<Path> keys;

    private Signatures(Optional<Path> keys) {
        this.keys = keys;
    }

    /** Every jar is taken, signed or not. */
    public static Signatures notAsked() {
        return new Signatures(Optional.empty());
    }

    /**
     * Every entry of a jar has to be signed.
     *
     * @param keys the folder with X.509 certificates, {@code *.pem}, {@code *.crt} or {@code *.cer}, in text or binary form
     */
    public static Signatures by(Path keys) {
        return new Signatures(Optional.of(keys));
    }

    void verify(Path jar, Headers headers) throws Refusal, IOException {
        if (keys.isPresent()) {
            Set<X509Certificate> trusted = trusted(keys.get(), headers);
            Set<List<? extends Certificate>> accepted = new HashSet<>();
            try (JarFile file = new JarFile(jar.toFile(), true)) {
                for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                    JarEntry entry = entries.nextElement();
                    if (!entry.isDirectory() && !SIGNATURE_FILE.matcher(entry.getName()).matches()) {
                        readThrough(file, entry, headers);
                        verify(entry, trusted, accepted, headers);
                    }
                }
                checkComplete(file, headers);
            } catch (SecurityException e) {
                throw headers.refusal("It was changed after it was signed: its manifest or signature does not fit the other.",
                        "Get it again from where it comes from, or sign it again.");
            }
        }
    }

    /** An entry has signers only once all of it has been read. */
    private static void readThrough(JarFile file, JarEntry entry, Headers headers) throws Refusal, IOException {
        try (InputStream in = file.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SecurityException e) {
            throw headers.refusal("It was changed after it was signed: the entry " + entry.getName() + " is not what was signed.",
                    "Get it again from where it comes from, or sign it again.");
        }
    }

    private void verify(JarEntry entry, Set<X509Certificate> trusted, Set<List<? extends Certificate>> accepted, Headers headers)
            throws Refusal {
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            throw headers.refusal("It is not signed: its entry " + entry.getName()
                    + " has no signature, or one of a kind that Java no longer trusts.", SIGN + keys.get() + ".");
        }
        List<String> reasons = new ArrayList<>();
        for (CodeSigner signer : signers) {
            List<? extends Certificate> chain = signer.getSignerCertPath().getCertificates();
            if (accepted.contains(chain)) {
                return;
            }
            Optional<String> objection = objection(signer.getSignerCertPath(), trusted);
            if (objection.isEmpty()) {
                accepted.add(chain);
                return;
            }
            reasons.add(objection.get());
        }
        throw headers.refusal("It is signed " + String.join(" and ", reasons) + ".", "If you trust who signed it put the certificate into "
                + keys.get() + "; else " + SIGN.toLowerCase(Locale.ROOT) + "that folder.");
    }

    /** An entry that was signed and taken out leaves nothing to verify but its line in the manifest. */
    private static void checkComplete(JarFile file, Headers headers) throws Refusal, IOException {
        for (String name : file.getManifest().getEntries().keySet()) {
            if (file.getEntry(name) == null) {
                throw headers.refusal("It was changed after it was signed: the entry " + name + " was taken out.",
                        "Get it again from where it comes from, or sign it again.");
            }
        }
    }

    private static Optional<String> objection(CertPath path, Set<X509Certificate> trusted) {
        X509Certificate signer = (X509Certificate) path.getCertificates().get(0);
        String who = signer.getSubjectX500Principal().getName() + ", SHA-256 fingerprint " + fingerprint(signer);
        try {
            signer.checkValidity();
        } catch (CertificateExpiredException e) {
            return Optional.of("by " + who + ", whose certificate expired on " + signer.getNotAfter().toInstant());
        } catch (CertificateNotYetValidException e) {
            return Optional.of("by " + who + ", whose certificate is valid only from " + signer.getNotBefore().toInstant());
        }
        if (trusted.contains(signer)) {
            return Optional.empty();
        }
        return isIssued(path, trusted) ? Optional.empty() : Optional.of("by a key that is not trusted here: " + who);
    }

    private static boolean isIssued(CertPath path, Set<X509Certificate> trusted) {
        try {
            // An issuer is not part of the path that is checked against it.
            List<? extends Certificate> below = path.getCertificates().stream().takeWhile(link -> !trusted.contains(link)).toList();
            PKIXParameters parameters = new PKIXParameters(trusted.stream().map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return true;
        } catch (CertPathValidatorException | CertificateException e) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java can validate certificates, and there is at least one key", e);
        }
    }

    private static Set<X509Certificate> trusted(Path folder, Headers headers) throws Refusal, IOException {
        Set<X509Certificate> certificates = new LinkedHashSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ENDINGS)) {
                for (Path file : files) {
                    addCertificates(file, certificates, headers);
                }
            }
        }
        if (certificates.isEmpty()) {
            throw headers.refusal("Only signed jars are taken, but there is no key to check signatures with in " + folder + ".",
                    "Put the certificate of whoever signs there, as .pem, .crt or .cer; or set the policy to open.");
        }
        return certificates;
    }

    private static void addCertificates(Path file, Set<X509Certificate> certificates, Headers headers) throws Refusal, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                certificates.add((X509Certificate) certificate);
            }
        } catch (GeneralSecurityException e) {
            throw headers.refusal("Its signature cannot be checked, because the key " + file + " cannot be read: " + e.getMessage() + ".",
                    "Put an X.509 certificate there, as keytool -exportcert -rfc writes it, or take the file away.");
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java has SHA-256, and the certificate was read", e);
        }
    }
}
