package org.marsad.extract.tika.worker;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.document.Metadata;
import org.marsad.extract.tika.worker.Statements.Trust;

/** Takes from JSON-LD what schema.org says of an article. */
final class JsonLd {

    /** Looking a factory up for each script would cost more than reading it. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final Set<String> ARTICLES = Set.of("Article", "NewsArticle", "AnalysisNewsArticle",
            "OpinionNewsArticle", "ReportageNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "BlogPosting",
            "LiveBlogPosting", "Report", "ScholarlyArticle", "SocialMediaPosting");

    private static final Set<String> SITES = Set.of("WebSite", "NewsMediaOrganization");

    private static final int DEEPEST = 8;

    private final Statements statements;
    private final Map<String, String> namesById = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** A thing that is named elsewhere, in the same script or in another. */
    private record Reference(String term, String id) {
    }

    /** Puts what it finds into {@code statements}. */
    JsonLd(Statements statements) {
        this.statements = statements;
    }

    /** Reads the content of a script element; what is not JSON says nothing. */
    void read(String script) {
        try (JsonReader reader = READERS.createReader(new StringReader(script))) {
            find(reader.readValue(), 0);
        } catch (RuntimeException e) {
            // Broken JSON-LD is common, and the page is none the worse for it. What is nested too deep, or has too long a number, the
            // parser refuses with exceptions that are no JsonException.
            return;
        }
    }

    /** Names the things that were only referred to; when all scripts are read. */
    void resolve() {
        references.forEach(reference -> statements.add(reference.term, Trust.PRECISE, namesById.getOrDefault(reference.id, "")));
        references.clear();
    }

    private void find(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value instanceof JsonArray array) {
            array.forEach(element -> find(element, depth + 1));
        } else if (value instanceof JsonObject object) {
            namesById.putIfAbsent(string(object, "@id"), string(object, "name"));
            if (isOf(ARTICLES, object.get("@type"))) {
                article(object);
            } else {
                if (isOf(SITES, object.get("@type"))) {
                    statements.add(Metadata.PUBLISHER, Trust.GENERIC, string(object, "name"));
                }
                find(object.getOrDefault("@graph", JsonValue.NULL), depth + 1);
                find(object.getOrDefault("mainEntity", JsonValue.NULL), depth + 1);
            }
        }
    }

    private static boolean isOf(Set<String> types, JsonValue type) {
        if (type instanceof JsonArray several) {
            return several.stream().anyMatch(each -> isOf(types, each));
        }
        return type instanceof JsonString name && types.contains(name.getString());
    }

    private void article(JsonObject article) {
        statements.add(HtmlMetadata.SHARED_TITLE, Trust.PRECISE, string(article, "headline"));
        statements.add(HtmlMetadata.LANGUAGE, Trust.VISIBLE, string(article, "inLanguage"));
        names(Metadata.CREATOR, article.get("author"));
        names(Metadata.PUBLISHER, article.get("publisher"));
        names(Metadata.SUBJECT, article.get("keywords"));
        statements.addDate(Metadata.ISSUED, Trust.PRECISE, string(article, "datePublished"));
        statements.addDate(Metadata.MODIFIED, Trust.PRECISE, string(article, "dateModified"));
        statements.add(Metadata.ABSTRACT, Trust.VISIBLE, string(article, "description"));
        statements.addAddress(Metadata.IDENTIFIER, Trust.VISIBLE, string(article, "url"));
        statements.addAddress(Metadata.LICENSE, Trust.PRECISE, string(article, "license"));
    }

    private void names(String term, JsonValue value) {
        if (value instanceof JsonArray several) {
            several.forEach(one -> names(term, one));
        } else if (value instanceof JsonObject thing) {
            String name = string(thing, "name");
            if (name.isBlank() && thing.containsKey("@id")) {
                references.add(new Reference(term, string(thing, "@id")));
            }
            statements.add(term, Trust.PRECISE, name);
        } else if (value instanceof JsonString name && !Statements.isAddress(name.getString())) {
            statements.add(term, Trust.PRECISE, name.getString());
        }
    }

    private static String string(JsonObject object, String name) {
        return object.get(name) instanceof JsonString string ? string.getString() : "";
    }
}
