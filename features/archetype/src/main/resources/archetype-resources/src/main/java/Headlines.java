package ${package};

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Component;

/**
 * Writes a line for each document, in columns separated by tabs: when it was published, where, its headline and where it was
 * met. The option {@code --annotations=TYPE} adds a column with what analyzers found of that type, in reading order and
 * each value once.
 *
 * <p>What comes from a document is data: a cell has no line ends, tabs or other control characters, and none that a
 * spreadsheet would run as a formula.
 */
@Component
@ExporterService(format = "headlines", revision = "1", type = "text/tab-separated-values", extensions = "tsv",
        options = Headlines.ANNOTATIONS)
public final class Headlines implements Exporter {

    static final String ANNOTATIONS = "annotations";

    private static final Pattern TYPE = Pattern.compile("(?!true$)[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+");
    private static final Pattern FORMULA = Pattern.compile("[=+@-].*");

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        Optional<String> type = target.option(ANNOTATIONS);
        if (type.isPresent() && !TYPE.matcher(type.get()).matches()) {
            throw new IllegalArgumentException("option --" + ANNOTATIONS + " takes a type of annotation, as in --"
                    + ANNOTATIONS + "=time.date, but was given '" + type.get() + "'");
        }
        Writer out = new OutputStreamWriter(target.main(), StandardCharsets.UTF_8);
        List<String> columns = new ArrayList<>(List.of("published", "site", "headline", "origin"));
        type.ifPresent(columns::add);
        write(columns, out);
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            write(cells(entries.next(), type), out);
        }
        out.flush();
    }

    private static List<String> cells(Entry entry, Optional<String> type) {
        List<String> cells = new ArrayList<>();
        cells.add(entry.published().orElse(""));
        cells.add(entry.site().orElse(""));
        cells.add(entry.title());
        cells.add(entry.origin().toString());
        type.ifPresent(wanted -> cells.add(values(entry, wanted)));
        return cells;
    }

    private static String values(Entry entry, String type) {
        String text = entry.text().map(DocumentText::text).orElse("");
        return entry.annotations(type).map(annotation -> value(annotation, text)).distinct().collect(Collectors.joining("; "));
    }

    /** The normal form, or the words themselves where there is none. */
    private static String value(Annotation annotation, String text) {
        return annotation.features().containsKey("value") ? annotation.features().get("value").asText() : annotation.span().of(text);
    }

    private static void write(List<String> cells, Writer out) throws IOException {
        out.write(cells.stream().map(Headlines::cell).collect(Collectors.joining("\t", "", "\n")));
    }

    private static String cell(String content) {
        String line = SPACE.matcher(content).replaceAll(" ").strip();
        return FORMULA.matcher(line).matches() ? "'" + line : line;
    }
}
