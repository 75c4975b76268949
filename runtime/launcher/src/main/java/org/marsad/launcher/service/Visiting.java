package org.marsad.launcher.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.marsad.launcher.Inside;
import org.marsad.launcher.Inside.Run;
import org.marsad.launcher.Inside.Screen;
import org.marsad.launcher.Inside.Visit;
import org.marsad.launcher.Inside.Visitor;
import org.marsad.launcher.UnusableException;
import org.marsad.launcher.service.Frame.Kind;

/** One visitor: the statements or the shell run on one thread, what is typed comes in on another, a third sends what is shown. */
final class Visiting {
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_LINES = 24;

    private final Connection connection;
    private final Request request;
    private final Inside inside;
    private final Inbox in = new Inbox();
    private final Outbox out = new Outbox();

    Visiting(Connection connection, Request request, Inside inside) {
        this.connection = connection;
        this.request = request;
        this.inside = inside;
    }

    /** Returns when the visitor has gone, or has been told the exit status. */
    void attend() throws IOException, InterruptedException {
        OutputStream results = out.stream(Kind.OUT);
        OutputStream messages = out.stream(Kind.ERR);
        Thread sender = start(() -> send(out, connection), "marsad-visit-out");
        Visit visit = inside.visit(new Visitor(run(), Path.of(request.settings().getOrDefault(Request.FOLDER, "")), in, results, messages));
        Thread worker = start(() -> finish(work(visit, messages), sender), "marsad-visit");
        try {
            receive(visit);
        } finally {
            in.end();
            out.abandon();
            visit.leave();
            worker.join();
        }
    }

    private Run run() {
        boolean batch = request.kind() == Request.Kind.RUN;
        Map<String, Object> variables = Map.of("marsad.batch", batch, "marsad.color", request.is(Request.COLOR),
                "marsad.progress", request.is(Request.PROGRESS), "marsad.environment", request.environment());
        return new Run(request.name(), request.arguments(), variables, request.is(Request.KEEP_GOING), request.is(Request.LENIENT));
    }

    private int work(Visit visit, OutputStream messages) {
        try {
            if (request.kind() == Request.Kind.SHELL) {
                visit.openShell(new Screen(request.settings().getOrDefault(Request.TERMINAL, "dumb"),
                        request.number(Request.COLUMNS, USUAL_COLUMNS), request.number(Request.LINES, USUAL_LINES)));
                return 0;
            }
            return visit.run(statements()) ? 0 : Service.FAILED;
        } catch (UnusableException e) {
            tell(messages, e.getMessage());
            return Service.UNUSABLE;
        }
    }

    private Reader statements() {
        return request.statements() == null ? new InputStreamReader(in, StandardCharsets.UTF_8) : new StringReader(request.statements());
    }

    private static void tell(OutputStream messages, String what) {
        try {
            messages.write(("marsad: " + what + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The visitor has gone; what is to be said here is about him alone.
        }
    }

    private void finish(int status, Thread sender) {
        // What was meant for a command must not close the socket.
        Thread.interrupted();
        out.close();
        try (connection) {
            sender.join();
            connection.send(Kind.END, status);
        } catch (IOException e) {
            // He has gone before the end.
            out.abandon();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(Visit visit) throws IOException, InterruptedException {
        for (Frame frame = connection.receive(); frame != null; frame = connection.receive()) {
            switch (frame.kind()) {
                case INPUT -> in.put(frame.data());
                case INPUT_END -> in.end();
                case SIZE -> resize(visit, frame.data());
                default -> throw new IOException("a visitor does not say " + frame.kind());
            }
        }
    }

    private static void resize(Visit visit, byte[] data) {
        if (data.length == 2 * Integer.BYTES) {
            ByteBuffer numbers = ByteBuffer.wrap(data);
            visit.resize(numbers.getInt(), numbers.getInt());
        }
    }

    /** Sends what is in the outbox until it is closed, or until nobody is there to send it to. */
    static void send(Outbox out, Connection connection) {
        try {
            for (Frame frame = out.take(); frame != null; frame = out.take()) {
                connection.send(frame.kind(), frame.data());
            }
        } catch (IOException e) {
            out.abandon();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
