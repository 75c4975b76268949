package org.marsad.shell;

import java.util.function.Supplier;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.marsad.shell.result.BidiSetting;
import org.marsad.shell.result.Screen;

/** Sets up each session, before its first statement, so that commands get what was typed. What is set already stays. */
final class SessionDefaults implements CommandSessionListener {

    private final Supplier<String> bidi;

    /** Sets up sessions; {@code bidi} says what the configuration has for {@link BidiSetting}. */
    SessionDefaults(Supplier<String> bidi) {
        this.bidi = bidi;
    }

    /** In which scopes a command without a scope is looked for; {@code jobs} and {@code watch} are in several. */
    private static final String SCOPE = "SCOPE";

    @Override
    public void beforeExecute(CommandSession session, CharSequence command) {
        setIfAbsent(session, SCOPE, Shell.SCOPE + ":gogo:*");
        // Else Gogo takes the star of a query for files, and fails if there are none.
        setIfAbsent(session, CommandSession.OPTION_NO_GLOB, true);
        session.put(Screen.CONFIGURED_BIDI, bidi.get());
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Exception exception) {
        // Nothing was kept.
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence command, Object result) {
        // Nothing was kept.
    }

    private static void setIfAbsent(CommandSession session, String name, Object value) {
        if (session.get(name) == null) {
            session.put(name, value);
        }
    }
}
