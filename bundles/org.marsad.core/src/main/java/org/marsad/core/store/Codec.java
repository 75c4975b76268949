package org.marsad.core.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/**
 * Texts and annotations as bytes. The same content always gives the same bytes, so that their hash can stand for it.
 *
 * <p>Numbers are written with seven bits to a byte, low bits first; strings as the length of their UTF-8 form and that
 * form. Types and feature names, which repeat, are written once and referred to by number. The first byte is the version
 * of the form. A unit that is half of a pair is written as a question mark, as no document in UTF-8 can hold it.
 */
final class Codec {

    private static final int VERSION = 1;

    private Codec() {
    }

    static byte[] encode(DocumentText text) {
        return write(out -> {
            string(out.data, text.title());
            string(out.data, text.text());
            string(out.data, text.language());
            string(out.data, text.charset());
            Map<String, String> metadata = new TreeMap<>(text.metadata());
            number(out.data, metadata.size());
            for (Map.Entry<String, String> entry : metadata.entrySet()) {
                string(out.data, entry.getKey());
                string(out.data, entry.getValue());
            }
            out.annotations(text.layout());
        });
    }

    static DocumentText decodeText(byte[] bytes) {
        return read(bytes, in -> {
            String title = string(in.data);
            String text = string(in.data);
            String language = string(in.data);
            String charset = string(in.data);
            Map<String, String> metadata = new LinkedHashMap<>();
            int size = number(in.data);
            for (int i = 0; i < size; i++) {
                metadata.put(string(in.data), string(in.data));
            }
            return new DocumentText(title, text, language, charset, metadata, in.annotations());
        });
    }

    static byte[] encode(List<Annotation> annotations) {
        return write(out -> out.annotations(annotations));
    }

    static List<Annotation> decodeAnnotations(byte[] bytes) {
        return read(bytes, In::annotations);
    }

    private interface Writing {
        void to(Out out) throws IOException;
    }

    private interface Reading<T> {
        T from(In in) throws IOException;
    }

    private static byte[] write(Writing content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            Out out = new Out(new DataOutputStream(bytes));
            out.data.writeByte(VERSION);
            content.to(out);
            out.data.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> content) {
        try {
            In in = new In(new DataInputStream(new ByteArrayInputStream(bytes)));
            int version = in.data.readUnsignedByte();
            if (version != VERSION) {
                throw new IOException("written in form " + version + ", and only form " + VERSION + " is known");
            }
            return content.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void number(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int number(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }

    private static void string(DataOutputStream out, String string) throws IOException {
        byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
        number(out, utf8.length);
        out.write(utf8);
    }

    private static String string(DataInputStream in) throws IOException {
        int length = number(in);
        byte[] utf8 = in.readNBytes(length);
        if (utf8.length < length) {
            throw new IOException("ends in the middle of a string");
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static final class Out {

        private final DataOutputStream data;
        private final Map<String, Integer> names = new LinkedHashMap<>();

        private Out(DataOutputStream data) {
            this.data = data;
        }

        private void annotations(List<Annotation> annotations) throws IOException {
            number(data, annotations.size());
            int last = 0;
            for (Annotation annotation : annotations) {
                name(annotation.type());
                number(data, annotation.span().begin() - last);
                number(data, annotation.span().length());
                last = annotation.span().begin();
                data.writeDouble(annotation.confidence());
                Map<String, Value> features = new TreeMap<>(annotation.features());
                number(data, features.size());
                for (Map.Entry<String, Value> feature : features.entrySet()) {
                    name(feature.getKey());
                    data.writeByte(Kind.of(feature.getValue()).ordinal());
                    string(data, feature.getValue().asText());
                }
            }
        }

        private void name(String name) throws IOException {
            Integer known = names.putIfAbsent(name, names.size());
            number(data, known == null ? names.size() - 1 : known);
            if (known == null) {
                string(data, name);
            }
        }
    }

    private static final class In {

        private final DataInputStream data;
        private final List<String> names = new ArrayList<>();

        private In(DataInputStream data) {
            this.data = data;
        }

        private List<Annotation> annotations() throws IOException {
            int size = number(data);
            List<Annotation> annotations = new ArrayList<>();
            int begin = 0;
            for (int i = 0; i < size; i++) {
                String type = name();
                begin += number(data);
                Span span = new Span(begin, begin + number(data));
                annotations.add(new Annotation(type, span, data.readDouble(), features()));
            }
            return annotations;
        }

        private Map<String, Value> features() throws IOException {
            Map<String, Value> features = new LinkedHashMap<>();
            int size = number(data);
            for (int i = 0; i < size; i++) {
                String name = name();
                features.put(name, Kind.values()[data.readUnsignedByte()].read(string(data)));
            }
            return features;
        }

        private String name() throws IOException {
            int number = number(data);
            if (number == names.size()) {
                names.add(string(data));
            }
            return names.get(number);
        }
    }

    /** The kinds of values. Their order is part of the form. */
    private enum Kind {
        TEXT, NUMBER, FLAG, TIME, LINK;

        private static Kind of(Value value) {
            if (value instanceof Value.Text) {
                return TEXT;
            } else if (value instanceof Value.Number) {
                return NUMBER;
            } else if (value instanceof Value.Flag) {
                return FLAG;
            } else if (value instanceof Value.Time) {
                return TIME;
            }
            return LINK;
        }

        private Value read(String text) {
            return switch (this) {
                case TEXT -> new Value.Text(text);
                case NUMBER -> new Value.Number(new BigDecimal(text));
                case FLAG -> new Value.Flag(Boolean.parseBoolean(text));
                case TIME -> new Value.Time(text);
                case LINK -> new Value.Link(URI.create(text));
            };
        }
    }
}
