package org.marsad.evaluation.segmentation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.evaluation.gold.GoldArticle;
import org.marsad.evaluation.gold.GoldMention;
import org.marsad.evaluation.measure.Tally;

/** Whether names that a list has are found where particles are glued to them, and also where nothing is. */
final class GluedNames {

    private static final String LAM = "\u0644";
    private static final String ALEF = "\u0627";

    private final Matcher matcher;

    GluedNames(Matcher matcher) {
        this.matcher = matcher;
    }

    List<Figure> figures(List<GoldArticle> articles) {
        Set<String> names = new LinkedHashSet<>();
        mentions(articles).filter(mention -> !isBehindLam(mention)).forEach(mention -> names.add(mention.surface()));
        Set<String> plain = Set.copyOf(names);
        mentions(articles).filter(GluedNames::isBehindLam).forEach(mention -> names.add(
                plain.contains(mention.surface()) ? mention.surface() : ALEF + mention.surface()));
        NameFinder finder = matcher.finder(names);
        Tally glued = new Tally();
        Tally alone = new Tally();
        for (GoldArticle article : articles) {
            Set<Span> found = new HashSet<>();
            finder.findAll(article.text()).forEach(match -> found.add(new Span(match.begin(), match.end())));
            for (GoldMention mention : article.mentions()) {
                (mention.proclitic().isEmpty() ? alone : glued).add(found.contains(mention.span()));
            }
        }
        return List.of(glued.share("names with something glued on", "found").atLeast(1),
                alone.share("names with nothing glued on", "found").atLeast(1));
    }

    /** Of «للأمن» the reader marks «لأمن», where a list has «الأمن»; but of «لليبيا» he marks «ليبيا», and a list has just that. */
    private static boolean isBehindLam(GoldMention mention) {
        return mention.proclitic().endsWith(LAM) && mention.surface().startsWith(LAM);
    }

    private static Stream<GoldMention> mentions(List<GoldArticle> articles) {
        return articles.stream().flatMap(article -> article.mentions().stream());
    }
}
