package org.marsad.extract.tika.worker;

import java.util.Locale;
import java.util.Map;

/** What a worker has to say about its own work, kept with the metadata of the document. */
final class Notes {

    /** The text was cut; the value says after how many characters. */
    static final String TRUNCATED = "marsad:truncated";

    /** Only a part of a damaged document could be read; the value says what was wrong. */
    static final String INCOMPLETE = "marsad:incomplete";

    /** These pages of a document that has text show nothing but pictures; their numbers, separated by commas. */
    static final String PAGES_WITHOUT_TEXT = "marsad:pages-without-text";

    /** How sure the charset is, from 0 to 1 with two decimals; 1.00 if it is stated or marked. */
    static final String CHARSET_CERTAINTY = "marsad:charset-certainty";

    /** The document is put together from two charsets; the value is the one that is not given as its charset. */
    static final String SECOND_CHARSET = "marsad:second-charset";

    /** How sure the language is, from 0 to 1 with two decimals. */
    static final String LANGUAGE_CERTAINTY = "marsad:language-certainty";

    private Notes() {
    }

    /** Notes that the pages behind one were not read, as there was no more time. */
    static void outOfTime(Map<String, String> metadata, int characters, int page, int pages) {
        metadata.put(TRUNCATED, "after " + characters + " characters (page " + page + " of " + pages + "), for time was running out");
    }

    /** Notes that the text was cut, if it was. */
    static void truncated(Map<String, String> metadata, boolean truncated, int maximumCharacters) {
        if (truncated) {
            metadata.put(TRUNCATED, "after " + maximumCharacters + " characters");
        }
    }

    /** Notes how sure the decoding is, and whether it took two charsets. */
    static void decoding(Map<String, String> metadata, Decoding decoding) {
        metadata.put(CHARSET_CERTAINTY, share(decoding.certainty()));
        decoding.second().ifPresent(second -> metadata.put(SECOND_CHARSET, second.name()));
    }

    /** Notes how sure the language is, if there is one. */
    static void language(Map<String, String> metadata, LanguageGuess language) {
        if (language.isKnown()) {
            metadata.put(LANGUAGE_CERTAINTY, share(language.certainty()));
        }
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
