package org.marsad.export.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.Entries;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.LazyEntries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.Seed;

class MarkdownFolderExporterTest extends ExporterContract {

    private final Seed seed = Seed.ofThisRun();

    @Override
    protected Exporter exporter() {
        return new MarkdownFolderExporter();
    }

    @Test
    void theListLeadsToAFileForEachDocument() throws Exception {
        List<Entry> entries = Entries.random(seed, 50);
        MemoryTarget target = new MemoryTarget("review", Map.of());
        exporter().export(entries.iterator(), target);
        Parsed index = new Parsed(target.text());
        assertEquals(List.of(), index.strangers(), seed::repeat);
        List<String> files = index.all(Link.class).stream().map(Link::getDestination).toList();
        assertEquals(entries.stream().map(entry -> entry.id() + ".md").toList(), files, seed::repeat);
        assertEquals(new TreeSet<>(files), new TreeSet<>(target.companions()), seed::repeat);
        for (Link link : index.all(Link.class)) {
            Heading heading = new Parsed(target.text(link.getDestination())).all(Heading.class).get(0);
            assertEquals(Parsed.text(link), Parsed.text(heading), seed::repeat);
            assertEquals(1, heading.getLevel());
        }
    }

    @Test
    void theListSaysWhereAndWhenADocumentWasPublished() throws Exception {
        MemoryTarget target = new MemoryTarget("review", Map.of());
        exporter().export(List.of(Entries.article()).iterator(), target);
        assertTrue(target.text().contains(".md), \u2068المرصد\u2069, \u20682025-11-25\u2069\n"), target.text());
    }

    @Test
    void noMoreThanOneFileIsOpenBesideTheList() throws Exception {
        Open open = new Open();
        exporter().export(new LazyEntries(300), open);
        assertEquals(300, open.opened);
        assertEquals(1, open.mostAtOnce);
    }

    /** A target that counts the companions that are open. */
    private static final class Open implements ExportTarget {

        private int opened;
        private int now;
        private int mostAtOnce;

        @Override
        public String name() {
            return "review";
        }

        @Override
        public OutputStream main() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public OutputStream companion(String name) {
            opened++;
            mostAtOnce = Math.max(mostAtOnce, ++now);
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    now--;
                }
            };
        }

        @Override
        public Optional<String> option(String name) {
            return Optional.empty();
        }
    }
}
