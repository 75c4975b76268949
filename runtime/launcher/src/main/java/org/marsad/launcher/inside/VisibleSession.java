package org.marsad.launcher.inside;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.CommandSessionImpl;
import org.apache.felix.service.command.Process;
import org.marsad.api.display.Visible;

/**
 * A session of Gogo's of which nothing reaches a person but what can be seen: what is written ({@link VisibleOutput}), values and what
 * failures say; those two Gogo's shell writes to the terminal by itself.
 */
final class VisibleSession extends CommandSessionImpl {
    /** Colours of Gogo's own {@code grep} and {@code ls}, which would be shown as what they are. */
    private static final String NO_COLOURS_OF_GREP = "mt=0:fn=0:ln=0:se=0";
    private static final String NO_COLOURS_OF_LS = "dr=0:ex=0:sl=0:ot=0";

    private final VisibleOutput visibleOut;
    private final VisibleOutput visibleErr;

    private final String mark;

    private VisibleSession(CommandProcessorImpl processor, InputStream in, VisibleOutput out, VisibleOutput err, String mark) {
        super(processor, in, out, err);
        this.mark = mark;
        visibleOut = out;
        visibleErr = err;
    }

    /** A session that reads and writes there. */
    static VisibleSession of(CommandProcessorImpl processor, InputStream in, OutputStream out, OutputStream err) {
        String mark = VisibleOutput.newMark();
        VisibleSession session = new VisibleSession(processor, in, new VisibleOutput(out, mark), new VisibleOutput(err, mark), mark);
        session.put(VisibleOutput.MARK, mark);
        session.put("GREP_COLORS", NO_COLOURS_OF_GREP);
        session.put("LS_COLORS", NO_COLOURS_OF_LS);
        return session;
    }

    /** A value as it is shown; into a pipe or a file it goes as it is. */
    @Override
    public CharSequence format(Object value, int level) {
        CharSequence text = super.format(value, level);
        Process process = Process.Utils.current();
        boolean seen = process == null || process.isTty(1);
        return text == null || !seen ? text : VisibleOutput.shown(text, mark);
    }

    @Override
    public void close() {
        super.close();
        try {
            visibleOut.finish();
            visibleErr.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("what was left could not be written", e);
        }
    }

    @Override
    public Object execute(CharSequence statement) throws Exception {
        try {
            return super.execute(statement);
        } catch (Exception e) {
            // A command may throw whatever it likes.
            String words = e.toString();
            String visible = Visible.text(words);
            throw visible.equals(words) ? e : new HarmlessException(visible, e);
        }
    }

    /** Shows what its cause says; the shell shows a failure by its {@code toString()}. */
    static final class HarmlessException extends Exception {
        private static final long serialVersionUID = 1L;

        private HarmlessException(String words, Exception cause) {
            super(words, cause);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
