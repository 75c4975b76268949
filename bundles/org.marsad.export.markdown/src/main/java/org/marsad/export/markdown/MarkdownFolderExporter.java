package org.marsad.export.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Component;

/** Writes a press review as a folder: a list of the documents, and a file for each. */
@Component
@ExporterService(format = "markdown.folder", revision = "1", type = "text/markdown", folder = MarkdownFolderExporter.INDEX,
        options = Flags.FULL)
public final class MarkdownFolderExporter implements Exporter {

    static final String INDEX = "index.md";

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        boolean full = Flags.has(target, Flags.FULL);
        MarkdownWriter index = new MarkdownWriter(target.main());
        long documents = 0;
        index.heading(1, "Press review");
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            Entry entry = entries.next();
            String file = entry.id().sha256() + ".md";
            // Closed at once: with thousands of documents as many files would else be open.
            try (OutputStream article = target.companion(file)) {
                MarkdownWriter out = new MarkdownWriter(article);
                new ArticleWriter(out, 1, full).write(entry);
                out.flush();
            }
            index.item("[" + ArticleWriter.title(entry) + "](" + file + ")" + about(entry));
            documents++;
        }
        index.end();
        index.paragraph("Documents: " + documents);
        index.flush();
    }

    private static String about(Entry entry) {
        StringBuilder about = new StringBuilder();
        entry.site().map(Prose::clean).filter(site -> !site.isEmpty()).ifPresent(site -> about.append(", ").append(Prose.isolated(site)));
        entry.published().map(Prose::clean).filter(day -> !day.isEmpty()).ifPresent(day -> about.append(", ").append(Prose.isolated(day)));
        return about.toString();
    }
}
