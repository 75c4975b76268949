package org.marsad.shell.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentText;

/** What a document has once. */
public enum Property {
    /** Its language, a BCP 47 tag. */
    LANGUAGE,
    /** Its title. */
    TITLE,
    /** Its text, as it was extracted. */
    TEXT,
    /** Who wrote it. */
    AUTHOR,
    /** The site or newspaper. */
    SITE,
    /** When it was published. */
    PUBLISHED;

    /** The names as they are written. */
    static final List<String> NAMES = Arrays.stream(values()).map(Property::label).toList();

    /** The property of that name. */
    static Optional<Property> named(String name) {
        return Arrays.stream(values()).filter(property -> property.label().equals(name)).findFirst();
    }

    /** The name as it is written. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a document has, or nothing. */
    String of(Entry entry) {
        return switch (this) {
            case LANGUAGE -> entry.language();
            case TITLE -> entry.title();
            case TEXT -> entry.text().map(DocumentText::text).orElse("");
            case AUTHOR -> entry.author().orElse("");
            case SITE -> entry.site().orElse("");
            case PUBLISHED -> entry.published().orElse("");
        };
    }

    /**
     * Whether what a document has is what was expected.
     *
     * @param wanted what was expected
     * @param had    what there is; both in the form of {@link Words#of}
     */
    boolean agrees(String wanted, String had) {
        return switch (this) {
            case TEXT -> had.contains(wanted);
            // A tag without a region stands for all of them.
            case LANGUAGE -> had.equalsIgnoreCase(wanted)
                    || had.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT) + "-");
            default -> had.equals(wanted);
        };
    }
}
