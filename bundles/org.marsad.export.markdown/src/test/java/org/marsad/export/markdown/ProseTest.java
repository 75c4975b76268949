package org.marsad.export.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.NastyTexts;
import org.marsad.testkit.RandomTexts;
import org.marsad.testkit.Seed;

/** Whatever the words are, a reader of Markdown reads these words and nothing else, wherever they stand. */
class ProseTest {

    private static final List<String> MARKUP = List.of("*", "**", "_", "__", "`", "```", "~~~", "[x](http://e.example)", "![x](y)",
            "[x]: /u", "[^1]",
            "<b>", "</div>", "<!-- ", "-->", "<script>alert(1)</script>", "<http://e.example>", "<a@e.example>", "&amp;", "&#42;", "&lt;",
            "#", "# ",
            "## x ##", "> ", "- ", "+ ", "* ", "1. ", "12) ", "---", "===", "***", "| a | b |", "|", "\\|", "\\", "\\\\", "    ", "\t",
            "  \n", "~~x~~",
            "www.e.example", "http://e.example", "https://e.example/?a=1&copy=2", "a@e.example", "@name", ":smile:", ": x", "$x$",
            "{{ x }}", "{% x %}",
            "{: .c}", "==x==", "%%x%%", "^x^", "H~2~O", "\n\n", "\n", "![[x]]", "[[x]]", "- [ ] x", "<?x?>", "<![CDATA[x]]>", "|---|",
            ":-:", "\"", "'");

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    @Test
    void eachWordOfMarkupIsReadAsItStands() {
        MARKUP.forEach(this::assertReadAsItStands);
        NastyTexts.WORDS.forEach(this::assertReadAsItStands);
    }

    @Test
    void anyMixtureIsReadAsItStands() {
        RandomTexts arabic = new RandomTexts(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                words.append(switch (random.nextInt(4)) {
                    case 0 -> arabic.next();
                    case 1 -> " ";
                    case 2 -> NastyTexts.WORDS.get(random.nextInt(NastyTexts.WORDS.size()));
                    default -> MARKUP.get(random.nextInt(MARKUP.size()));
                });
            }
            assertReadAsItStands(words.toString());
        }
    }

    @Test
    void anySignsOfTheKeyboardAreReadAsTheyStand() {
        for (int round = 0; round < 5000; round++) {
            StringBuilder words = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                words.append(random.nextInt(5) == 0 ? 'a' : (char) (' ' + random.nextInt('\u007F' - ' ')));
            }
            assertReadAsItStands(words.toString());
        }
    }

    @Test
    void readersThatMakeLinksOfAddressesFindNone() {
        assertEquals("https\\://e.example www\\.e.example WWW\\.e.example a\\@e.example",
                Prose.of("https://e.example www.e.example WWW.e.example a@e.example"));
    }

    @Test
    void ordinaryProseStaysReadable() {
        String prose = "قال الوزير: «نعم» (35%)، ثم عاد. Il a dit: \"oui\" - c'est tout!";
        assertEquals(prose, Prose.of(prose));
    }

    @Test
    void wordsCannotTurnWhatStandsBesideThem() {
        assertEquals("abc def", Prose.clean("\u202Eabc\u202C \u2067def\u2069\u2069"));
        assertEquals("\u2068\u200Eabc\u2069", Prose.isolated("\u200Eabc\u2069"));
    }

    private void assertReadAsItStands(String words) {
        String clean = Prose.clean(words);
        if (clean.isEmpty()) {
            return;
        }
        String markdown = Prose.of(words);
        read("# " + markdown + "\n\nx\n", clean, Heading.class);
        read(markdown + "\n\n" + markdown + "\n\n", clean, Paragraph.class);
        read("> " + markdown + "\n>\n> " + markdown + "\n\n", clean + clean, BlockQuote.class);
        read("- " + markdown + "\n- " + markdown + "\n\n", clean, ListItem.class);
        read("**" + markdown + "**\n\n", clean, StrongEmphasis.class);
        read("[" + markdown + "](x.md)\n\n", clean, Link.class);
        read("| " + markdown + " | " + markdown + " |\n| --- | --- |\n| " + markdown + " | " + Prose.isolated(words) + " |\n", clean,
                TableCell.class);
        read("|  |\n| --- |\n| " + Prose.isolated(words) + " (2), " + markdown + " |\n", List.of("", clean + " (2), " + clean),
                TableCell.class);
    }

    private void read(String markdown, String clean, Class<? extends Node> as) {
        Parsed parsed = new Parsed(markdown);
        read(markdown, parsed.all(as).stream().map(each -> clean).toList(), as);
    }

    private void read(String markdown, List<String> expected, Class<? extends Node> as) {
        Parsed parsed = new Parsed(markdown);
        assertEquals(List.of(), parsed.strangers(), () -> markdown + seed.repeat());
        assertEquals(true, !expected.isEmpty(), () -> "nothing was read: " + markdown + seed.repeat());
        assertEquals(expected, parsed.texts(as), () -> markdown + seed.repeat());
        assertEquals(as == Link.class ? 1 : 0, parsed.all(Link.class).size(), () -> markdown + seed.repeat());
    }
}
