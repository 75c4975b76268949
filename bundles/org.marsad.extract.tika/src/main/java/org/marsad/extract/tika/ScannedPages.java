package org.marsad.extract.tika;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Recognition;
import org.marsad.api.ingest.Recognizer;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Picture;
import org.marsad.extract.tika.protocol.Reply;

/**
 * Reads documents whose pages are pictures: a worker paints one page after the other, a recognizer reads the letters. What comes
 * of it is read once more, as a plain text, for its language.
 */
final class ScannedPages {

    /** Has a page painted, or a text read if the page is 0. */
    @FunctionalInterface
    interface Asker {

        /** What comes of it. */
        Reply ask(Content content, int page, Duration deadline) throws WorkerLostException, IOException, InterruptedException;
    }

    /** What was recognized, as if it were a document of its own. */
    private record RecognizedContent(DocumentId id, String name, byte[] bytes) implements Content {

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public Optional<String> charset() {
            return Optional.of(StandardCharsets.UTF_8.name());
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private final Asker asker;
    private final Duration pageDeadline;
    private final Duration deadline;
    private final int maximumCharacters;

    /**
     * Readings within limits.
     *
     * @param pageDeadline      how long a page may take to be painted, and again to be recognized
     * @param deadline          how long a document may take; what is not read then is left out
     * @param maximumCharacters the length at which a text is cut
     */
    ScannedPages(Asker asker, Duration pageDeadline, Duration deadline, int maximumCharacters) {
        this.asker = asker;
        this.pageDeadline = pageDeadline;
        this.deadline = deadline;
        this.maximumCharacters = maximumCharacters;
    }

    /**
     * The text on the pages of a document.
     *
     * @param failure why the document has no text but on pictures
     * @throws ExtractionException if nothing can be read on them either
     */
    DocumentText read(Content content, Failure failure, Recognizer recognizer)
            throws ExtractionException, IOException, InterruptedException {
        RecognizedPages pages = new RecognizedPages(maximumCharacters);
        long end = System.nanoTime() + deadline.toNanos();
        int page = 1;
        while (page <= failure.pages() && !pages.isFull()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                pages.missing("pages " + page + " to " + failure.pages() + " were not reached within " + deadline.toSeconds() + " s");
                break;
            }
            read(content, page, left.compareTo(pageDeadline) < 0 ? left : pageDeadline, recognizer, pages);
            page++;
        }
        if (pages.isEmpty()) {
            throw Replies.unrecognized(failure, pages.missing());
        }
        return pages.documentText(language(content, pages.text()));
    }

    private void read(Content content, int page, Duration patience, Recognizer recognizer, RecognizedPages pages)
            throws IOException, InterruptedException {
        try {
            Reply reply = asker.ask(content, page, patience);
            if (reply instanceof Picture picture) {
                pages.add(page, recognized(picture, page, patience, recognizer, pages));
            } else {
                pages.missing(reply instanceof Failure failure ? failure.reason() : "page " + page + " cannot be painted");
            }
        } catch (WorkerLostException e) {
            pages.missing("page " + page + " cannot be painted: " + e.getMessage());
        }
    }

    /** A page that nobody can read does not keep the others from being read. */
    private static Recognition recognized(Picture picture, int page, Duration patience, Recognizer recognizer, RecognizedPages pages)
            throws InterruptedException {
        try {
            return recognizer.recognize(picture.png(), patience);
        } catch (IOException e) {
            pages.missing("page " + page + ": " + e.getMessage());
            return new Recognition("", 0);
        }
    }

    private ExtractedText language(Content content, String text) throws ExtractionException, IOException, InterruptedException {
        try {
            Reply reply = asker.ask(new RecognizedContent(content.id(), content.name(), text.getBytes(StandardCharsets.UTF_8)), 0,
                    pageDeadline);
            if (reply instanceof ExtractedText extracted) {
                return extracted;
            }
            throw Replies.problem((Failure) reply);
        } catch (WorkerLostException e) {
            throw new IOException("The text that was recognized cannot be looked at: " + e.getMessage(), e);
        }
    }
}
