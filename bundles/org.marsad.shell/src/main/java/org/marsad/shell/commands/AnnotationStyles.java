package org.marsad.shell.commands;

import java.util.Map;
import java.util.Optional;
import org.marsad.shell.result.Style;

/** How annotations of each type look. */
final class AnnotationStyles {

    private static final String STRUCTURE = "structure.";
    private static final String LAYOUT = "layout.";

    private static final Map<String, Style> STOCK = Map.ofEntries(
            Map.entry("structure.title", Style.BOLD),
            Map.entry("structure.heading", Style.BOLD),
            Map.entry("structure.author", Style.BRIGHT_CYAN),
            Map.entry("structure.site", Style.BRIGHT_CYAN),
            Map.entry("structure.published", Style.YELLOW),
            Map.entry("structure.boilerplate", Style.DIM),
            Map.entry("entity.person", Style.GREEN),
            Map.entry("entity.organization", Style.CYAN),
            Map.entry("entity.place", Style.BRIGHT_BLUE),
            Map.entry("entity.event", Style.BRIGHT_MAGENTA),
            Map.entry("time.date", Style.YELLOW),
            Map.entry("quantity", Style.MAGENTA),
            Map.entry("quotation", Style.BRIGHT_GREEN),
            Map.entry("topic", Style.RED),
            Map.entry("keyterm", Style.BLUE));

    private AnnotationStyles() {
    }

    /** The style of a type; none for types that cover the whole text, such as sentences. */
    static Optional<Style> of(String type) {
        Style stock = STOCK.get(type);
        if (stock != null) {
            return Optional.of(stock);
        }
        boolean coversAll = type.startsWith(STRUCTURE) || type.startsWith(LAYOUT);
        return coversAll ? Optional.empty()
                : Optional.of(Style.PALETTE.get(Math.floorMod(type.hashCode(), Style.PALETTE.size())));
    }
}
