package org.marsad.watch.policy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.TextView;
import org.marsad.api.document.DocumentId;

/** Has an analyzer read words as if they stood in a text, and takes what it finds. */
final class NameReader {

    private NameReader() {
    }

    /**
     * What was found in words.
     *
     * @param persons persons
     * @param things  organisations, places and events
     */
    record Found(List<String> persons, List<String> things) {

        static Found nothing() {
            return new Found(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Adds what an analyzer finds in a text, which is in the normal form it wants. */
    static void read(String text, Analyzer analyzer, Found found) throws IOException {
        try {
            analyzer.analyze(new Words(text), (type, begin, end, confidence, features) -> {
                if (type.equals("entity.person")) {
                    found.persons().add(text.substring(begin, end));
                } else if (type.startsWith("entity.")) {
                    found.things().add(text.substring(begin, end));
                }
            });
        } catch (AnalysisException e) {
            return; // it says that it cannot work on these words, so it finds nothing in them
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("called off");
        }
    }

    /** Words of a query as a text. */
    private record Words(String text) implements TextView {

        @Override
        public DocumentId document() {
            return DocumentId.of(new byte[0]);
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public String language() {
            return "ar";
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }

        @Override
        public List<Mention> mentions(String type) {
            return List.of();
        }
    }
}
