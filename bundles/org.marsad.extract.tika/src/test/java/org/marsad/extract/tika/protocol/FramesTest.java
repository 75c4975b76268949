package org.marsad.extract.tika.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.extract.tika.protocol.Failure.Outcome;

class FramesTest {

    private static final int LONGEST = 1000;

    @Test
    void framesArriveAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FrameOutput out = new FrameOutput(bytes)) {
            out.write(Frame.Kind.DATA, new byte[] {9, 1, 2, 3, 9}, 1, 3);
            out.write(Frame.Kind.END);
        }
        FrameInput in = input(bytes.toByteArray());
        Frame data = in.next().orElseThrow();
        assertEquals(Frame.Kind.DATA, data.kind());
        assertArrayEquals(new byte[] {1, 2, 3}, data.payload());
        assertEquals(Frame.Kind.END, in.next().orElseThrow().kind());
        assertTrue(in.next().isEmpty());
    }

    @Test
    void whatIsNoFrameIsRefused() {
        assertThrows(ProtocolException.class, () -> input("WARNING".getBytes()).next());
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThrows(ProtocolException.class, () -> input(FrameOutput.MARK, 77, 0, 0, 0, 0).next());
    }

    @Test
    void aFrameLongerThanAllowedIsRefusedBeforeItIsRead() {
        assertThrows(ProtocolException.class, () -> input(FrameOutput.MARK, 1, 0, 0, 0x10, 0).next());
        assertThrows(ProtocolException.class, () -> input(FrameOutput.MARK, 1, 0xFF, 0xFF, 0xFF, 0xFF).next());
    }

    @Test
    void anEndWithinAFrameIsAnError() {
        assertThrows(EOFException.class, () -> input(FrameOutput.MARK, 1, 0).next());
        assertThrows(EOFException.class, () -> input(FrameOutput.MARK, 1, 0, 0, 0, 5, 1, 2).next());
    }

    @Test
    void repliesArriveAsTheyWereSent() throws IOException {
        Reply text = new ExtractedText("عنوان", "نص\nثان \uD83D\uDE00", "ar", "UTF-8", Map.of("a", "b", "c", "د"),
                List.of(new Mark(Mark.Kind.HEADING, 0, 2, "1"), new Mark(Mark.Kind.ASIDE, 3, 6, "nav")));
        Reply failure = new Failure(Outcome.CORRUPT, "why", "what to do", true);
        assertEquals(text, Reply.of(text.frame()));
        assertEquals(failure, Reply.of(failure.frame()));
    }

    @Test
    void requestsArriveAsTheyWereSent() throws IOException {
        Request request = new Request("text/html", "windows-1256", 12, 3, 700);
        assertEquals(request, Request.decode(request.encode()));
        assertEquals(new Hello(5), Hello.decode(new Hello(5).encode()));
    }

    @Test
    void anAnswerThatIsNoneIsRefused() {
        assertThrows(ProtocolException.class, () -> Reply.of(new Frame(Frame.Kind.DATA, new byte[0])));
    }

    @Test
    void payloadsThatAreTooShortOrTooLongAreRefused() {
        Frame whole = new ExtractedText("t", "text", "und", "", Map.of("a", "b"),
                List.of(new Mark(Mark.Kind.PAGE, 0, 4, "1"))).frame();
        for (int length = 0; length < whole.payload().length; length++) {
            Frame cut = new Frame(whole.kind(), Arrays.copyOf(whole.payload(), length));
            assertThrows(ProtocolException.class, () -> Reply.of(cut));
        }
        Frame longer = new Frame(whole.kind(), Arrays.copyOf(whole.payload(), whole.payload().length + 1));
        assertThrows(ProtocolException.class, () -> Reply.of(longer));
    }

    private static FrameInput input(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return input(bytes);
    }

    private static FrameInput input(byte[] bytes) {
        return new FrameInput(new ByteArrayInputStream(bytes), LONGEST);
    }
}
