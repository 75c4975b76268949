package org.marsad.bench.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.marsad.index.lucene.document.IndexFields;

/** One field with Lucene's analyzer for Arabic, the text not stored, and the same identity of a document as the product's. */
final class ArabicAnalyzerIndex implements Candidate {

    private static final String TEXT = "text";
    private static final int BEST = 10;

    private final Path folder;
    private final FSDirectory directory;
    private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
    private DirectoryReader reader;

    ArabicAnalyzerIndex(Path folder) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
    }

    @Override
    public void index(Map<String, String> texts) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                BytesRef id = IndexFields.bytesOf(ProductIndex.id(text.getKey()));
                Document document = new Document();
                document.add(new StringField(IndexFields.ID, id, Field.Store.YES));
                document.add(new TextField(TEXT, text.getValue(), Field.Store.NO));
                writer.updateDocument(new Term(IndexFields.ID, id), document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
    }

    @Override
    public long ask(List<String> questions) throws IOException {
        if (reader == null) {
            reader = DirectoryReader.open(directory);
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        long found = 0;
        for (String question : questions) {
            for (ScoreDoc hit : searcher.search(query(question), BEST).scoreDocs) {
                found += searcher.storedFields().document(hit.doc).getBinaryValue(IndexFields.ID).length > 0 ? 1 : 0;
            }
        }
        return found;
    }

    private BooleanQuery query(String question) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream words = analyzer.tokenStream(TEXT, question)) {
            TermToBytesRefAttribute word = words.getAttribute(TermToBytesRefAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                any.add(new TermQuery(new Term(TEXT, BytesRef.deepCopyOf(word.getBytesRef()))), Occur.SHOULD);
            }
            words.end();
        }
        return any.build();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        directory.close();
    }
}
