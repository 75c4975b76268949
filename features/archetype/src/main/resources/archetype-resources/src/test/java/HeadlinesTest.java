package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.Entries;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.MemoryTarget;

/** What every exporter promises is tested by {@link ExporterContract}; what this one writes, here. */
class HeadlinesTest extends ExporterContract {

    private static final String HEADER = "published\tsite\theadline\torigin";

    @Override
    protected Exporter exporter() {
        return new Headlines();
    }

    @Test
    void aDocumentIsALine() throws Exception {
        Entry entry = Entries.entry("rain").title("أمطار على الساحل").text("سقطت أمطار.").metadata(Metadata.ISSUED, "2025-11-24")
                .metadata(Metadata.PUBLISHER, "جريدة المثال").sighting("https://example.org/rain").build();
        assertEquals(HEADER + "\n2025-11-24\tجريدة المثال\tأمطار على الساحل\thttps://example.org/rain\n", export(entry, Map.of()));
    }

    @Test
    void aColumnForAnnotationsHasEachValueOnce() throws Exception {
        Map<String, Value> twenty = Map.of("value", new Value.Text("20"));
        Entry entry = Entries.entry("rates").title("نسب").text("من 20% إلى 20٪ ثم 25%").sighting("https://example.org/rates")
                .annotation("percentages", "example.percentage", "20%", twenty)
                .annotation("percentages", "example.percentage", "20٪", twenty)
                .annotation("percentages", "example.percentage", "25%", Map.of()).build();
        assertEquals(HEADER + "\texample.percentage\n\t\tنسب\thttps://example.org/rates\t20; 25%\n",
                export(entry, Map.of("annotations", "example.percentage")));
    }

    @Test
    void whatComesFromADocumentStaysInItsCellAndIsNoFormula() throws Exception {
        Entry entry = Entries.entry("nasty").title("=HYPERLINK(\"x\")\n\tnext").text("نص").sighting("https://example.org/nasty").build();
        assertEquals(HEADER + "\n\t\t'=HYPERLINK(\"x\") next\thttps://example.org/nasty\n", export(entry, Map.of()));
    }

    @Test
    void anOptionWithoutAValueIsRefused() {
        Entry entry = Entries.article();
        assertThrows(IllegalArgumentException.class, () -> export(entry, Map.of("annotations", "true")));
    }

    private static String export(Entry entry, Map<String, String> options) throws Exception {
        MemoryTarget target = new MemoryTarget("headlines.tsv", options);
        new Headlines().export(List.of(entry).iterator(), target);
        return target.text();
    }
}
