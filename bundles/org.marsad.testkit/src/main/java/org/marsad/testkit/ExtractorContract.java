package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;

/**
 * What every {@link Extractor} promises, as tests:
 *
 * <ul>
 *   <li>it finds the words of your samples, and the layout it states lies in the text;
 *   <li>the same bytes give the same text, again and from several threads at once;
 *   <li>bytes that are broken, cut off or none at all give a text or an {@code ExtractionException} that says what to do, nothing else;
 *   <li>it closes what it opens, and what cannot be opened is an {@code IOException}.
 * </ul>
 */
public abstract class ExtractorContract {

    private static final int BROKEN = 30;
    /** A net under parsers that never return, no measure of speed. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private final Seed seed = Seed.ofThisRun();

    /** For those who extend it. */
    protected ExtractorContract() {
    }

    /** How long it is waited for what may never end. */
    Duration patience() {
        return MOST;
    }

    /** The extractor to test. */
    protected abstract Extractor extractor() throws Exception;

    /** At least one document of each media type it reads. */
    protected abstract List<Sample> samples();

    /**
     * A document to read.
     *
     * @param mediaType its media type
     * @param bytes     its bytes
     * @param words     a part of the text that it must give
     */
    public record Sample(String mediaType, byte[] bytes, String words) {

        Sample with(byte[] others) {
            return new Sample(mediaType, others, words);
        }
    }

    @Test
    final void theWordsOfTheSamplesAreRead() throws Exception {
        assertFalse(samples().isEmpty(), "there is no sample");
        for (Sample sample : samples()) {
            String text = extract(extractor(), sample).text();
            assertTrue(text.contains(sample.words()), () -> "«" + Shown.text(sample.words()) + "» is not in the text read from "
                    + sample.mediaType() + ": «" + Shown.text(text) + "»");
        }
    }

    @Test
    final void theTextIsAsItIsToBe() throws Exception {
        for (Sample sample : samples()) {
            DocumentText text = extract(extractor(), sample);
            assertFalse(text.text().contains("\r"), () -> "a line of " + sample.mediaType() + " is ended by more than a line feed");
            assertFalse(text.language().isBlank(), () -> "the language of " + sample.mediaType() + " is blank; und is unknown");
            for (Annotation part : text.layout()) {
                assertTrue(part.span().end() <= text.text().length(), () -> part + " lies beyond the text of " + sample.mediaType());
                assertTrue(part.type().startsWith("layout."), () -> part + " is no part of the layout");
            }
        }
    }

    @Test
    final void theSameBytesGiveTheSameText() throws Exception {
        Extractor extractor = extractor();
        for (Sample sample : samples()) {
            DocumentText first = extract(extractor, sample);
            assertEquals(first, extract(extractor, sample), () -> "the second time, from " + sample.mediaType());
            for (DocumentText other : AtOnce.run(() -> extract(extractor, sample))) {
                assertEquals(first, other, () -> "beside other threads, from " + sample.mediaType());
            }
        }
    }

    @Test
    final void brokenBytesGiveATextOrAProblem() throws Exception {
        Extractor extractor = extractor();
        Random random = seed.random();
        for (Sample sample : samples()) {
            assertTextOrProblem(extractor, sample.with(new byte[0]), "no bytes");
            assertTextOrProblem(extractor, sample.with("\uFEFF\u0000<%PDF-".getBytes(StandardCharsets.UTF_8)), "bytes of no format");
            for (int i = 0; i < BROKEN; i++) {
                assertTextOrProblem(extractor, sample.with(broken(sample.bytes(), random)), "broken bytes, " + seed.repeat());
            }
        }
    }

    /** Cut off, or with some bytes changed. */
    private static byte[] broken(byte[] bytes, Random random) {
        byte[] broken = Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length + 1));
        for (int i = random.nextInt(20); i > 0 && broken.length > 0; i--) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        return broken;
    }

    private void assertTextOrProblem(Extractor extractor, Sample sample, String what) {
        assertTimeoutPreemptively(patience(), () -> {
            try {
                extract(extractor, sample);
            } catch (ExtractionException e) {
                assertFalse(String.valueOf(e.getMessage()).isBlank() || e.advice().isBlank(), () -> "a problem without a reason or"
                        + " without advice on " + what + " of " + sample.mediaType());
            } catch (RuntimeException | Error | IOException e) {
                throw new AssertionError("it threw " + e + " on " + what + " of " + sample.mediaType(), e);
            }
        }, () -> "it does not return on " + what + " of " + sample.mediaType());
    }

    @Test
    final void whatItOpensItCloses() throws Exception {
        for (Sample sample : samples()) {
            AtomicInteger open = new AtomicInteger();
            extractor().extract(new Bytes(sample) {
                @Override
                public InputStream open() {
                    open.incrementAndGet();
                    return new FilterInputStream(new ByteArrayInputStream(sample.bytes())) {
                        private boolean closed;

                        @Override
                        public void close() {
                            open.addAndGet(closed ? 0 : -1);
                            closed = true;
                        }
                    };
                }
            });
            assertEquals(0, open.get(), () -> "streams left open of " + sample.mediaType());
        }
    }

    @Test
    final void whatCannotBeOpenedIsAnIoException() throws Exception {
        IOException broken = new IOException("the disk is broken");
        Extractor extractor = extractor();
        for (Sample sample : samples()) {
            assertSame(broken, assertThrows(IOException.class, () -> extractor.extract(new Bytes(sample) {
                @Override
                public InputStream open() throws IOException {
                    throw broken;
                }
            })), () -> "what it made of the exception, for " + sample.mediaType());
        }
    }

    private static DocumentText extract(Extractor extractor, Sample sample)
            throws ExtractionException, IOException, InterruptedException {
        return extractor.extract(new Bytes(sample));
    }

    /** A sample as a stored document. */
    private static class Bytes implements Content {

        private final Sample sample;

        Bytes(Sample sample) {
            this.sample = sample;
        }

        @Override
        public DocumentId id() {
            return DocumentId.of(sample.bytes());
        }

        @Override
        public String mediaType() {
            return sample.mediaType();
        }

        @Override
        public Optional<String> charset() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "sample";
        }

        @Override
        public long size() {
            return sample.bytes().length;
        }

        @Override
        public InputStream open() throws IOException {
            return new ByteArrayInputStream(sample.bytes());
        }
    }
}
