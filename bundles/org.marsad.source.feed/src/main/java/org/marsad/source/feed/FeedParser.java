package org.marsad.source.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.marsad.api.document.Problem;

/**
 * Reads RSS 2.0, RSS 1.0 and Atom. Document type declarations are passed over: no entity is expanded and nothing outside is read.
 */
final class FeedParser {

    /** More items than this are passed over: the newest come first. */
    static final int MAXIMUM_ITEMS = 5000;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");
    private static final Set<String> EMPTY_ELEMENTS = Set.of("br", "hr", "img", "wbr");

    private final URI place;
    private final XMLStreamReader xml;
    private final List<Item> items = new ArrayList<>();
    private String language = "";
    private URI base;

    private FeedParser(URI place, XMLStreamReader xml) {
        this.place = place;
        this.base = place;
        this.xml = xml;
    }

    /**
     * The items of a feed, in its order.
     *
     * @param place       where it was, for addresses that are not whole
     * @param contentType what the server said of the bytes, or empty
     * @throws FetchException if it is no feed; the message says what it is instead
     */
    static List<Item> parse(URI place, String contentType, byte[] bytes) throws FetchException {
        try {
            XMLStreamReader xml = open(contentType, bytes);
            try {
                return new FeedParser(place, xml).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String where = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
            throw notAFeed(place, "it is not well-formed XML" + where);
        }
    }

    private static XMLStreamReader open(String contentType, byte[] bytes) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> new ByteArrayInputStream(new byte[0]));
        Optional<Charset> stated = Encodings.isUtf8(bytes) && !hasZeros(bytes) ? Optional.of(StandardCharsets.UTF_8)
                : Encodings.charset(contentType, bytes);
        int mark = startsWithMark(bytes) ? 3 : 0;
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
        return stated.isPresent() ? factory.createXMLStreamReader(new InputStreamReader(in, stated.get()))
                : factory.createXMLStreamReader(in);
    }

    /** UTF-16 is not to be read as UTF-8, even where its bytes could be. */
    private static boolean hasZeros(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static FetchException notAFeed(URI place, String why) {
        return new FetchException(Problem.Code.CORRUPT, place + " is not a feed: " + why, "check the address in a browser",
                FetchException.Prospect.PASSING);
    }

    private List<Item> read() throws XMLStreamException, FetchException {
        boolean root = true;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (root && !ROOTS.contains(name)) {
                throw notAFeed(place, "its first element is <" + name + ">");
            }
            depth++;
            if (root) {
                root = false;
                base = baseHere(place);
                language = attribute(XMLConstants.XML_NS_URI, "lang");
            } else if (name.equals("item") || name.equals("entry")) {
                item();
                depth--;
                if (items.size() == MAXIMUM_ITEMS) {
                    return items;
                }
            } else if (name.equals("language") && depth == 3) {
                language = inner(false).strip();
                depth--;
            }
        }
        return items;
    }

    /** What is said of one item, while it is being read. */
    private static final class Draft {
        private String id = "";
        private String about = "";
        private String link = "";
        private String guid = "";
        private String title = "";
        private String author = "";
        private String summary = "";
        private String content = "";
        private String language = "";
        private Optional<Instant> published = Optional.empty();
        private Optional<Instant> updated = Optional.empty();
    }

    private void item() throws XMLStreamException {
        Draft draft = new Draft();
        URI itemBase = baseHere(base);
        draft.about = attribute("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "about");
        draft.language = attribute(XMLConstants.XML_NS_URI, "lang");
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                part(draft, itemBase);
            }
        }
        String written = !draft.link.isBlank() ? draft.link : !draft.guid.isBlank() ? draft.guid : draft.about;
        String id = !draft.id.isBlank() ? draft.id : !draft.about.isBlank() ? draft.about : draft.link;
        items.add(new Item(id.strip(), Addresses.resolve(itemBase, written), oneLine(draft.title), oneLine(draft.author), draft.published,
                draft.updated, (draft.language.isBlank() ? language : draft.language).strip(),
                (draft.content.isBlank() ? draft.summary : draft.content).strip()));
    }

    private void part(Draft draft, URI itemBase) throws XMLStreamException {
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        String name = xml.getLocalName();
        if (namespace.equals(ATOM)) {
            atomPart(draft, name, itemBase);
        } else if (namespace.equals(CONTENT)) {
            String inner = inner(false);
            draft.content = name.equals("encoded") ? inner : draft.content;
        } else if (namespace.equals(DUBLIN_CORE)) {
            dublinCorePart(draft, name);
        } else if (namespace.isEmpty() || namespace.startsWith("http://purl.org/rss/")
                || namespace.startsWith("http://backend.userland.com/")) {
            rssPart(draft, name);
        } else {
            inner(false);
        }
    }

    private void rssPart(Draft draft, String name) throws XMLStreamException {
        boolean isLink = !"false".equalsIgnoreCase(attribute("", "isPermaLink"));
        String inner = inner(false);
        switch (name) {
            case "title" -> draft.title = plain(inner);
            case "link" -> draft.link = inner;
            case "description" -> draft.summary = inner;
            case "author" -> draft.author = inner;
            case "pubDate" -> draft.published = FeedDates.parse(inner);
            case "guid" -> {
                draft.id = inner;
                draft.guid = isLink && inner.strip().matches("(?i)https?://.*") ? inner : "";
            }
            default -> { }
        }
    }

    private void dublinCorePart(Draft draft, String name) throws XMLStreamException {
        String inner = inner(false);
        switch (name) {
            case "creator" -> draft.author = inner;
            case "date" -> draft.published = draft.published.or(() -> FeedDates.parse(inner));
            case "language" -> draft.language = inner;
            default -> { }
        }
    }

    private void atomPart(Draft draft, String name, URI itemBase) throws XMLStreamException {
        String type = attribute("", "type").toLowerCase(Locale.ROOT);
        switch (name) {
            case "id" -> draft.id = inner(false);
            case "published", "issued" -> draft.published = FeedDates.parse(inner(false));
            case "updated", "modified" -> draft.updated = FeedDates.parse(inner(false));
            case "title" -> {
                String inner = inner(false);
                draft.title = type.contains("html") && !type.contains("xhtml") ? plain(inner) : inner;
            }
            case "summary" -> draft.summary = html(type);
            case "content" -> draft.content = html(type);
            case "author" -> draft.author = authorName();
            case "link" -> {
                String relation = attribute("", "rel");
                String target = attribute("", "href");
                URI here = baseHere(itemBase);
                inner(false);
                if (draft.link.isEmpty() && (relation.isEmpty() || relation.equals("alternate"))) {
                    draft.link = Addresses.resolve(here, target).map(URI::toString).orElse("");
                }
            }
            default -> inner(false);
        }
    }

    private String html(String type) throws XMLStreamException {
        if (type.contains("xhtml")) {
            return inner(true);
        }
        String inner = inner(false);
        return type.contains("html") ? inner : inner.isBlank() ? "" : "<p>" + Item.escaped(inner) + "</p>";
    }

    private String authorName() throws XMLStreamException {
        String name = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                boolean isName = xml.getLocalName().equals("name");
                String inner = inner(false);
                name = isName ? inner : name;
            }
        }
        return name;
    }

    /**
     * What stands in the element that begins here, up to its end.
     *
     * @param markup whether elements in it are written as HTML, without attributes; else only their words
     */
    private String inner(boolean markup) throws XMLStreamException {
        StringBuilder inner = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    inner.append(markup ? "<" + xml.getLocalName() + ">" : "");
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    boolean hasEnd = markup && depth > 0 && !EMPTY_ELEMENTS.contains(xml.getLocalName());
                    inner.append(hasEnd ? "</" + xml.getLocalName() + ">" : "");
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    inner.append(markup ? Item.escaped(xml.getText()) : xml.getText());
                // Entities of HTML that nobody declared, such as &nbsp;: readers of HTML know them.
                case XMLStreamConstants.ENTITY_REFERENCE -> inner.append('&').append(xml.getLocalName()).append(';');
                default -> { }
            }
        }
        return inner.toString();
    }

    private URI baseHere(URI outer) {
        String stated = attribute(XMLConstants.XML_NS_URI, "base");
        return stated.isBlank() ? outer : Addresses.resolve(outer, stated).orElse(outer);
    }

    private String attribute(String namespace, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String of = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && (of == null ? "" : of).equals(namespace)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Titles often have mark-up in them, written twice. */
    private static String plain(String title) {
        return title.replaceAll("<[^<>]*>", " ").replace("&nbsp;", " ").replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
