package org.marsad.evaluation.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.marsad.api.evaluation.EvaluationException;

/** Files of UTF-8 text, packed with gzip where their names end with {@code .gz}. */
public final class TextFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {
    }

    /** The bytes, unpacked. */
    public static byte[] bytes(Path file) throws EvaluationException, IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".gz")) {
            return bytes;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw new EvaluationException(file + " cannot be unpacked, it is damaged or not packed with gzip: " + e.getMessage(), e);
        }
    }

    /** The text, as it is but for a byte order mark. */
    public static String read(Path file) throws EvaluationException, IOException {
        byte[] bytes = bytes(file);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new EvaluationException(file + " is not UTF-8 (" + e.getMessage() + "); write it in UTF-8", e);
        }
    }

    /** The lines, numbered from 1. */
    public static List<SourceLine> lines(Path file) throws EvaluationException, IOException {
        List<SourceLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) read(file).lines()::iterator) {
            lines.add(new SourceLine(file, ++number, line));
        }
        return lines;
    }
}
