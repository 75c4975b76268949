package org.marsad.paxexam.jupiter.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Objects as bytes, to be read with the classes of another class loader. */
final class Serialization {

    private Serialization() {
    }

    static byte[] toBytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    static Object fromBytes(byte[] bytes, ClassLoader classes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ClassLoaderInput(bytes, classes)) {
            return in.readObject();
        }
    }

    private static final class ClassLoaderInput extends ObjectInputStream {

        private final ClassLoader classes;

        ClassLoaderInput(byte[] bytes, ClassLoader classes) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.classes = classes;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, classes);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
