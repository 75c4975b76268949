package org.marsad.api.ingest;

import java.io.IOException;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads the letters of a picture (optical character recognition). A service; extractors that meet pictures of text, such as
 * scanned pages, ask it if one is here.
 *
 * <p>It may be called from several threads at once. Of several the highest {@code service.ranking} is asked.
 */
@ConsumerType
@FunctionalInterface
public interface Recognizer {

    /**
     * The text on a picture.
     *
     * @param png      a picture of one page, PNG
     * @param deadline how long that may take
     * @throws IOException          if it cannot be read, or not within the deadline, with the reason
     * @throws InterruptedException if the caller is interrupted; nothing is left running
     */
    Recognition recognize(byte[] png, Duration deadline) throws IOException, InterruptedException;
}
