package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.shell.command.Command;

/** All commands there are. */
public final class Commands {

    private Commands() {
    }

    /** All commands, in the order in which help lists them. */
    public static List<Command> all() {
        Map<String, List<Command>> families = new LinkedHashMap<>();
        families.put("Take documents in", List.of(new Ingest(), new Watch(), new Unwatch(), new Remove()));
        families.put("Find and read", List.of(new Documents(), new Show(), new NormalForm(), new Search(), new Annotations(),
                new Trend(), new ContrastCommand(), new Similar(), new Stories(), new Compare()));
        families.put("Be told", List.of(new WatchQuery(), new UnwatchQuery(), new Alerts()));
        families.put("Hand on", List.of(new Export()));
        families.put("What is here", List.of(
                new ServiceTable(ServiceKind.SOURCE, "sources", "brings documents in"),
                new ServiceTable(ServiceKind.EXTRACTOR, "extractors", "makes text of bytes"),
                new ServiceTable(ServiceKind.NORMALIZER, "normalizers", "brings text into a normal form"),
                new ServiceTable(ServiceKind.ANALYZER, "analyzers", "finds things in texts"),
                new ServiceTable(ServiceKind.EXPORTER, "exporters", "writes documents in a format"),
                new ServiceTable(ServiceKind.FOLLOWER, "followers", "keeps in step with the catalogue")));
        families.put("Deploy", List.of(new DeploymentTable(), new Rollback(), new Shadow(), new Promote(), new Discard(), new Accept()));
        families.put("See and steer", List.of(new StatusCommand(), new Problems(), new Retry(), new Why(), new Jobs(),
                new Cancel(),
                new Analyze(), new Train(), new Boilerplate(), new Verify(), new Reindex(), new Backup(), new Evaluate()));
        List<Command> help = new ArrayList<>();
        families.put("Learn", help);
        help.add(new Help(families));
        return families.values().stream().flatMap(List::stream).toList();
    }
}
