package org.marsad.extract.tika;

import java.lang.annotation.Annotation;

/** A configuration as the tests want it. */
record Settings(int workers, int heap_megabytes, int deadline_seconds, int maximum_megabytes, int maximum_characters,
        int restarts, boolean ocr, int ocr_seconds) implements TikaConfiguration {

    /** What an operator gets who configures nothing, but two workers on any machine. */
    static final Settings DEFAULTS = new Settings(2, 256, 60, 64, 20_000_000, 1, true, 240);

    Settings withWorkers(int number) {
        return new Settings(number, heap_megabytes, deadline_seconds, maximum_megabytes, maximum_characters, restarts, ocr, ocr_seconds);
    }

    Settings withHeap(int megabytes) {
        return new Settings(workers, megabytes, deadline_seconds, maximum_megabytes, maximum_characters, restarts, ocr, ocr_seconds);
    }

    Settings withDeadline(int seconds) {
        return new Settings(workers, heap_megabytes, seconds, maximum_megabytes, maximum_characters, restarts, ocr, ocr_seconds);
    }

    Settings withMaximumCharacters(int characters) {
        return new Settings(workers, heap_megabytes, deadline_seconds, maximum_megabytes, characters, restarts, ocr, ocr_seconds);
    }

    Settings withMaximumMegabytes(int megabytes) {
        return new Settings(workers, heap_megabytes, deadline_seconds, megabytes, maximum_characters, restarts, ocr, ocr_seconds);
    }

    Settings withoutOcr() {
        return new Settings(workers, heap_megabytes, deadline_seconds, maximum_megabytes, maximum_characters, restarts, false, ocr_seconds);
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return TikaConfiguration.class;
    }
}
