package org.marsad.analysis.entities.trained;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned as bytes: types, vocabulary, features that matter, their weights in 16 bits each, transitions. The same model gives the
 * same bytes.
 */
final class ModelForm {

    /** Features none of whose weights is as great say next to nothing. */
    private static final float LEAST = 0.01f;

    private static final int GREATEST = Short.MAX_VALUE;
    private static final int MOST_TYPES = 50;

    private ModelForm() {
    }

    static byte[] write(Model model) {
        int labels = model.labels().size();
        List<Integer> kept = kept(model);
        long[] features = model.table().features();
        List<byte[]> types = model.labels().types().stream().map(type -> type.getBytes(StandardCharsets.UTF_8)).toList();
        int size = Integer.BYTES + types.stream().mapToInt(type -> Integer.BYTES + type.length).sum()
                + Integer.BYTES + model.vocabulary().counts().size() * (Long.BYTES + Integer.BYTES)
                + Integer.BYTES + kept.size() * (Long.BYTES + 2 * labels * Short.BYTES)
                + 2 * (Float.BYTES + model.first().transitions().length * Float.BYTES);
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(types.size());
        types.forEach(type -> bytes.putInt(type.length).put(type));
        bytes.putInt(model.vocabulary().counts().size());
        new TreeMap<>(model.vocabulary().counts()).forEach((word, count) -> bytes.putLong(word).putInt(count));
        bytes.putInt(kept.size());
        kept.forEach(row -> bytes.putLong(features[row]));
        write(bytes, model.first(), kept);
        write(bytes, model.second(), kept);
        return bytes.array();
    }

    /** Reads what stands between position and limit. */
    static Model read(ByteBuffer bytes) throws ModelException {
        try {
            List<String> types = new ArrayList<>();
            for (int left = count(bytes, Integer.BYTES); left > 0; left--) {
                byte[] type = new byte[count(bytes, 1)];
                bytes.get(type);
                types.add(new String(type, StandardCharsets.UTF_8));
            }
            if (types.isEmpty() || types.size() > MOST_TYPES) {
                throw damaged("it has " + types.size() + " types of names");
            }
            Labels labels = new Labels(types);
            Map<Long, Integer> counts = new HashMap<>();
            for (int left = count(bytes, Long.BYTES + Integer.BYTES); left > 0; left--) {
                long word = bytes.getLong();
                counts.put(word, bytes.getInt());
            }
            int rows = count(bytes, Long.BYTES);
            FeatureTable table = new FeatureTable(rows);
            for (int row = 0; row < rows; row++) {
                if (table.add(bytes.getLong()) != row) {
                    throw damaged("a feature stands in it twice");
                }
            }
            Weights first = weights(bytes, labels, rows);
            Weights second = weights(bytes, labels, rows);
            if (bytes.hasRemaining()) {
                throw damaged("there is more in it than belongs there");
            }
            return new Model(labels, new Vocabulary(counts), table, first, second);
        } catch (BufferUnderflowException e) {
            throw damaged("it ends too early");
        }
    }

    private static List<Integer> kept(Model model) {
        int labels = model.labels().size();
        List<Integer> kept = new ArrayList<>();
        for (int row = 0; row < model.table().size(); row++) {
            boolean matters = false;
            for (int at = row * labels; at < (row + 1) * labels; at++) {
                matters |= Math.abs(model.first().values()[at]) >= LEAST || Math.abs(model.second().values()[at]) >= LEAST;
            }
            if (matters) {
                kept.add(row);
            }
        }
        return kept;
    }

    private static void write(ByteBuffer bytes, Weights weights, List<Integer> kept) {
        float greatest = 0;
        for (float value : weights.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float unit = greatest == 0 ? 1 : greatest / GREATEST;
        bytes.putFloat(unit);
        for (int row : kept) {
            for (int label = 0; label < weights.labels(); label++) {
                bytes.putShort((short) Math.round(weights.values()[row * weights.labels() + label] / unit));
            }
        }
        for (float transition : weights.transitions()) {
            bytes.putFloat(transition);
        }
    }

    private static Weights weights(ByteBuffer bytes, Labels labels, int rows) throws ModelException {
        float unit = bytes.getFloat();
        if (bytes.remaining() < (long) rows * labels.size() * Short.BYTES) {
            throw damaged("weights are missing");
        }
        float[] values = new float[rows * labels.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes.getShort() * unit;
        }
        float[] transitions = new float[labels.transitions().length];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = bytes.getFloat();
        }
        return new Weights(labels.size(), values, transitions);
    }

    /** A number of things of so many bytes each, which must all be there. */
    private static int count(ByteBuffer bytes, int each) throws ModelException {
        int count = bytes.getInt();
        if (count < 0 || (long) count * each > bytes.remaining()) {
            throw damaged("it speaks of " + count + " things that are not in it");
        }
        return count;
    }

    private static ModelException damaged(String how) {
        return new ModelException("it is damaged: " + how + "; train it again");
    }
}
