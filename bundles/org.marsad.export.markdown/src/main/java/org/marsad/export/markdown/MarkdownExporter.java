package org.marsad.export.markdown;

import java.io.IOException;
import java.util.Iterator;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Component;

/** Writes a press review in one file, one section for each document. */
@Component
@ExporterService(format = "markdown", revision = "1", type = "text/markdown", extensions = {"md", "markdown"}, options = Flags.FULL)
public final class MarkdownExporter implements Exporter {

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        boolean full = Flags.has(target, Flags.FULL);
        MarkdownWriter out = new MarkdownWriter(target.main());
        ArticleWriter articles = new ArticleWriter(out, 2, full);
        long documents = 0;
        out.heading(1, "Press review");
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            articles.write(entries.next());
            documents++;
        }
        out.paragraph("Documents: " + documents);
        out.flush();
    }
}
