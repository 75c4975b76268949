package org.marsad.evaluation.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.JsonNode;
import org.marsad.evaluation.data.TextFile;

/** Articles and what a reader has marked in them, by files of the form of {@code entities.json} and {@code structure.json}. */
public final class GoldArticles {

    private static final String ARTICLES = "seeds";

    private GoldArticles() {
    }

    /** The articles of a file, with what is named and quoted in them. */
    public static List<GoldArticle> read(Path file) throws EvaluationException, IOException {
        List<GoldArticle> articles = new ArrayList<>();
        for (JsonNode node : JsonNode.of(file).nodes(ARTICLES)) {
            Path path = path(file, node);
            String text = TextFile.read(path);
            List<GoldMention> mentions = new ArrayList<>();
            for (JsonNode mention : node.nodes("entities")) {
                mentions.add(GoldMention.of(mention, text));
            }
            List<GoldQuotation> quotations = new ArrayList<>();
            for (JsonNode quotation : node.has("quotes") ? node.nodes("quotes") : List.<JsonNode>of()) {
                quotations.add(GoldQuotation.of(quotation, text));
            }
            articles.add(new GoldArticle(path.toString(), text, mentions, quotations));
        }
        return articles;
    }

    /** Where the article of a description is: beside the file, or in a folder {@code texts} there or beside its folder. */
    public static Path path(Path file, JsonNode description) throws EvaluationException, IOException {
        String name = description.text("file");
        Path folder = file.toAbsolutePath().getParent();
        List<Path> places = Stream.of(folder.resolve(name), folder.resolve("texts").resolve(name),
                folder.resolveSibling("texts").resolve(name)).map(Path::normalize).toList();
        Path path = places.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> new EvaluationException(
                "the article " + name + ", which " + file + " speaks of, is at none of " + places + "; put it at one of them"));
        if (description.has("sha256") && !description.text("sha256").equals(DocumentId.of(Files.readAllBytes(path)).sha256())) {
            throw new EvaluationException(path + " is not the article that was marked in " + file
                    + ": its SHA-256 is another; put the original in its place");
        }
        return path;
    }
}
