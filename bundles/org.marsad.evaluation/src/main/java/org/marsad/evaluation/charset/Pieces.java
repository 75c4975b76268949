package org.marsad.evaluation.charset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.evaluation.data.DataFolder;
import org.marsad.evaluation.data.JsonNode;
import org.marsad.evaluation.data.SourceLine;
import org.marsad.evaluation.data.TaggedTexts;
import org.marsad.evaluation.data.TextFile;

/** Pieces of the Arabic texts of a folder. */
final class Pieces {

    private static final String DOCUMENTS = ".docs.jsonl.gz";
    private static final String ARABIC = "ar";

    private final List<String> texts = new ArrayList<>();

    private Pieces() {
    }

    /** The texts of {@code *.docs.jsonl.gz}, and of those {@code *.txt} that are Arabic by name, or by their letters if it says nothing. */
    static Pieces of(DataFolder data) throws EvaluationException, IOException {
        Pieces pieces = new Pieces();
        for (Path file : data.files(DOCUMENTS)) {
            for (SourceLine line : TextFile.lines(file)) {
                pieces.texts.add(JsonNode.of(line).text("text").replace("\uFEFF", ""));
            }
        }
        for (Path file : data.files(".txt")) {
            Optional<String> language = TaggedTexts.language(file);
            String text = TextFile.read(file);
            if (language.isPresent() ? language.get().equals(ARABIC) : isArabic(text)) {
                pieces.texts.add(text);
            }
        }
        if (pieces.texts.isEmpty()) {
            throw data.lacks("Arabic texts in UTF-8: *" + DOCUMENTS + " with objects that have a \"text\", or *.txt");
        }
        return pieces;
    }

    /** Pieces of so many characters, of which at least half are letters; at most so many, evenly taken from all texts. */
    List<String> cut(int length, int most) {
        List<String> pieces = new ArrayList<>();
        for (String text : texts) {
            for (int at = 0; at + length <= text.length(); at += length) {
                String piece = text.substring(at, at + length);
                if (piece.chars().filter(Character::isLetter).count() >= length / 2) {
                    pieces.add(piece);
                }
            }
        }
        if (pieces.size() <= most) {
            return pieces;
        }
        List<String> some = new ArrayList<>();
        for (long number = 0; number < most; number++) {
            some.add(pieces.get((int) (number * pieces.size() / most)));
        }
        return some;
    }

    /** Whether more than half of the letters are Arabic. */
    static boolean isArabic(String text) {
        long arabic = text.chars().filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                .count();
        return arabic * 2 > text.chars().filter(Character::isLetter).count();
    }
}
