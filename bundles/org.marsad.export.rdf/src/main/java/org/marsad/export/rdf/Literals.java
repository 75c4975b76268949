package org.marsad.export.rdf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Value;

/** Literals with the type their form calls for. */
final class Literals {

    /** The type of what the Extended Date/Time Format can say and XML Schema cannot: intervals, seasons, doubt. */
    static final IRI EDTF = SimpleValueFactory.getInstance().createIRI(Namespace.EDTF.iri(), "EDTF");

    private static final Pattern YEAR = Pattern.compile("-?(?!0000)\\d{4}");
    private static final Pattern MONTH = Pattern.compile("-?(?!0000)\\d{4}-(0[1-9]|1[0-2])");
    private static final Pattern DATE = Pattern.compile("(?!0000)\\d{4}-\\d{2}-\\d{2}");
    private static final String TIME_OF_DAY = "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?";
    private static final Pattern DATE_TIME = Pattern.compile(DATE + TIME_OF_DAY);
    private static final Pattern OFFSET_DATE_TIME = Pattern.compile(DATE + TIME_OF_DAY + "(Z|[-+]\\d{2}:\\d{2})");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final int MOST_OFFSET_SECONDS = 14 * 60 * 60;
    private static final int REPLACEMENT = 0xFFFD;

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private Literals() {
    }

    static Literal words(String words) {
        return VALUES.createLiteral(wellFormed(words));
    }

    /** Words in a language, if it is known by a tag that can be one. */
    static Literal words(String words, String language) {
        return language.equals(DocumentText.UNKNOWN_LANGUAGE) || !LANGUAGE_TAG.matcher(language).matches() ? words(words)
                : VALUES.createLiteral(wellFormed(words), language);
    }

    static Literal count(long count) {
        return VALUES.createLiteral(Long.toString(count), XSD.NON_NEGATIVE_INTEGER);
    }

    static Literal share(double share) {
        return VALUES.createLiteral(Double.toString(share), XSD.DOUBLE);
    }

    static Literal moment(Instant moment) {
        return VALUES.createLiteral(moment.toString(), XSD.DATETIME);
    }

    /**
     * A year, month, date or time of XML Schema where the form is one, else EDTF; words that cannot be EDTF remain words.
     */
    static Literal time(String iso) {
        if (YEAR.matcher(iso).matches()) {
            return VALUES.createLiteral(iso, XSD.GYEAR);
        }
        if (MONTH.matcher(iso).matches()) {
            return VALUES.createLiteral(iso, XSD.GYEARMONTH);
        }
        if (DATE.matcher(iso).matches() && exists(iso, LocalDate::parse)) {
            return VALUES.createLiteral(iso, XSD.DATE);
        }
        if (isDateTime(iso)) {
            return VALUES.createLiteral(iso, XSD.DATETIME);
        }
        return canBeEdtf(iso) ? VALUES.createLiteral(iso, EDTF) : words(iso);
    }

    /** What a feature says. */
    static org.eclipse.rdf4j.model.Value of(Value value) {
        if (value instanceof Value.Number) {
            return VALUES.createLiteral(value.asText(), XSD.DECIMAL);
        }
        if (value instanceof Value.Flag flag) {
            return VALUES.createLiteral(flag.flag());
        }
        if (value instanceof Value.Time time) {
            return time(time.edtf());
        }
        return value instanceof Value.Link link ? Iris.address(link.target()) : words(value.asText());
    }

    /**
     * The same words with U+FFFD for what no RDF syntax can hold: halves of surrogate pairs, and the code points that
     * Unicode keeps from ever being characters. One code point is replaced by one, so offsets stay.
     */
    static String wellFormed(String words) {
        return words.codePoints().anyMatch(Literals::isNoCharacter)
                ? words.codePoints().map(c -> isNoCharacter(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : words;
    }

    private static boolean isNoCharacter(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || c >= 0xFDD0 && c <= 0xFDEF
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isDateTime(String iso) {
        return DATE_TIME.matcher(iso).matches() && exists(iso, LocalDateTime::parse)
                || OFFSET_DATE_TIME.matcher(iso).matches() && exists(iso, OffsetDateTime::parse)
                        && inXmlSchema(OffsetDateTime.parse(iso).getOffset());
    }

    private static boolean inXmlSchema(ZoneOffset offset) {
        return Math.abs(offset.getTotalSeconds()) <= MOST_OFFSET_SECONDS;
    }

    private static boolean exists(String iso, Function<String, TemporalAccessor> parser) {
        try {
            return parser.apply(iso) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean canBeEdtf(String iso) {
        try {
            return !new Value.Time(iso).edtf().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
