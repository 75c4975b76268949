package org.marsad.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The plan that the build has made of a distribution's feature descriptors, {@code lib/plan}. It holds as long as the
 * descriptors are byte for byte those it was made from; where they are not, or there is none, they are read.
 */
public final class PreparedPlan {

    private PreparedPlan() {
    }

    /** The build's part: {@code DISTRIBUTION FILE} writes the plan of that distribution to that file. */
    public static void main(String[] arguments) throws UnusableException, IOException {
        Distribution distribution = Distribution.at(Path.of(arguments[0]));
        PlanFile.write(Path.of(arguments[1]), DescriptorLoader.plan(distribution), source(distribution));
    }

    /** What the distribution's descriptors ask for. */
    static Plan of(Distribution distribution) throws UnusableException {
        Path file = distribution.preparedPlan();
        try {
            if (Files.isRegularFile(file) && PlanFile.source(file).equals(source(distribution))) {
                return PlanFile.read(file);
            }
        } catch (IOException e) {
            throw new UnusableException("the distribution in " + distribution.root() + " cannot be read: " + PlainWords.of(e), e);
        }
        return DescriptorLoader.plan(distribution);
    }

    private static String source(Distribution distribution) throws IOException, UnusableException {
        MessageDigest digest = sha256();
        digest(distribution, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds the names and bytes of the descriptors. */
    static void digest(Distribution distribution, MessageDigest digest) throws IOException, UnusableException {
        for (Path descriptor : distribution.descriptors()) {
            digest.update(descriptor.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(descriptor));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
