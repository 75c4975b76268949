package org.marsad.evaluation.gold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.evaluation.data.JsonNode;
import org.marsad.evaluation.data.TextFile;

/** The marked articles in {@code runtime/gold} are whole: what is said to stand at a place stands there. */
class OwnGoldTest {

    private static final Path GOLD = Path.of("..", "..", "runtime", "gold");
    private static final Set<String> TYPES = Set.of("PERSON", "ORG", "PLACE", "DATE", "QUANTITY", "EVENT", "ROLE", "PLAN", "CRIME_TOPIC");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "kept"})
    void everyArticleIsTheOneThatWasMarkedAndEveryMarkStandsWhereItIsSaidTo(String side) throws Exception {
        List<GoldArticle> articles = GoldArticles.read(GOLD.resolve(side).resolve("entities.json"));

        assertEquals(names(side), articles.stream().map(article -> Path.of(article.name()).getFileName().toString())
                .collect(Collectors.toSet()), "texts without marks, or marks without text");
        for (GoldArticle article : articles) {
            assertFalse(article.quotations().isEmpty(), article.name());
            for (GoldMention mention : article.mentions()) {
                assertTrue(TYPES.contains(mention.type()), article.name() + ": " + mention);
                assertEquals(mention.surface().strip(), mention.surface(), article.name() + ": " + mention);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "kept"})
    void aMarkIsOnceAndOneTypeIsNotMarkedInsideItself(String side) throws Exception {
        for (GoldArticle article : GoldArticles.read(GOLD.resolve(side).resolve("entities.json"))) {
            for (GoldMention mention : article.mentions()) {
                assertTrue(article.mentions().stream().filter(other -> other != mention).filter(other -> other.type().equals(mention.type()))
                        .noneMatch(other -> other.span().overlaps(mention.span())), article.name() + ": " + mention);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("foldersWithStories")
    void whatAStoryStatesStandsInItsArticles(String side) throws Exception {
        Path folder = GOLD.resolve(side);
        for (JsonNode story : JsonNode.of(folder.resolve("stories.json")).nodes("stories")) {
            Set<String> articles = new HashSet<>(story.texts("articles"));
            assertTrue(names(side).containsAll(articles), story.text("id"));
            for (JsonNode copy : story.nodes("copies")) {
                assertEquals(stated(folder, copy.node("from")), stated(folder, copy.node("to")), story.text("id"));
            }
            for (JsonNode claim : story.nodes("claims")) {
                Set<String> heard = new HashSet<>(claim.texts("silent"));
                Set<String> values = new HashSet<>();
                for (JsonNode said : claim.nodes("says")) {
                    stated(folder, said);
                    values.add(said.written("value"));
                    assertTrue(heard.add(said.text("file")), claim.text("id"));
                }
                assertEquals(articles, heard, claim.text("id"));
                boolean areOne = values.size() == 1 || claim.text("verdict").equals("agree") && saysWhy(claim);
                String verdict = claim.nodes("says").size() == 1 ? "single" : areOne ? "agree" : "differ";
                assertEquals(verdict, claim.text("verdict"), claim.text("id"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("furtherStories")
    void everyArticleOfTheStoriesIsOfOneOfThem(String side) throws Exception {
        Set<String> told = new HashSet<>();
        for (JsonNode story : JsonNode.of(GOLD.resolve(side).resolve("stories.json")).nodes("stories")) {
            for (String article : story.texts("articles")) {
                assertTrue(told.add(article), article);
            }
        }
        assertEquals(names(side), told);
    }

    static List<String> foldersWithStories() throws IOException {
        return Stream.concat(Stream.of("dev", "kept"), furtherStories().stream()).toList();
    }

    static List<String> furtherStories() throws IOException {
        try (Stream<Path> sides = Files.list(GOLD.resolve("stories"))) {
            return sides.filter(Files::isDirectory).map(side -> "stories/" + side.getFileName()).sorted().toList();
        }
    }

    /** Whether a claim says in brackets why its values are compatible: told more or less exactly, or in other units. */
    private static boolean saysWhy(JsonNode claim) throws Exception {
        return claim.has("about") && claim.text("about").contains("(");
    }

    @Test
    void noArticleIsOnBothSides() throws Exception {
        Set<String> both = names("dev");
        both.retainAll(names("kept"));
        assertEquals(Set.of(), both);
    }

    /** The words a place of a story holds, which have to be the ones that are stated. */
    private static String stated(Path folder, JsonNode place) throws Exception {
        String text = TextFile.read(folder.resolve("texts").resolve(place.text("file")));
        return GoldMention.span(place, text).of(text);
    }

    private static Set<String> names(String side) throws Exception {
        try (Stream<Path> texts = Files.list(GOLD.resolve(side).resolve("texts"))) {
            return texts.map(text -> text.getFileName().toString()).collect(Collectors.toCollection(HashSet::new));
        }
    }
}
