package org.marsad.extract.tika;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.marsad.extract.tika.protocol.ExtractedText;
import org.marsad.extract.tika.protocol.Frame;
import org.marsad.extract.tika.protocol.FrameInput;
import org.marsad.extract.tika.protocol.FrameOutput;
import org.marsad.extract.tika.protocol.Hello;

/** A worker process that goes wrong in a chosen way. */
public final class MisbehavingWorker {

    /** The ways. */
    enum Way {
        SILENT_FROM_THE_START_AND_ENDS, STRANGE_VERSION, ENDS_AFTER_HELLO, ENDS_WHILE_LISTENING, ENDS_AFTER_REQUEST,
        OUT_OF_MEMORY, HANGS, DEAF, GARBAGE, LONG_FRAME, HALF_FRAME, WRONG_KIND, BROKEN_ANSWER, HANGS_BEFORE_HELLO,
        HANGS_WHILE_LISTENING, HANGS_WITHIN_ANSWER, PICTURE_FOR_TEXT,
        /** Not at all. */
        WELL_BEHAVED
    }

    private MisbehavingWorker() {
    }

    /** Goes wrong. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Way way = Way.valueOf(arguments[0]);
        OutputStream raw = new FileOutputStream(FileDescriptor.out);
        FrameOutput out = new FrameOutput(raw);
        if (way == Way.SILENT_FROM_THE_START_AND_ENDS) {
            System.err.println("no such option");
            halt(7);
        }
        if (way == Way.HANGS_BEFORE_HELLO) {
            new CountDownLatch(1).await();
        }
        out.write(Frame.Kind.HELLO, new Hello(way == Way.STRANGE_VERSION ? 99 : Hello.CURRENT).encode());
        out.flush();
        if (way == Way.ENDS_AFTER_HELLO) {
            halt(0);
        }
        if (way == Way.DEAF) {
            new CountDownLatch(1).await();
        }
        FrameInput in = new FrameInput(new FileInputStream(FileDescriptor.in), 1 << 20);
        if (way == Way.ENDS_WHILE_LISTENING || way == Way.HANGS_WHILE_LISTENING) {
            in.next();
            hangOrHalt(way == Way.HANGS_WHILE_LISTENING, 9);
        }
        Optional<Frame> frame = in.next();
        while (frame.isPresent() && frame.get().kind() != Frame.Kind.END) {
            frame = in.next();
        }
        answer(way, raw, out);
        in.next();
    }

    private static void answer(Way way, OutputStream raw, FrameOutput out) throws IOException, InterruptedException {
        switch (way) {
            case OUT_OF_MEMORY -> halt(3);
            case HANGS -> new CountDownLatch(1).await();
            case GARBAGE -> raw.write("WARNING: a library prints where it should not\n".getBytes());
            case LONG_FRAME -> raw.write(new byte[] {(byte) 0xF7, 5, 0x7F, -1, -1, -1});
            case HALF_FRAME, HANGS_WITHIN_ANSWER -> {
                raw.write(new byte[] {(byte) 0xF7, 5, 0, 0, 1, 0, 1, 2});
                hangOrHalt(way == Way.HANGS_WITHIN_ANSWER, 0);
            }
            case PICTURE_FOR_TEXT -> out.write(Frame.Kind.PICTURE, new byte[] {1});
            case WELL_BEHAVED -> {
                Frame frame = new ExtractedText("", "read", "und", "", Map.of(), List.of()).frame();
                out.write(frame.kind(), frame.payload());
            }
            case WRONG_KIND -> out.write(Frame.Kind.DATA);
            case BROKEN_ANSWER -> out.write(Frame.Kind.TEXT, new byte[] {0, 0, 0, 99});
            default -> halt(11);
        }
        out.flush();
    }

    private static void hangOrHalt(boolean hang, int status) throws InterruptedException {
        if (hang) {
            new CountDownLatch(1).await();
        }
        halt(status);
    }

    private static void halt(int status) {
        Runtime.getRuntime().halt(status);
    }
}
