package org.marsad.extract.tika.worker;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of Tika's PDF parser into lines of pages. */
final class PdfEvents extends DefaultHandler {

    private final PageSink sink;
    private final int maximumCharacters;
    private final StringBuilder line = new StringBuilder();
    private boolean onPage;
    private int characters;

    /** Stops the parser soon after {@code maximumCharacters}. */
    PdfEvents(PageSink sink, int maximumCharacters) {
        this.sink = sink;
        this.maximumCharacters = maximumCharacters;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("div") && "page".equals(attributes.getValue("class"))) {
            finish();
            onPage = true;
            sink.beginPage();
        } else if (isBlock(localName)) {
            endBlock();
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (isBlock(localName)) {
            endBlock();
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (!onPage) {
            return;
        }
        characters += length;
        if (hadEnough()) {
            throw new SAXException("no more text is wanted");
        }
        for (int at = start; at < start + length; at++) {
            if (chars[at] == '\n') {
                endLine();
            } else {
                line.append(chars[at]);
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    /** Whether the parser was stopped because there was enough text. */
    boolean hadEnough() {
        return characters > maximumCharacters;
    }

    /** Hands on what is left when the parser has ended, well or badly. */
    void finish() {
        if (onPage) {
            endLine();
            sink.endPage();
            onPage = false;
        }
    }

    private void endBlock() {
        if (onPage) {
            endLine();
            sink.gap();
        }
    }

    private void endLine() {
        String whole = line.toString().strip();
        line.setLength(0);
        if (!whole.isEmpty()) {
            sink.line(whole);
        }
    }

    private static boolean isBlock(String element) {
        return switch (element) {
            case "p", "div", "li", "ol", "ul", "tr", "table" -> true;
            default -> false;
        };
    }
}
