package org.marsad.shell.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Durations;
import org.marsad.shell.command.QueryFault;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/**
 * Answers many queries and writes a TREC run. The texts come from test collections, whose authors know nothing of the query
 * language: a text that is not a query is asked as the plain words in it.
 */
final class BatchSearch {

    private static final int THREADS = 2;
    private static final String TAG = "marsad";

    private final Context context;
    private final Query pattern;

    /**
     * Asks with the settings of a query.
     *
     * @param pattern everything but the text
     */
    BatchSearch(Context context, Query pattern) {
        this.context = context;
        this.pattern = pattern;
    }

    /** Answers the queries in one file in another, which is written as a whole or not at all. */
    Result run(Path queries, Path run) throws CommandException, IOException, InterruptedException {
        SearchService search = context.require(SearchService.class);
        List<Topic> topics = read(queries);
        long begin = System.nanoTime();
        List<String> lines = answer(search, topics);
        write(run, lines);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        return Report.of(topics.size() + " queries answered with " + lines.size() + " lines in " + Durations.brief(taken)
                + ": " + run, JsonRow.of("queries", topics.size()).with("lines", lines.size()).with("run", run));
    }

    private static List<Topic> read(Path queries) throws CommandException, IOException {
        List<Topic> topics = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(queries, StandardCharsets.UTF_8)) {
                number++;
                if (!line.isBlank()) {
                    topics.add(topic(line, queries, number));
                }
            }
        } catch (NoSuchFileException e) {
            throw new CommandException("there is no file " + queries);
        } catch (MalformedInputException e) {
            throw new CommandException(queries + " is not UTF-8");
        }
        return topics;
    }

    private static Topic topic(String line, Path queries, int number) throws CommandException {
        int tab = line.indexOf('\t');
        if (tab < 1 || line.substring(0, tab).strip().contains(" ")) {
            throw new CommandException(queries + ", line " + number
                    + ": each line must be  qid<TAB>text,  and a qid has no spaces");
        }
        return new Topic(line.substring(0, tab).replace("\ufeff", "").strip(), line.substring(tab + 1).strip());
    }

    private List<String> answer(SearchService search, List<Topic> topics)
            throws CommandException, IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Work work = context.begin("search " + topics.size() + " queries", OptionalLong.of(topics.size()))) {
            List<Future<List<String>>> answers = topics.stream().map(topic -> threads.submit(() -> answer(search, topic)))
                    .toList();
            List<String> lines = new ArrayList<>();
            for (Future<List<String>> answer : answers) {
                lines.addAll(answer.get());
                work.job().advance(1);
                if (work.isCalledOff()) {
                    throw new CommandException("search: called off; nothing was written");
                }
            }
            return lines;
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** The trouble a query had in its thread, as it is told in this one. */
    private static IOException unwrapped(Throwable cause) throws CommandException {
        if (cause instanceof CommandException e) {
            throw e;
        }
        if (cause instanceof IOException e) {
            return e;
        }
        throw new IllegalStateException("a query broke", cause);
    }

    private List<String> answer(SearchService search, Topic topic) throws CommandException, IOException {
        List<String> lines = new ArrayList<>();
        Set<String> documents = new HashSet<>();
        for (Hit hit : hits(search, topic.text)) {
            String document = Origins.baseName(hit.origin()).replaceAll("\\s", "_");
            if (documents.add(document)) {
                lines.add(topic.id + " Q0 " + document + " " + documents.size() + " " + hit.score() + " " + TAG);
            }
        }
        return lines;
    }

    private List<Hit> hits(SearchService search, String text) throws CommandException, IOException {
        try {
            return search.search(asking(text)).best();
        } catch (QueryException e) {
            return asPlainWords(search, text);
        }
    }

    private List<Hit> asPlainWords(SearchService search, String text) throws CommandException, IOException {
        String words = PlainWords.of(text);
        try {
            return words.isEmpty() ? List.of() : search.search(asking(words)).best();
        } catch (QueryException e) {
            throw QueryFault.of(e, words);
        }
    }

    private Query asking(String text) {
        return new Query(text, pattern.exact(), pattern.from(), pattern.to(), pattern.filters(), List.of(), pattern.offset(),
                pattern.limit(), false, pattern.expand());
    }

    private static void write(Path run, List<String> lines) throws IOException {
        Path target = run.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                for (String line : lines) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A query with its number in the test collection. */
    private record Topic(String id, String text) {}
}
