package org.marsad.deploy.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * The configurations that files of the deploy folder stand for. Each belongs to one file, which is written into it; so what belongs
 * to whom is still known after a restart. While a file holds one, the file of the same PID in the folder {@code conf} has to
 * stand back; it comes back when the other goes. Safe for use by several threads, as long as none of them has the same file.
 */
public final class Settings {

    /** Where the file is written down. Private, so neither components' services nor their revisions change with it. */
    private static final String FILE = ".marsad.deploy.file";
    /** Where the launcher writes down which file in {@code conf} a configuration is from. */
    private static final String CONF = "marsad.conf.file";
    /** Whoever can write into the deploy folder must not be able to lift the demand for signatures. */
    private static final String GATE = "org.marsad.deploy";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(marsad\\.[\\w.]+)}");
    private static final Set<String> OWN = Set.of(Constants.SERVICE_PID, ConfigurationAdmin.SERVICE_FACTORYPID);

    private final BundleContext framework;
    private final ConfigurationAdmin admin;
    private final Path home;
    private final Readers readers;
    private final Delivery delivery;
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    /** The files with whose settings components were seen at work. */
    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    /**
     * Keeps configurations in a Configuration Admin.
     *
     * @param framework  the context of the gate's bundle
     * @param admin      where they are kept
     * @param components tells what components make of them; may come and go
     * @param home       the folder that has {@code conf} and {@code deploy} in it
     */
    public Settings(BundleContext framework, ConfigurationAdmin admin, Supplier<Optional<ServiceComponentRuntime>> components,
            Path home) {
        this.framework = framework;
        this.admin = admin;
        this.home = home;
        this.readers = new Readers(framework, components);
        this.delivery = new Delivery(framework, admin);
    }

    /**
     * What became of settings.
     *
     * @param refusal why none of them is used, or empty if all are
     * @param advice  what the operator can do
     */
    public record Applied(Optional<String> refusal, String advice) {

        private static final Applied USED = new Applied(Optional.empty(), "");

        private static Applied refused(String reason, String advice) {
            return new Applied(Optional.of(reason), advice);
        }
    }

    Readers readers() {
        return readers;
    }

    /**
     * Makes a file stand for these settings and no others: all of them, or everything stays as it was.
     *
     * @param file   its name in the deploy folder
     * @param wanted the settings
     */
    public Applied apply(String file, List<Setting> wanted) throws IOException, InterruptedException {
        for (Setting setting : wanted) {
            Optional<Applied> conflict = conflict(file, setting.pid());
            if (conflict.isPresent()) {
                release(file);
                return conflict.get();
            }
        }
        Map<String, Optional<Dictionary<String, Object>>> before = new HashMap<>();
        List<Setting> changed = new ArrayList<>();
        for (Setting setting : wanted) {
            Setting filled = new Setting(setting.pid(), fill(setting.properties()));
            before.put(setting.pid(), find(setting.pid()).map(Configuration::getProperties));
            if (put(filled.pid(), filled.properties(), FILE, file)) {
                changed.add(filled);
            }
        }
        Optional<String> failure = prove(file, changed);
        if (failure.isPresent()) {
            for (Map.Entry<String, Optional<Dictionary<String, Object>>> one : before.entrySet()) {
                restore(one.getKey(), one.getValue());
            }
            release(file);
            return Applied.refused(failure.get() + ".", "Correct the file. The configuration is again what it was before.");
        }
        Set<String> pids = wanted.stream().map(Setting::pid).collect(Collectors.toSet());
        for (Configuration old : of(file)) {
            if (!pids.contains(old.getPid())) {
                withdraw(old);
            }
        }
        owners.entrySet().removeIf(owner -> owner.getValue().equals(file) && !pids.contains(owner.getKey()));
        return Applied.USED;
    }

    /** Waits for what components make of changed settings; the first failure. What has not changed was proven before. */
    private Optional<String> prove(String file, List<Setting> changed) throws IOException, InterruptedException {
        boolean works = true;
        if (!changed.isEmpty()) {
            delivery.await(Readers.ACTIVATION);
        }
        for (Setting setting : changed) {
            Readers.Verdict verdict = readers.verdict(setting);
            if (verdict.failure().isPresent()) {
                return verdict.failure();
            }
            works &= verdict.works();
        }
        if (works) {
            proven.add(file);
        } else {
            proven.remove(file);
        }
        return Optional.empty();
    }

    /**
     * Looks again what components make of what a file stands for. If a component fails with something that never worked the file is
     * to blame, and gives it up; if it did work before, something else is, and the file keeps it.
     *
     * @param file its name in the deploy folder
     * @return what became of it
     */
    Look look(String file) throws IOException, InterruptedException {
        List<Setting> held = of(file).stream()
                .map(configuration -> new Setting(configuration.getPid(), properties(configuration))).toList();
        if (!proven.contains(file)) {
            Optional<String> failure = prove(file, held);
            if (failure.isPresent()) {
                withdraw(file);
                return new Look(failure, true);
            }
        }
        return new Look(held.stream().flatMap(setting -> readers.failure(setting).stream()).findFirst(), false);
    }

    /**
     * What was seen of settings that are held.
     *
     * @param failure how a component fails with one, or empty
     * @param givenUp whether the file does not stand for them any more
     */
    record Look(Optional<String> failure, boolean givenUp) {}

    /** What an operator should know about settings that are in use. */
    public List<String> remarks(List<String> pids) {
        return pids.stream().filter(pid -> Files.exists(conf(pid)))
                .map(pid -> "It stands in place of conf/" + pid + ".cfg, which comes back when this file goes.").toList();
    }

    /** Gives up everything a file stands for. */
    public void withdraw(String file) throws IOException {
        for (Configuration configuration : of(file)) {
            withdraw(configuration);
        }
        owners.values().removeIf(file::equals);
        proven.remove(file);
    }

    /** Lets another file stand for what a file stands for: it was renamed. */
    void hand(String file, String to) throws IOException {
        for (Configuration configuration : of(file)) {
            put(configuration.getPid(), properties(configuration), FILE, to);
        }
        if (proven.remove(file)) {
            proven.add(to);
        }
        owners.replaceAll((pid, owner) -> owner.equals(file) ? to : owner);
    }

    /** The PIDs a file stands for. */
    List<String> pids(String file) throws IOException {
        return of(file).stream().map(Configuration::getPid).sorted().toList();
    }

    private Optional<Applied> conflict(String file, String pid) throws IOException {
        if (pid.equals(GATE) || pid.startsWith(GATE + "~")) {
            return Optional.of(Applied.refused("The gate of the deploy folder is not told by files of that folder who may deploy what.",
                    "Put it into conf/" + GATE + ".cfg."));
        }
        String owner = owners.putIfAbsent(pid, file);
        Optional<Dictionary<String, Object>> present = find(pid).map(Configuration::getProperties);
        if (owner == null && present.isPresent()) {
            String written = (String) present.get().get(FILE);
            boolean held = written != null && !written.equals(file) && Files.exists(home.resolve("deploy").resolve(written));
            if (held) {
                owners.put(pid, written);
                owner = written;
            } else if (written == null && present.get().get(CONF) == null) {
                return Optional.of(Applied.refused("The configuration " + pid + " was made by a command or another bundle, and the deploy "
                        + "folder does not touch it.", "Take it away where it was made, or choose another name after the ~."));
            }
        }
        return owner == null || owner.equals(file) ? Optional.empty()
                : Optional.of(Applied.refused("The configuration " + pid + " is held by the file " + owner + " already.",
                        "Put all of it into one of the two files, and delete the other."));
    }

    /** Forgets what a file claimed but does not hold. */
    private void release(String file) throws IOException {
        Set<String> held = Set.copyOf(pids(file));
        owners.entrySet().removeIf(owner -> owner.getValue().equals(file) && !held.contains(owner.getKey()));
    }

    private void withdraw(Configuration configuration) throws IOException {
        String pid = configuration.getPid();
        Path conf = conf(pid);
        if (Files.exists(conf)) {
            try {
                Map<String, Object> properties = new HashMap<>(PropertyLines.parse(Text.read(conf)));
                put(pid, fill(properties), CONF, conf.getFileName().toString());
                return;
            } catch (BadFileException e) {
                // The launcher will complain about that file at the next start; until then there is no configuration.
                configuration.delete();
                return;
            }
        }
        configuration.delete();
    }

    private Path conf(String pid) {
        return home.resolve("conf").resolve(pid + ".cfg");
    }

    private void restore(String pid, Optional<Dictionary<String, Object>> before) throws IOException {
        Optional<Configuration> present = find(pid);
        if (before.isEmpty()) {
            if (present.isPresent()) {
                present.get().delete();
            }
        } else {
            configuration(pid).updateIfDifferent(before.get());
        }
    }

    private boolean put(String pid, Map<String, Object> properties, String key, String origin) throws IOException {
        Dictionary<String, Object> all = new Hashtable<>(properties);
        all.put(key, origin);
        Configuration configuration = configuration(pid);
        return configuration.updateIfDifferent(all);
    }

    /** The location "?" lets any bundle that is interested have it. */
    private Configuration configuration(String pid) throws IOException {
        int tilde = pid.indexOf('~');
        Configuration configuration = tilde < 0 ? admin.getConfiguration(pid, "?")
                : admin.getFactoryConfiguration(pid.substring(0, tilde), pid.substring(tilde + 1), "?");
        if (!"?".equals(configuration.getBundleLocation())) {
            configuration.setBundleLocation("?");
        }
        return configuration;
    }

    private static Map<String, Object> properties(Configuration configuration) {
        Dictionary<String, Object> properties = configuration.getProperties();
        return Collections.list(properties.keys()).stream().filter(key -> !OWN.contains(key) && !key.equals(FILE))
                .collect(Collectors.toMap(key -> key, properties::get));
    }

    private Optional<Configuration> find(String pid) throws IOException {
        return list(Constants.SERVICE_PID, pid).stream().findFirst();
    }

    private List<Configuration> of(String file) throws IOException {
        return list(FILE, file);
    }

    private List<Configuration> list(String key, String value) throws IOException {
        try {
            Configuration[] found = admin.listConfigurations("(" + key + "=" + value.replaceAll("[\\\\()*]", "\\\\$0") + ")");
            return found == null ? List.of() : List.of(found);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("the value is escaped: " + value, e);
        }
    }

    /** Puts values in for {@code ${marsad.home}} and the like, as in the files of {@code conf}; unknown names stay as they are. */
    private Map<String, Object> fill(Map<String, Object> properties) {
        return properties.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, property -> fill(property.getValue())));
    }

    private Object fill(Object value) {
        if (value instanceof String[] many) {
            String[] filled = new String[many.length];
            for (int i = 0; i < many.length; i++) {
                filled[i] = fill(many[i]);
            }
            return filled;
        }
        return value instanceof String text ? fill(text) : value;
    }

    private String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> {
            String value = framework.getProperty(variable.group(1));
            return Matcher.quoteReplacement(value == null ? variable.group() : value);
        });
    }
}
