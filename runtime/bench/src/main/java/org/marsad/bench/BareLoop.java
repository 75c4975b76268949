package org.marsad.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * What one would write instead of the product: Tika finds out the type and extracts the text, Lucene analyses and stores
 * it, a line of JSON goes to a file. No container, no catalogue, no child process; nothing is durable before the end,
 * and one hostile file takes all of it down.
 */
public final class BareLoop {

    private final Parser parser = new AutoDetectParser();
    private final IndexWriter index;
    private final BufferedWriter lines;

    private BareLoop(IndexWriter index, BufferedWriter lines) {
        this.index = index;
        this.lines = lines;
    }

    /** Runs {@code FOLDER THREADS OUTPUT}; the output folder must not exist. Prints what it did in one line. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 3) {
            System.err.println("usage: loop FOLDER THREADS OUTPUT");
            System.exit(2);
        }
        Memory memory = Memory.watch();
        long begin = System.nanoTime();
        int documents = run(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "loop documents=%d seconds=%.2f perSecond=%.1f threads=%s %s%n",
                documents, seconds, documents / seconds, args[1], memory.peaks());
    }

    private static int run(Path folder, int threads, Path output)
            throws IOException, InterruptedException, ExecutionException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        Files.createDirectory(output);
        try (FSDirectory directory = FSDirectory.open(output.resolve("index"));
                IndexWriter index = new IndexWriter(directory, new IndexWriterConfig(new ArabicAnalyzer()));
                BufferedWriter lines = Files.newBufferedWriter(output.resolve("documents.jsonl"))) {
            new BareLoop(index, lines).takeAll(folder, files, threads);
            index.commit();
        }
        return files.size();
    }

    private void takeAll(Path folder, List<Path> files, int threads) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Void>> taken = new ArrayList<>();
            for (Path file : files) {
                taken.add(workers.submit(() -> take(folder.relativize(file).toString(), file)));
            }
            for (Future<Void> each : taken) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private Void take(String id, Path file) throws IOException, SAXException, TikaException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.getFileName().toString());
        BodyContentHandler text = new BodyContentHandler(-1);
        try (InputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, text, metadata, context());
        }
        store(id, metadata.get(TikaCoreProperties.TITLE), text.toString());
        return null;
    }

    /** Arabic PDF needs the letters sorted by their place on the page. */
    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setSortByPosition(true);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private void store(String id, String title, String text) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new TextField("text", text, Field.Store.YES));
        if (title != null) {
            document.add(new TextField("title", title, Field.Store.YES));
        }
        index.addDocument(document);
        String line = Json.line(id, title, text);
        synchronized (lines) {
            lines.write(line);
        }
    }
}
