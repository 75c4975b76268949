package org.marsad.extract.tika.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a document and what else its bytes say.
 *
 * @param title    the stated title, or empty
 * @param text     the text, lines ended by a single line feed
 * @param language a BCP 47 tag, {@code und} if unknown
 * @param charset  what was decoded with, or empty where that means nothing
 * @param metadata what else was stated, by Dublin Core term
 * @param marks    the parts of the text the bytes tell apart
 */
public record ExtractedText(String title, String text, String language, String charset, Map<String, String> metadata,
        List<Mark> marks) implements Reply {

    @Override
    public Frame frame() {
        PayloadWriter writer = new PayloadWriter(2 * text.length() + 32 * marks.size() + 1024);
        writer.add(title).add(text).add(language).add(charset);
        writer.add(metadata.size());
        metadata.forEach((name, value) -> writer.add(name).add(value));
        writer.add(marks.size());
        marks.forEach(mark -> mark.encode(writer));
        return new Frame(Frame.Kind.TEXT, writer.payload());
    }

    static ExtractedText decode(byte[] payload) throws ProtocolException {
        PayloadReader reader = new PayloadReader(payload);
        String title = reader.string();
        String text = reader.string();
        String language = reader.string();
        String charset = reader.string();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int left = reader.count(); left > 0; left--) {
            metadata.put(reader.string(), reader.string());
        }
        List<Mark> marks = new ArrayList<>();
        for (int left = reader.count(); left > 0; left--) {
            marks.add(Mark.decode(reader));
        }
        reader.expectEnd();
        return new ExtractedText(title, text, language, charset, metadata, marks);
    }
}
