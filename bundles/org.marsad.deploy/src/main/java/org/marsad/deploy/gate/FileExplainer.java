package org.marsad.deploy.gate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployment.Kind;
import org.marsad.api.deploy.Deployment.State;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;

/** Says of a file in the deploy folder or in quarantine what became of it, and why. Also by the name of a bundle that is not in use. */
final class FileExplainer implements Explainer {

    private static final String KIND = "file";
    private static final String FOLDER = "deploy/";
    private static final String PLAIN = "[\\p{L}\\p{N}._/-]+";

    private final Supplier<List<Deployment>> deployments;

    FileExplainer(Supplier<List<Deployment>> deployments) {
        this.deployments = deployments;
    }

    @Override
    public Optional<Explanation> explain(String subject) {
        List<Deployment> all = deployments.get();
        String file = bare(subject);
        List<Deployment> meant = all.stream().filter(deployment -> deployment.file().equals(file)).toList();
        if (meant.isEmpty()) {
            List<Deployment> named = all.stream().filter(deployment -> !subject.isEmpty() && deployment.name().equals(subject)).toList();
            boolean unused = named.stream().anyMatch(deployment -> deployment.state() != State.ACTIVE);
            meant = unused ? named : List.of(); // of bundles in use another explainer knows more
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of(explain(meant));
    }

    private static String bare(String subject) {
        String bare = subject.startsWith(FOLDER) ? subject.substring(FOLDER.length()) : subject;
        String refused = FileNames.QUARANTINE + "/";
        return bare.startsWith(refused) ? bare.substring(refused.length()) : bare;
    }

    private static Explanation explain(List<Deployment> deployments) {
        List<String> reasons = new ArrayList<>();
        Set<String> next = new LinkedHashSet<>();
        deployments.forEach(deployment -> {
            add(deployment, reasons);
            addNext(deployment, next);
        });
        Deployment first = deployments.get(0);
        String goesBy = first.name().isEmpty() ? "" : " (" + (first.name() + " " + first.version()).strip() + ")";
        return new Explanation(first.file() + goesBy, KIND, reasons, List.copyOf(next));
    }

    private static void add(Deployment deployment, List<String> reasons) {
        String name = (deployment.name() + " " + deployment.version()).strip();
        String what = deployment.kind() == Kind.OTHER ? "" : ", a " + deployment.kind().label() + (name.isEmpty() ? "" : ", " + name) + ",";
        Instant since = deployment.since().truncatedTo(ChronoUnit.SECONDS);
        reasons.add(switch (deployment.state()) {
            case ARRIVING -> "The file" + what + " is just arriving.";
            case CHECKING -> "The file" + what + " is just being checked.";
            case ACTIVE -> "The file in the deploy folder" + what + " is in use since " + since + ".";
            case WAITING -> "The file" + what + " waits since " + since + ".";
            case QUARANTINED -> "The file in quarantine" + what + " was refused at " + since + ".";
            case IGNORED -> "The file is left alone.";
        });
        reasons.add(deployment.reason());
        if (!deployment.advice().isEmpty()) {
            reasons.add("What to do: " + deployment.advice());
        }
        deployment.previous().ifPresent(version -> reasons.add("Version " + version + ", which worked before, is kept."));
    }

    private static void addNext(Deployment deployment, Set<String> next) {
        if (deployment.state() == State.ACTIVE && deployment.kind() == Kind.BUNDLE) {
            next.add("why " + typed(deployment.name()));
        }
        if (deployment.previous().isPresent()) {
            next.add("rollback " + typed(deployment.file()));
        }
        next.add("deployments " + typed(deployment.file()));
    }

    /** As it has to be typed in the shell. */
    private static String typed(String name) {
        return name.matches(PLAIN) ? name : "'" + name + "'";
    }
}
