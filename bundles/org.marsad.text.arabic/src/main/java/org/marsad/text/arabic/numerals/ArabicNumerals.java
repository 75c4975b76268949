package org.marsad.text.arabic.numerals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;
import org.marsad.text.arabic.Recent;
import org.osgi.service.component.annotations.Component;

/** Reads numbers by the list {@code number-words.tsv} and the grammar of Modern Standard Arabic, with the slips the press makes. */
@Component
public final class ArabicNumerals implements Numerals {

    /** Rises when list or grammar would give any text other numerals. */
    private static final String REVISION = "3";

    private final Recent<List<Numeral>> recent = new Recent<>(ArabicNumerals::findAnew);

    @Override
    public String revision() {
        return REVISION;
    }

    @Override
    public List<Numeral> find(String text) {
        return recent.of(text);
    }

    private static List<Numeral> findAnew(String text) {
        Line line = new Line(text);
        List<Numeral> found = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            line.find(begin, end, found);
            begin = end + 1;
        }
        return List.copyOf(found);
    }

    /** One line after another, read into the same tokens. */
    private static final class Line {

        private final NumberTokens tokens;
        private final WordReader words;
        private final DigitReader digits;
        private final CardinalReader cardinals;
        private final OrdinalReader ordinals;

        Line(String text) {
            tokens = new NumberTokens(text);
            words = new WordReader(tokens, NumberWords.all());
            digits = new DigitReader(tokens);
            cardinals = new CardinalReader(tokens, words, digits);
            ordinals = new OrdinalReader(tokens, words);
        }

        void find(int begin, int end, List<Numeral> found) {
            tokens.read(begin, end);
            words.restart();
            int token = 0;
            while (token < tokens.size()) {
                int at = token;
                if (!tokens.isDigits(at) && words.at(at) == null) {
                    token++;
                    continue;
                }
                Optional<Reading> reading = ordinals.read(at);
                reading = reading.isPresent() ? reading : cardinals.read(at);
                if (reading.isPresent()) {
                    Reading read = reading.get();
                    found.add(new Numeral(read.begin(), tokens.end(read.next() - 1), read.value(), read.kind(), read.form(),
                            read.confidence()));
                    token = read.next();
                } else {
                    token = tokens.isDigits(at) ? digits.read(at).next() : at + 1;
                }
            }
        }
    }
}
