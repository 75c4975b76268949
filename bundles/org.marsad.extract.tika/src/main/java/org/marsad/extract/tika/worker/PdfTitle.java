package org.marsad.extract.tika.worker;

import java.util.regex.Pattern;

/** Tells titles from what programs put in their place. */
final class PdfTitle {

    private static final int LONGEST = 300;

    /** In Arabic: without title, document. */
    private static final Pattern JUNK = Pattern.compile("(?i)(?:untitled|sans titre|no title|title|document|microsoft word"
            + "|powerpoint|presentation|slide|print|about:blank|\u0628\u062F\u0648\u0646 \u0639\u0646\u0648\u0627\u0646"
            + "|\u0645\u0633\u062A\u0646\u062F|[\\s\\d()_#-])*+");

    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.(docx?|dotx?|odt|rtf|txt|pdf|pptx?|xlsx?|indd|qxd|qxp"
            + "|pmd|p65|ai|eps|ps|tex|dvi|html?|jpe?g|tiff?|png)");

    private static final Pattern PROGRAM = Pattern.compile("(?i)microsoft (word|powerpoint|excel|office word) - .*");

    private PdfTitle() {
    }

    /** The title as stated, or empty if it says nothing. */
    static String of(String stated) {
        LineText line = new LineText(LONGEST);
        line.words(stated);
        String title = line.toString();
        boolean junk = line.isFull() || JUNK.matcher(title).matches() || FILE_NAME.matcher(title).matches()
                || PROGRAM.matcher(title).matches() || Statements.isAddress(title);
        return junk ? "" : title;
    }
}
