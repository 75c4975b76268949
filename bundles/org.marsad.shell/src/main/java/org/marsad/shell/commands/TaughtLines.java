package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;

/**
 * Lines that an operator means.
 *
 * @param scope where they are what the operator says
 * @param lines the lines
 */
record TaughtLines(Scope scope, List<String> lines) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** The lines of a document, as the words of a command mean them: first the id, then numbers of lines or lines. */
    static TaughtLines ofDocument(List<String> words, Context context) throws CommandException {
        if (words.isEmpty()) {
            throw new CommandException("boilerplate: say which lines: the id of a document and its lines, or --source NAME and lines");
        }
        Catalogue catalogue = context.require(Catalogue.class);
        DocumentId id = Ids.find(catalogue, words.get(0));
        Entry entry = catalogue.find(id).orElseThrow(() -> new CommandException("the document " + id.shortForm() + " was just removed"));
        DocumentText text = entry.text().orElseThrow(() -> new CommandException("the document " + id.shortForm()
                + " has no text; to see why: why " + id.shortForm()));
        List<String> all = text.text().lines().toList();
        List<String> meant = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            meant.add(line(word, all, id));
        }
        return new TaughtLines(scope(entry, text), meant);
    }

    private static String line(String word, List<String> all, DocumentId id) throws CommandException {
        if (NUMBER.matcher(word).matches()) {
            int number = Integer.parseInt(word);
            if (number < 1 || number > all.size()) {
                throw new CommandException("the document " + id.shortForm() + " has lines 1 to " + all.size() + ", not " + word
                        + "; they are counted as in  show --text " + id.shortForm());
            }
            return all.get(number - 1);
        }
        String wanted = words(word);
        return all.stream().filter(line -> words(line).equals(wanted)).findFirst().orElseThrow(() -> new CommandException(
                "the document " + id.shortForm() + " has no line '" + word + "'; give the whole line as  show --text " + id.shortForm()
                        + "  has it, or its number"));
    }

    private static String words(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    /** The site if the document states one, else the source it was met in last. */
    private static Scope scope(Entry entry, DocumentText text) {
        String publisher = text.metadata().getOrDefault(Metadata.PUBLISHER, "");
        List<Sighting> open = entry.sightings().stream().filter(sighting -> sighting.gone().isEmpty()).toList();
        List<Sighting> sightings = open.isEmpty() ? entry.sightings() : open;
        return publisher.isBlank() ? Scope.source(sightings.get(sightings.size() - 1).source()) : Scope.site(publisher);
    }
}
