package org.marsad.extract.tika.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How many words are in the elements of a page, how many of them in links, and how many in running text. */
final class TextMass {

    /** With fewer words outside links a block is a label and no running text. */
    private static final int FEWEST_RUNNING = 8;

    /** The share of words in links above which something is a list of links. */
    private static final double LINKED = 0.5;

    private static final Mass NONE = new Mass();

    private final Map<Element, Mass> masses = new HashMap<>();

    /** The words of an element. */
    static final class Mass {

        private int words;
        private int linked;
        /** What is in it and in no block inside it. */
        private int ownWords;
        private int ownLinked;
        private int running;
        private int ownRunning;

        /** All words in it. */
        int words() {
            return words;
        }

        /** The words of running text in it. */
        int running() {
            return running;
        }

        /** The words of running text in it that are in no block inside it. */
        int ownRunning() {
            return ownRunning;
        }

        /** The share of its words that are in links. */
        double linkDensity() {
            return words == 0 ? 0 : (double) linked / words;
        }

        /** Whether it has words, and most of them are links. */
        boolean isLinks() {
            return linkDensity() > LINKED;
        }

        private void endBlock() {
            int unlinked = ownWords - ownLinked;
            ownRunning = unlinked >= FEWEST_RUNNING && ownLinked < LINKED * ownWords ? unlinked : 0;
            running += ownRunning;
        }

        private void add(Mass inner) {
            words += inner.words;
            linked += inner.linked;
            running += inner.running;
        }
    }

    /** Weighs everything in {@code root}. */
    TextMass(Element root) {
        NodeTraversor.filter(new Weighing(), root);
    }

    /** The words of an element; none for one that no reader sees. */
    Mass of(Element element) {
        return masses.getOrDefault(element, NONE);
    }

    /** How many words there are: whatever stands between white space and has a letter or digit. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inside && Character.isLetterOrDigit(c)) {
                inside = true;
                words++;
            } else if (inside && Characters.isSpace(c)) {
                inside = false;
            }
        }
        return words;
    }

    private final class Weighing implements NodeFilter {

        private final Deque<Mass> open = new ArrayDeque<>();
        private final Deque<Mass> blocks = new ArrayDeque<>();
        private int links;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(words(text.getWholeText()));
            } else if (node instanceof Element element) {
                return HtmlNames.isUnseen(element) ? FilterResult.SKIP_ENTIRELY : begin(element);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult begin(Element element) {
            Mass mass = new Mass();
            masses.put(element, mass);
            open.push(mass);
            if (HtmlNames.isBlock(element) || open.size() == 1) {
                blocks.push(mass);
            }
            links += isLink(element) ? 1 : 0;
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                end(element, open.pop());
            }
            return FilterResult.CONTINUE;
        }

        private void end(Element element, Mass mass) {
            links -= isLink(element) ? 1 : 0;
            if (mass == blocks.peek()) {
                blocks.pop();
                if (!HtmlNames.isHeading(element)) {
                    mass.endBlock();
                }
            }
            if (!open.isEmpty()) {
                open.peek().add(mass);
            }
        }

        private void add(int words) {
            int linked = links > 0 ? words : 0;
            open.peek().words += words;
            open.peek().linked += linked;
            blocks.peek().ownWords += words;
            blocks.peek().ownLinked += linked;
        }

        private static boolean isLink(Element element) {
            return element.normalName().equals("a") && element.hasAttr("href");
        }
    }
}
