package org.marsad.shell.result;

import java.text.Bidi;
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

    /** The same words, which, if some of them run to the left, shall not disturb what they are put beside on a terminal. */
    public Styled apart() {
        Object group = new Object();
        return new Styled(parts.stream().map(part -> new Part(part.text, part.style, group)).toList());
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
                kept.add(new Part(Width.cut(part.text + " ", room), part.style, part.group));
                break;
            }
        }
        return new Styled(List.copyOf(kept));
    }

    /** The words as they take room on a screen: their letters joined where the terminal does not do it. */
    Styled shapedFor(Screen screen) {
        if (screen.writing() != Writing.VISUAL || !runsLeft(parts)) {
            return this;
        }
        int[] shaped = ArabicShaping.shape(text().codePoints().toArray());
        List<Part> joined = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            StringBuilder text = new StringBuilder(part.text.length());
            int end = at + part.text.codePointCount(0, part.text.length());
            for (; at < end; at++) {
                if (shaped[at] != ArabicShaping.ABSORBED) {
                    text.appendCodePoint(shaped[at]);
                }
            }
            joined.add(new Part(text.toString(), part.style, part.group));
        }
        return new Styled(List.copyOf(joined));
    }

    /** The words as they are written to a screen, running to the right as the shell's own lines do. */
    String written(Screen screen) {
        return switch (screen.writing()) {
            case RAW -> coloured(parts, screen.colour());
            case LOGICAL -> isolated(screen.colour());
            case VISUAL -> shapedFor(screen).visual(screen, Bidi.DIRECTION_LEFT_TO_RIGHT);
        };
    }

    /** As {@link #written}, but running text, of which each line has its own direction. */
    String writtenAsText(Screen screen) {
        return switch (screen.writing()) {
            case RAW, LOGICAL -> coloured(parts, screen.colour());
            case VISUAL -> shapedFor(screen).visual(screen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        };
    }

    @Override
    public String toString() {
        return coloured(parts, false);
    }

    private static boolean runsLeft(List<Part> parts) {
        return parts.stream().anyMatch(part -> Width.runsLeft(part.text));
    }

    private static String coloured(List<Part> parts, boolean colour) {
        StringBuilder written = new StringBuilder();
        parts.forEach(part -> written.append(part.written(colour)));
        return written.toString();
    }

    /** With isolates around what stands apart and runs to the left. */
    private String isolated(boolean colour) {
        StringBuilder written = new StringBuilder();
        for (List<Part> group : groups()) {
            String words = coloured(group, colour);
            boolean apart = group.get(0).group != null && runsLeft(group);
            written.append(apart ? ISOLATE + words + END_OF_ISOLATE : words);
        }
        return written.toString();
    }

    private String visual(Screen screen, int direction) {
        if (!runsLeft(parts)) {
            return coloured(parts, screen.colour());
        }
        StringBuilder text = new StringBuilder();
        List<Style> styles = new ArrayList<>();
        for (List<Part> group : groups()) {
            boolean apart = group.get(0).group != null;
            append(apart ? String.valueOf(ISOLATE) : "", Style.PLAIN, text, styles);
            group.forEach(part -> append(part.shown(screen.colour()), part.style, text, styles));
            append(apart ? String.valueOf(END_OF_ISOLATE) : "", Style.PLAIN, text, styles);
        }
        List<String> rows = new ArrayList<>();
        for (int begin = 0, end; begin <= text.length(); begin = end + 1) {
            int feed = text.indexOf("\n", begin);
            end = feed < 0 ? text.length() : feed;
            VisualOrder.rows(text.substring(begin, end), styles.subList(begin, end), direction, screen.width())
                    .forEach(row -> rows.add(row(row, screen.colour())));
        }
        return String.join("\n", rows);
    }

    private static void append(String words, Style style, StringBuilder text, List<Style> styles) {
        text.append(words);
        words.chars().forEach(unit -> styles.add(style));
    }

    private static String row(List<VisualOrder.Cell> cells, boolean colour) {
        StringBuilder row = new StringBuilder();
        for (int begin = 0, end; begin < cells.size(); begin = end) {
            Style style = cells.get(begin).style();
            StringBuilder run = new StringBuilder();
            for (end = begin; end < cells.size() && cells.get(end).style() == style; end++) {
                run.append(cells.get(end).text());
            }
            row.append(colour ? style.around(run.toString()) : run);
        }
        return row.toString();
    }

    /** Parts that stand together, one after the other. */
    private List<List<Part>> groups() {
        List<List<Part>> groups = new ArrayList<>();
        Part before = null;
        for (Part part : parts) {
            if (before == null || before.group != part.group) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(part);
            before = part;
        }
        return groups;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text));
        return text.toString();
    }

    /**
     * Words in one style.
     *
     * @param group what it stands apart from the rest with, or {@code null}
     */
    private record Part(String text, Style style, Object group) {

        Part(String text, Style style) {
            this(text, style, null);
        }

        String written(boolean colour) {
            return colour ? style.around(text) : style.withoutColour(text);
        }

        /** The words with what stands for their style where there is no colour. */
        String shown(boolean colour) {
            return colour ? text : style.withoutColour(text);
        }
    }
}
