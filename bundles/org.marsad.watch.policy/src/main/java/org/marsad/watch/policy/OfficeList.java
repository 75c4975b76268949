package org.marsad.watch.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.text.NotUtf8Exception;
import org.marsad.api.text.StrictUtf8;

/** Reads lists of offices: UTF-8, one in a line, remarks behind a number sign. */
final class OfficeList {

    /** The name of the list that comes with this bundle. */
    static final String STOCK = "public-offices";

    /** What such lists end in, without the dot. */
    static final String ENDING = "offices";

    private static final int LONGEST = 80;

    private OfficeList() {
    }

    /** The list that comes with this bundle. */
    static List<String> stock() {
        String resource = STOCK + "." + ENDING;
        try (InputStream in = OfficeList.class.getResourceAsStream(resource)) {
            return read(STOCK, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the list " + resource + " of this bundle cannot be read", e);
        }
    }

    /**
     * The offices of a list.
     *
     * @throws IllegalArgumentException if it cannot be used; the message says in which line
     */
    static List<String> read(String name, byte[] bytes) {
        List<String> offices = new ArrayList<>();
        int number = 0;
        for (String line : text(name, bytes).split("\\R", -1)) {
            number++;
            String office = line.replaceFirst("#.*", "").replace("\uFEFF", "").strip();
            if (!office.isEmpty() && (office.length() > LONGEST || office.codePoints().noneMatch(Character::isLetter))) {
                throw new IllegalArgumentException("list " + name + ", line " + number + ": '" + office
                        + "' is no office; write one in a line,"
                        + " with at least one letter and at most " + LONGEST + " characters, and remarks behind #");
            }
            if (!office.isEmpty()) {
                offices.add(office);
            }
        }
        return offices;
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StrictUtf8.decode(bytes);
        } catch (NotUtf8Exception e) {
            throw new IllegalArgumentException("list " + name + ", line " + e.line() + ": this is not UTF-8; save it as UTF-8");
        }
    }
}
