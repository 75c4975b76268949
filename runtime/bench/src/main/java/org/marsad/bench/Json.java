package org.marsad.bench;

/** Just the JSON that is needed here. */
final class Json {

    private Json() {
    }

    /** One document as one line. */
    static String line(String id, String title, String text) {
        StringBuilder line = new StringBuilder(text.length() + 100);
        line.append("{\"id\":");
        quote(id, line);
        line.append(",\"title\":");
        if (title == null) {
            line.append("null");
        } else {
            quote(title, line);
        }
        line.append(",\"text\":");
        quote(text, line);
        return line.append("}\n").toString();
    }

    private static void quote(String text, StringBuilder line) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                default -> {
                    if (c < ' ') {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
