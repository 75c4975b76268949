package org.marsad.shell.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.marsad.api.export.Exports;

/** Exports one line. */
public final class FakeExports implements Exports {

    /** The line. */
    public static final String LINE = "{\"title\":\"مرصد\"}\n";

    /** What it was last asked for. */
    public Request request;

    /** Where it last wrote to. */
    public Path target;

    @Override
    public Report export(Request what, Path where) {
        request = what;
        target = where;
        return new Report(what.format(), 1, List.of(where), 1234);
    }

    @Override
    public Report export(Request what, OutputStream where) throws IOException {
        request = what;
        where.write(LINE.getBytes(StandardCharsets.UTF_8));
        return new Report(what.format(), 1, List.of(), LINE.length());
    }
}
