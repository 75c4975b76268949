package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.shell.command.Command;

/**
 * All commands there are. One is made when it is first wanted: a run wants one or two of them, and to make all of them at
 * each start takes a good part of it.
 */
public final class Commands {

    private Commands() {
    }

    /** The names of all commands by family, in the order in which help lists them. */
    private static Map<String, List<String>> families() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        families.put("Take documents in", List.of("ingest", "watch", "unwatch", "remove"));
        families.put("Find and read", List.of("documents", "show", "text", "search", "annotations", "trend", "contrast", "similar",
                "stories", "compare"));
        families.put("Be told", List.of("watch-query", "unwatch-query", "alerts"));
        families.put("Hand on", List.of("export"));
        families.put("What is here", List.of("sources", "extractors", "normalizers", "analyzers", "exporters", "followers"));
        families.put("Deploy", List.of("deployments", "rollback", "shadow", "promote", "discard", "accept"));
        families.put("See and steer", List.of("status", "problems", "retry", "why", "jobs", "cancel", "analyze", "train", "boilerplate",
                "verify", "reindex", "backup", "evaluate"));
        families.put("Learn", List.of("help"));
        return families;
    }

    /** The names of all commands, in the order in which help lists them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        families().values().forEach(names::addAll);
        return names;
    }

    /** All commands, in the order in which help lists them. */
    public static List<Command> all() {
        return named(names());
    }

    private static Map<String, List<Command>> byFamily() {
        Map<String, List<Command>> commands = new LinkedHashMap<>();
        families().forEach((family, names) -> commands.put(family, named(names)));
        return commands;
    }

    private static List<Command> named(List<String> names) {
        return names.stream().map(Commands::named).toList();
    }

    /**
     * A new command of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Command named(String name) {
        return switch (name) {
            case "ingest" -> new Ingest();
            case "watch" -> new Watch();
            case "unwatch" -> new Unwatch();
            case "remove" -> new Remove();
            case "documents" -> new Documents();
            case "show" -> new Show();
            case "text" -> new NormalForm();
            case "search" -> new Search();
            case "annotations" -> new Annotations();
            case "trend" -> new Trend();
            case "contrast" -> new ContrastCommand();
            case "similar" -> new Similar();
            case "stories" -> new Stories();
            case "compare" -> new Compare();
            case "watch-query" -> new WatchQuery();
            case "unwatch-query" -> new UnwatchQuery();
            case "alerts" -> new Alerts();
            case "export" -> new Export();
            case "sources" -> new ServiceTable(ServiceKind.SOURCE, "sources", "brings documents in");
            case "extractors" -> new ServiceTable(ServiceKind.EXTRACTOR, "extractors", "makes text of bytes");
            case "normalizers" -> new ServiceTable(ServiceKind.NORMALIZER, "normalizers", "brings text into a normal form");
            case "analyzers" -> new ServiceTable(ServiceKind.ANALYZER, "analyzers", "finds things in texts");
            case "exporters" -> new ServiceTable(ServiceKind.EXPORTER, "exporters", "writes documents in a format");
            case "followers" -> new ServiceTable(ServiceKind.FOLLOWER, "followers", "keeps in step with the catalogue");
            case "deployments" -> new DeploymentTable();
            case "rollback" -> new Rollback();
            case "shadow" -> new Shadow();
            case "promote" -> new Promote();
            case "discard" -> new Discard();
            case "accept" -> new Accept();
            case "status" -> new StatusCommand();
            case "problems" -> new Problems();
            case "retry" -> new Retry();
            case "why" -> new Why();
            case "jobs" -> new Jobs();
            case "cancel" -> new Cancel();
            case "analyze" -> new Analyze();
            case "train" -> new Train();
            case "boilerplate" -> new Boilerplate();
            case "verify" -> new Verify();
            case "reindex" -> new Reindex();
            case "backup" -> new Backup();
            case "evaluate" -> new Evaluate();
            case "help" -> new Help(Commands::byFamily);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
