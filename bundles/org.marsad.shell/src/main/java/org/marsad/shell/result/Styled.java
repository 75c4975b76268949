package org.marsad.shell.result;

import java.util.ArrayList;
import java.util.List;

/**
 * Words to show, each part in its style. Everything that a person sees goes through here, and here it is made harmless
 * ({@link Escape}). Immutable.
 */
public final class Styled {

    /** No words. */
    public static final Styled EMPTY = new Styled(List.of());

    /** First strong isolate: the text after it is laid out by itself, in its own direction. */
    private static final char ISOLATE = '\u2068';

    /** Ends what {@link #ISOLATE} began. */
    private static final char END_OF_ISOLATE = '\u2069';

    private final List<Part> parts;

    private Styled(List<Part> parts) {
        this.parts = parts;
    }

    /** Words on one line. */
    public static Styled of(String data) {
        return of(data, Style.PLAIN);
    }

    /** Words on one line, in a style. */
    public static Styled of(String data, Style style) {
        return new Styled(List.of(new Part(Escape.line(data), style)));
    }

    /** Running text, with its line feeds. */
    public static Styled text(String data, Style style) {
        return new Styled(List.of(new Part(Escape.text(data), style)));
    }

    /** One after the other. */
    public static Styled join(List<Styled> words) {
        return new Styled(words.stream().flatMap(each -> each.parts.stream()).toList());
    }

    /** These words and then those. */
    public Styled then(Styled more) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new Styled(List.copyOf(all));
    }

    /** These words and then those. */
    public Styled then(String data) {
        return then(of(data));
    }

    /** These words and then those, in a style. */
    public Styled then(String data, Style style) {
        return then(of(data, style));
    }

    /** The columns the words take. */
    int width() {
        return parts.stream().mapToInt(part -> Width.of(part.text)).sum();
    }

    /** As many of the words as fit into some columns. */
    Styled cut(int columns) {
        if (width() <= columns) {
            return this;
        }
        List<Part> kept = new ArrayList<>();
        int room = columns;
        for (Part part : parts) {
            int width = Width.of(part.text);
            // The last column is kept free for the ellipsis unless this part is followed by nothing.
            if (width < room) {
                kept.add(part);
                room -= width;
            } else {
                kept.add(new Part(Width.cut(part.text + " ", room), part.style));
                break;
            }
        }
        return new Styled(List.copyOf(kept));
    }

    /**
     * The words as they are written.
     *
     * @param colour whether with their styles
     */
    String written(boolean colour) {
        StringBuilder written = new StringBuilder();
        for (Part part : parts) {
            written.append(colour ? part.style.around(part.text) : part.style.withoutColour(part.text));
        }
        return written.toString();
    }

    /** As {@link #written}, and if some of the words run to the left they do not disturb what stands beside them. */
    String isolated(boolean colour) {
        String written = written(colour);
        return Width.runsLeft(written) ? ISOLATE + written + END_OF_ISOLATE : written;
    }

    @Override
    public String toString() {
        return written(false);
    }

    private record Part(String text, Style style) {}
}
