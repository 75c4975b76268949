package org.marsad.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the media type of a document from its first bytes and its name. Few types are known, and that is enough: those
 * that can be read, and the commonest of those that cannot, so that an operator sees what was met.
 *
 * <p>What says that it is a PDF, by its first bytes or by its name, is taken for one, so that it is read as one or rejected.
 */
public final class MediaTypes {

    static final String PDF = "application/pdf";
    static final String HTML = "text/html";
    static final String PLAIN = "text/plain";
    static final String UNKNOWN = "application/octet-stream";

    private static final int LOOKED_AT = 1024;

    private static final Pattern HTML_BEGINNING = Pattern.compile(
            "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|meta|title)\\b.*", Pattern.CASE_INSENSITIVE
                    | Pattern.DOTALL);

    /** First bytes, as Latin-1. */
    private static final Map<String, String> MAGIC = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("\u0089PNG\r\n", "image/png"), Map.entry("\u00ff\u00d8\u00ff", "image/jpeg"), Map.entry("GIF8", "image/gif"),
            Map.entry("PK\u0003\u0004", "application/zip"), Map.entry("\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
            Map.entry("\u001f\u008b", "application/gzip"), Map.entry("{\\rtf", "application/rtf"), Map.entry("%!PS", "application/postscript"),
            Map.entry("\u007fELF", "application/x-executable"), Map.entry("7z\u00bc\u00af", "application/x-7z-compressed"),
            Map.entry("SQLite format 3", "application/vnd.sqlite3")));

    private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("pdf", PDF), Map.entry("html", HTML),
            Map.entry("htm", HTML), Map.entry("shtml", HTML), Map.entry("xhtml", "application/xhtml+xml"), Map.entry("txt", PLAIN),
            Map.entry("text", PLAIN),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"), Map.entry("doc", "application/msword"));

    private MediaTypes() {
    }

    /** The media type, as far as it can be told. */
    public static String of(byte[] content, String name) {
        String beginning = new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        Optional<String> ending = byEnding(name);
        if (beginning.contains("%PDF-") || ending.filter(PDF::equals).isPresent()) {
            return PDF;
        }
        Optional<String> magic = MAGIC.entrySet().stream().filter(entry -> beginning.startsWith(entry.getKey()))
                .map(Map.Entry::getValue).findFirst();
        if (magic.isPresent()) {
            boolean container = magic.get().equals("application/zip") || magic.get().equals("application/x-ole-storage");
            return container ? ending.filter(type -> !type.startsWith("text/")).orElse(magic.get()) : magic.get();
        }
        return ending.orElseGet(() -> byText(content, beginning));
    }

    private static Optional<String> byEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(ENDINGS.get(name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static String byText(byte[] content, String beginning) {
        boolean wide = beginning.startsWith("\u00ff\u00fe") || beginning.startsWith("\u00fe\u00ff");
        String letters = beginning.replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
        if (HTML_BEGINNING.matcher(wide ? letters.replace("\0", "") : letters).matches()) {
            return HTML;
        }
        return content.length == 0 || wide || letters.indexOf('\0') < 0 ? PLAIN : UNKNOWN;
    }
}
