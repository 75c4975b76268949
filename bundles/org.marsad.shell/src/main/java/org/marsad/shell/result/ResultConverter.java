package org.marsad.shell.result;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;

/**
 * Shows results, in the shell and wherever Gogo makes text of them.
 *
 * <p>Objects of the model that a script has taken out of a result are shown here too, because they hold what came out of
 * documents.
 */
public final class ResultConverter implements Converter {

    private static final String MODEL = "org.marsad.api.";

    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof Result result) {
            return level == PART ? brief(result) : shown(result, escape);
        }
        return target.getClass().getName().startsWith(MODEL) ? Escape.line(target.toString()) : null;
    }

    /** The result as it looks on a screen, without a line feed at the end. */
    public static String shown(Result result, Screen screen) {
        Page page = new Page(screen);
        result.write(page);
        return page.toString();
    }

    /** On a terminal with our own colours, which are to get there. */
    private static String shown(Result result, Converter escape) {
        if (!(escape instanceof CommandSession session)) {
            return shown(result, Screen.FILE);
        }
        Screen screen = Screen.of(session);
        String mark = screen.terminal() || screen.colour() ? Screen.mark(session, 1) : "";
        return mark + shown(result, screen) + mark;
    }

    private static String brief(Result result) {
        return result instanceof Table<?> table ? "(" + table.size() + " rows)" : "(" + result.getClass().getSimpleName()
                + ")";
    }
}
