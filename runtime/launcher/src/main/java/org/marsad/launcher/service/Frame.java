package org.marsad.launcher.service;

/**
 * One thing said over the socket: a byte for the kind, the length of what follows in four bytes, and that.
 *
 * @param kind what it is
 * @param data bytes; what they mean depends on the kind
 */
record Frame(Kind kind, byte[] data) {

    /** A request has to fit in it: the statements of a script, the settings of a session. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** What can be said. The byte is the protocol's and never given to something else. */
    enum Kind {
        /** What is wanted; the first frame, and the only one of its kind. */
        REQUEST('R'),
        /** What was typed, or came by a pipe. */
        INPUT('I'),
        /** Nothing more is typed. */
        INPUT_END('E'),
        /** The terminal has another size: columns and lines. */
        SIZE('W'),
        /** For standard output. */
        OUT('O'),
        /** For standard error. */
        ERR('X'),
        /** The exit status; the last frame. */
        END('S');

        private final byte sign;

        Kind(char sign) {
            this.sign = (byte) sign;
        }

        byte sign() {
            return sign;
        }

        /** The kind of a sign; null if there is none. */
        static Kind of(byte sign) {
            for (Kind kind : values()) {
                if (kind.sign == sign) {
                    return kind;
                }
            }
            return null;
        }
    }
}
