package org.marsad.export.csv;

/** What the content of a cell must look like. */
final class Cells {

    /** Put before a cell that is not what it seems; spreadsheets take it for "this is text". */
    private static final char MARK = '\'';

    /** What a formula may begin with, in the wide forms of East Asian keyboards too. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char REPLACEMENT = '\uFFFD';

    private Cells() {
    }

    /**
     * Words that no spreadsheet runs. A cell gets an apostrophe in front if it begins with a tab or a line end, if the first
     * thing to be seen in it could begin a formula, or if it begins with an apostrophe. So the way back is simple: an
     * apostrophe in front is not part of the words. Control characters that CSV has no place for become U+FFFD.
     */
    static String harmless(String words) {
        String clean = withoutControls(words);
        return needsMark(clean) ? MARK + clean : clean;
    }

    /** The cell as RFC 4180 writes it. */
    static String quoted(String content) {
        return content.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }

    private static boolean needsMark(String words) {
        return !words.isEmpty() && ("\t\r\n".indexOf(words.charAt(0)) >= 0 || words.charAt(0) == MARK
                || FORMULA_STARTS.indexOf(firstVisible(words)) >= 0);
    }

    private static int firstVisible(String words) {
        return words.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT).findFirst().orElse(REPLACEMENT);
    }

    private static String withoutControls(String words) {
        return words.chars().anyMatch(Cells::isStrayControl)
                ? words.codePoints().map(c -> isStrayControl(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : words;
    }

    private static boolean isStrayControl(int c) {
        return c < ' ' && c != '\t' && c != '\r' && c != '\n' || c == '\u007F';
    }
}
