package org.marsad.analysis.entities.trained;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.marsad.api.training.TaggedSentence;
import org.marsad.api.training.TrainingException;

/**
 * Sentences in the form of CoNLL 2002: a word and its tag on a line, other columns between them passed over, an empty line behind each
 * sentence. UTF-8, packed with gzip or not, which the first bytes say.
 */
final class ConllFile {

    private static final String FORM = "a word, a tab or space, and a tag: O, or B- or I- and a type, such as B-PER";
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:[\\t ]+\\S+)*?[\\t ]+(O|[BI]-\\S+)[\\t ]*");
    private static final int LONGEST_SHOWN = 60;

    private final Path file;
    private final long mostWords;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<String> tags = new ArrayList<>();
    private long all;

    private ConllFile(Path file, long mostWords) {
        this.file = file;
        this.mostWords = mostWords;
    }

    /**
     * The sentences of a file.
     *
     * @param mostWords more words than this are refused
     * @throws TrainingException if it is not of that form; the message names the line
     */
    static List<TaggedSentence> read(Path file, long mostWords) throws TrainingException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new TrainingException(file + (Files.exists(file) ? " is no file" : " is not there")
                    + "; give a file of tagged sentences");
        }
        ConllFile conll = new ConllFile(file, mostWords);
        int number = 0;
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                conll.add(++number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number);
            }
        } catch (CharacterCodingException e) {
            throw new TrainingException(file + ", behind line " + number + ": it is not UTF-8; write it in UTF-8", e);
        } catch (ZipException | EOFException e) {
            throw new TrainingException(file + ", behind line " + number + ": it cannot be unpacked, it is damaged: " + e.getMessage(), e);
        }
        conll.endSentence();
        if (conll.sentences.isEmpty()) {
            throw new TrainingException(file + " has no sentence; expected on each line " + FORM);
        }
        return List.copyOf(conll.sentences);
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(2);
            boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            InputStream plain = packed ? new GZIPInputStream(bytes) : bytes;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private void add(String line, int number) throws TrainingException {
        if (line.isBlank() || line.startsWith("-DOCSTART-")) {
            endSentence();
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            String shown = line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
            throw new TrainingException(file + ", line " + number + ": '" + shown + "' is not understood; expected " + FORM);
        }
        words.add(parts.group(1));
        tags.add(parts.group(2));
        if (++all > mostWords) {
            throw new TrainingException(file + ", line " + number + ": more than " + mostWords + " words cannot be learned from with the"
                    + " memory there is; give fewer, or start the container with more: MARSAD_OPTS=-Xmx2g");
        }
    }

    private void endSentence() {
        if (!words.isEmpty()) {
            sentences.add(new TaggedSentence(words, tags));
            words = new ArrayList<>();
            tags = new ArrayList<>();
        }
    }
}
