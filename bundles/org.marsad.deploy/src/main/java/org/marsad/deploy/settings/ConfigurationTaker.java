package org.marsad.deploy.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployment;
import org.marsad.deploy.take.Outcome;
import org.marsad.deploy.take.Staged;
import org.marsad.deploy.take.Taker;

/**
 * Takes up configurations: {@code PID.cfg} and {@code FACTORY~NAME.cfg} with lines {@code key = value}, and {@code .json} in the form
 * of the OSGi Configurator, which can hold several.
 */
public final class ConfigurationTaker implements Taker {

    private static final String CFG = ".cfg";
    private static final String JSON = ".json";
    private static final int NEAR = 3;

    private final Settings settings;

    /** Takes files up into these settings. */
    public ConfigurationTaker(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Deployment.Kind kind() {
        return Deployment.Kind.CONFIGURATION;
    }

    @Override
    public boolean recognises(Staged file) {
        return file.name().endsWith(CFG) || file.name().endsWith(JSON);
    }

    @Override
    public Outcome take(Staged file) throws IOException, InterruptedException {
        List<Setting> wanted;
        try {
            wanted = file.name().endsWith(CFG) ? List.of(lines(file)) : json(file);
        } catch (BadFileException e) {
            return Outcome.refused("", "", e.getMessage(), "Correct it, in UTF-8, and drop the file again.");
        }
        String name = String.join(", ", wanted.stream().map(Setting::pid).toList());
        Settings.Applied applied = settings.apply(file.name(), wanted);
        if (applied.refusal().isPresent()) {
            return Outcome.refused(name, "", applied.refusal().get(), applied.advice());
        }
        return outcome(wanted.stream().map(Setting::pid).toList());
    }

    @Override
    public Outcome again(Staged file) throws IOException, InterruptedException {
        List<String> pids = settings.pids(file.name());
        if (pids.isEmpty()) {
            return take(file);
        }
        Settings.Look look = settings.look(file.name());
        if (look.failure().isEmpty()) {
            return outcome(pids);
        }
        String name = String.join(", ", pids);
        return look.givenUp() ? Outcome.refused(name, "", look.failure().get() + ".", "Correct the file and drop it again.")
                : Outcome.waiting(name, "", look.failure().get() + ". It worked before.", "Look what has changed about that bundle.");
    }

    /** What a {@code .cfg} stands for depends on its name; what a {@code .json} stands for does not. */
    @Override
    public boolean renamed(String from, Staged to) throws IOException {
        boolean free = from.endsWith(JSON) && to.name().endsWith(JSON);
        if (free) {
            settings.hand(from, to.name());
        }
        return free;
    }

    @Override
    public String leave(String name) throws IOException {
        settings.withdraw(name);
        return "";
    }

    private static Setting lines(Staged file) throws BadFileException, IOException {
        String pid = file.name().substring(0, file.name().length() - CFG.length());
        checkPid(pid, file.name());
        return new Setting(pid, new HashMap<>(PropertyLines.parse(Text.read(file.copy()))));
    }

    private static List<Setting> json(Staged file) throws BadFileException, IOException {
        List<Setting> wanted = JsonText.settings(JsonText.read(file.copy()));
        if (wanted.isEmpty()) {
            throw new BadFileException("It holds no configuration: there is no PID with properties in it.");
        }
        for (Setting setting : wanted) {
            checkPid(setting.pid(), file.name());
        }
        return wanted;
    }

    private static void checkPid(String pid, String file) throws BadFileException {
        if (!Setting.isPid(pid)) {
            throw new BadFileException("'" + pid + "' in " + file + " is no PID; a PID has letters, digits, dots, hyphens and underscores, "
                    + "and for one of a factory a ~ with a name after it.");
        }
    }

    private Outcome outcome(List<String> pids) {
        String name = String.join(", ", pids);
        List<String> unread = pids.stream().filter(pid -> !settings.readers().exist(base(pid))).toList();
        if (!unread.isEmpty()) {
            List<String> near = new ArrayList<>();
            unread.forEach(pid -> nearest(base(pid)).ifPresent(near::add));
            return Outcome.waiting(name, "", "No bundle here reads the configuration " + String.join(", ", unread)
                    + "; it is kept for when one comes.", near.isEmpty() ? "Drop the bundle that reads it, or check the PID."
                    : "Drop the bundle that reads it, or did you mean " + String.join(", ", near) + "?");
        }
        List<String> reason = new ArrayList<>(List.of("It is in use as the configuration " + name + "."));
        reason.addAll(settings.remarks(pids));
        return Outcome.active(name, "", String.join(" ", reason));
    }

    private static String base(String pid) {
        int tilde = pid.indexOf('~');
        return tilde < 0 ? pid : pid.substring(0, tilde);
    }

    private Optional<String> nearest(String pid) {
        return settings.readers().pids().filter(other -> distance(pid, other) <= NEAR)
                .min(Comparator.comparingInt(other -> distance(pid, other)));
    }

    /** Levenshtein's edit distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
