package org.marsad.export.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes documents, their annotations and their sightings as a table each, all three in one pass. */
@Component
@ExporterService(format = "csv", revision = "1", type = "text/csv", folder = CsvExporter.DOCUMENTS,
        options = CsvExporter.BOM)
public final class CsvExporter implements Exporter {

    static final String DOCUMENTS = "documents.csv";
    static final String ANNOTATIONS = "annotations.csv";
    static final String SIGHTINGS = "sightings.csv";

    /** The name of the companion file, and of the resource it is copied from. */
    static final String METADATA = "csv-metadata.json";

    /** The option that puts a byte order mark first, without which some spreadsheets take UTF-8 for something else. */
    static final String BOM = "bom";

    private final FeatureCell features;

    /** Ready at once. */
    @Activate
    public CsvExporter() {
        features = new FeatureCell(Parsson.generators());
    }

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        boolean bom = flag(target, BOM);
        writeMetadata(target);
        Tables tables = new Tables(new CsvWriter(target.main(), bom), new CsvWriter(target.companion(ANNOTATIONS), bom),
                new CsvWriter(target.companion(SIGHTINGS), bom), features);
        tables.headers();
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            tables.rows(entries.next());
        }
        tables.flush();
    }

    private static boolean flag(ExportTarget target, String option) {
        String value = target.option(option).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("option --" + option
                    + " is a flag and takes no value, but was given '" + value + "'");
        };
    }

    private static void writeMetadata(ExportTarget target) throws IOException {
        OutputStream out = target.companion(METADATA);
        try (InputStream metadata = CsvExporter.class.getResourceAsStream(METADATA)) {
            metadata.transferTo(out);
        }
        out.flush();
    }
}
