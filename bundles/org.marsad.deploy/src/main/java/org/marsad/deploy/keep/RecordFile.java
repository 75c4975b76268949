package org.marsad.deploy.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.marsad.api.storage.Cells;

/**
 * A file of records, each a list of words. It is always replaced as a whole. Each record carries a check sum, so of a file that
 * was damaged the records that are still right are read and the others are as if they had never been.
 */
public final class RecordFile {

    private static final String UNFINISHED = ".new";
    private static final char BETWEEN = '\t';

    private final Path file;
    private final boolean durable;

    /**
     * Records in a file.
     *
     * @param file    the file; made when it is first written, its folder is there
     * @param durable whether what was written survives a power failure
     */
    public RecordFile(Path file, boolean durable) {
        this.file = file;
        this.durable = durable;
    }

    /** Whether this is what a file of records is called while it is being written. */
    public static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }

    /** The records that are intact, in their order; none if there is no file. */
    public List<List<String>> read() throws IOException {
        List<List<String>> records = new ArrayList<>();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return records;
        }
        // Wrong bytes become replacement characters here, and the check sum then tells that the record is damaged.
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What follows the last line end was cut off, even if by chance it ends like a check sum.
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            int end = line.lastIndexOf(BETWEEN);
            if (end >= 0 && line.substring(end + 1).equals(sum(line.substring(0, end)))) {
                records.add(Cells.split(line.substring(0, end)));
            }
        }
        return records;
    }

    /** Puts these records in the place of all that were there. */
    public void write(List<List<String>> records) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> record : records) {
            String line = Cells.join(record);
            text.append(line).append(BETWEEN).append(sum(line)).append('\n');
        }
        Disk.replace(file, file.resolveSibling(file.getFileName() + UNFINISHED), text.toString().getBytes(StandardCharsets.UTF_8), durable);
    }

    private static String sum(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
