package org.marsad.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;

/** Finds documents by ids, or by the beginnings of ids. */
public final class Ids {

    /** Documents, for Tab. */
    public static final Choices CHOICES = (typed, services) -> services.find(Catalogue.class).stream()
            .flatMap(catalogue -> offer(catalogue, typed));

    private static final int FEWEST_DIGITS = 4;
    private static final int DIGITS = 64;
    private static final int OFFERED = 100;
    private static final int CANDIDATES = 5;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]+");

    private Ids() {
    }

    /**
     * The document whose id is, or begins with, what was typed.
     *
     * @throws CommandException if there is none or more than one; the message says which there are
     */
    public static DocumentId find(Catalogue catalogue, String typed) throws CommandException {
        String digits = typed.toLowerCase(Locale.ROOT);
        if (digits.length() < FEWEST_DIGITS || digits.length() > DIGITS || !FORM.matcher(digits).matches()) {
            throw new CommandException("'" + typed
                    + "' is not an id: an id, or its beginning, is 4 to 64 of the digits 0-9 and "
                    + "a-f; the command documents lists them");
        }
        List<DocumentId> found = catalogue.startingWith(digits, CANDIDATES + 1);
        if (found.isEmpty()) {
            throw new CommandException("no document's id begins with " + digits
                    + "; the command documents lists those there are");
        }
        if (found.size() > 1) {
            throw CommandException.withLines("more than one document's id begins with " + digits + ":",
                    candidates(catalogue, found));
        }
        return found.get(0);
    }

    /** All documents typed, each as {@link #find(Catalogue, String)} has it. */
    public static List<DocumentId> find(Catalogue catalogue, List<String> typed) throws CommandException {
        List<DocumentId> ids = new ArrayList<>();
        for (String word : typed) {
            ids.add(find(catalogue, word));
        }
        return ids;
    }

    /** The document given with an option, if it was given. */
    public static Optional<DocumentId> find(Catalogue catalogue, Optional<String> typed) throws CommandException {
        return typed.isEmpty() ? Optional.empty() : Optional.of(find(catalogue, typed.get()));
    }

    /**
     * The document itself whose id is, or begins with, what was typed.
     *
     * @throws CommandException if there is none or more than one, or it was taken out just now
     */
    public static Entry entry(Catalogue catalogue, String typed) throws CommandException {
        return catalogue.find(find(catalogue, typed))
                .orElseThrow(() -> new CommandException("the document " + typed + " has just been taken out"));
    }

    private static List<String> candidates(Catalogue catalogue, List<DocumentId> ids) {
        Stream<String> shown = ids.stream().limit(CANDIDATES)
                .map(id -> "  " + id.shortForm() + "  " + catalogue.summary(id).map(Summary::title).orElse(""));
        return Stream.concat(shown, ids.size() > CANDIDATES ? Stream.of("  …") : Stream.empty()).toList();
    }

    private static Stream<Choices.Choice> offer(Catalogue catalogue, String typed) {
        if (FORM.matcher(typed).matches()) {
            return catalogue.startingWith(typed, OFFERED).stream().map(id -> new Choices.Choice(
                    typed.length() > id.shortForm().length() ? id.sha256() : id.shortForm(),
                    catalogue.summary(id).map(Summary::title).orElse("")));
        }
        try (Stream<Summary> summaries = catalogue.summaries()) {
            return summaries.limit(OFFERED)
                    .map(summary -> new Choices.Choice(summary.id().shortForm(), summary.title())).toList().stream();
        }
    }
}
