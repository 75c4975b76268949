package org.marsad.export.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as another program reads it. */
final class Parsed {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** All the kinds of things the exporter means to write. */
    private static final List<Class<? extends Node>> MEANT = List.of(Document.class, Heading.class, Paragraph.class, Text.class, Link.class,
            BulletList.class, ListItem.class, BlockQuote.class, StrongEmphasis.class, TableBlock.class, TableHead.class, TableBody.class,
            TableRow.class, TableCell.class);

    private final Node document;

    Parsed(String markdown) {
        document = PARSER.parse(markdown);
    }

    /** The texts of all things of one kind, in order. */
    List<String> texts(Class<? extends Node> kind) {
        return all(kind).stream().map(Parsed::text).toList();
    }

    /** The texts of all things of one kind that stand at the top, in order. */
    List<String> topTexts(Class<? extends Node> kind) {
        return all(kind).stream().filter(node -> node.getParent() == document).map(Parsed::text).toList();
    }

    <T extends Node> List<T> all(Class<T> kind) {
        List<T> found = new ArrayList<>();
        walk(document, node -> {
            if (kind.isInstance(node)) {
                found.add(kind.cast(node));
            }
        });
        return found;
    }

    /** The kinds of things that are there and were not meant. */
    List<String> strangers() {
        return all(Node.class).stream().filter(node -> !MEANT.contains(node.getClass())).map(Node::toString).toList();
    }

    /** The words below a node, without the signs that only keep them together. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        walk(node, below -> text.append(below instanceof Text words ? words.getLiteral() : ""));
        return text.toString().chars().filter(c -> c != '\u2068' && c != '\u2069').mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visitor);
        }
    }
}
