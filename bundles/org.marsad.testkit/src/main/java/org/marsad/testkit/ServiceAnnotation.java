package org.marsad.testkit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a component says of itself in its property annotation. Java keeps such annotations in the class file and no longer, so they
 * are read from there (The Java Virtual Machine Specification, chapter 4).
 */
final class ServiceAnnotation {

    private static final int MAGIC = 0xCAFEBABE;

    private final Class<? extends Annotation> type;
    private final Map<String, Object> members;

    private ServiceAnnotation(Class<? extends Annotation> type, Map<String, Object> members) {
        this.type = type;
        this.members = members;
    }

    /** The annotation of this type on the class, or empty if it has none or is no class that was compiled to a file. */
    static Optional<ServiceAnnotation> of(Class<?> component, Class<? extends Annotation> type) {
        String file = component.getName().substring(component.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = component.getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Map<String, Map<String, Object>> all = new ClassFile(new DataInputStream(new BufferedInputStream(in))).annotations();
            return Optional.ofNullable(all.get(type.descriptorString())).map(members -> new ServiceAnnotation(type, members));
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + component.getName() + " cannot be read", e);
        }
    }

    /** A member that is one text, such as the id. */
    String text(String member) {
        return String.valueOf(member(member));
    }

    /** A member that is a list of texts, such as the types it produces. */
    List<String> texts(String member) {
        Object value = member(member);
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of((String[]) value);
    }

    /** What is written, else the default of the annotation type. */
    private Object member(String name) {
        Object written = members.get(name);
        return written != null ? written : Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getName().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(type + " has no member " + name)).getDefaultValue();
    }

    /** A class file, read once from its beginning to its annotations. */
    private static final class ClassFile {

        private final DataInputStream in;
        private Object[] constants;

        ClassFile(DataInputStream in) {
            this.in = in;
        }

        /** The annotations that are not kept at run time: their members, by the descriptor of their type. */
        Map<String, Map<String, Object>> annotations() throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a class file");
            }
            in.skipNBytes(4);
            readConstants();
            in.skipNBytes(6);
            in.skipNBytes(2L * in.readUnsignedShort());
            skipMembers();
            skipMembers();
            Map<String, Map<String, Object>> annotations = new HashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                if ("RuntimeInvisibleAnnotations".equals(constant())) {
                    in.skipNBytes(4);
                    for (int more = in.readUnsignedShort(); more > 0; more--) {
                        annotations.put(String.valueOf(constant()), members());
                    }
                } else {
                    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
                }
            }
            return annotations;
        }

        private void readConstants() throws IOException {
            constants = new Object[in.readUnsignedShort()];
            for (int i = 1; i < constants.length; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> constants[i] = in.readUTF();
                    case 3 -> constants[i] = in.readInt();
                    case 4 -> constants[i] = in.readFloat();
                    case 5 -> constants[i++] = in.readLong();
                    case 6 -> constants[i++] = in.readDouble();
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    case 15 -> in.skipNBytes(3);
                    default -> throw new IOException("a constant of unknown kind " + tag);
                }
            }
        }

        /** Fields, or methods. */
        private void skipMembers() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.skipNBytes(6);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    in.skipNBytes(2);
                    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
                }
            }
        }

        private Object constant() throws IOException {
            return constants[in.readUnsignedShort()];
        }

        private Map<String, Object> members() throws IOException {
            Map<String, Object> members = new HashMap<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                members.put(String.valueOf(constant()), value());
            }
            return members;
        }

        private Object value() throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case '[':
                    List<Object> list = new ArrayList<>();
                    for (int left = in.readUnsignedShort(); left > 0; left--) {
                        list.add(value());
                    }
                    return list;
                case '@':
                    in.skipNBytes(2);
                    return members();
                case 'e':
                    in.skipNBytes(2);
                    return constant();
                default:
                    return constant();
            }
        }
    }
}
