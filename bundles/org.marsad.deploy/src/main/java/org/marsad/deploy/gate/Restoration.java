package org.marsad.deploy.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.deploy.gate.Filed.Content;
import org.marsad.deploy.keep.Copies;
import org.marsad.deploy.take.Staged;

/** Puts contents that worked back into the files that refused ones have come from. Used by one thread. */
final class Restoration {

    private final Account account;
    private final DeployFolder folder;
    private final Copies copies;
    private final Lanes lanes;
    private final Trouble trouble;
    private final Set<String> outstanding = new HashSet<>();

    /** Nothing to put back yet. */
    Restoration(Account account, DeployFolder folder, Copies copies, Lanes lanes, Trouble trouble) {
        this.account = account;
        this.folder = folder;
        this.copies = copies;
        this.lanes = lanes;
        this.trouble = trouble;
    }

    /** Puts a content back; if that cannot be done now, at one of the next looks. */
    void begin(Filed file, Content good) {
        account.ledger().deployed().put(file.file(), file.withContent(good, ""));
        outstanding.add(file.file());
        goOn();
    }

    /** Whether a content has still to be put back into a file. */
    boolean isOutstanding(String name) {
        return outstanding.contains(name);
    }

    /** Puts back what could not be put back before. */
    void goOn() {
        for (String name : List.copyOf(outstanding)) {
            Filed filed = account.ledger().deployed().get(name);
            if (filed == null || Files.exists(folder.file(name), LinkOption.NOFOLLOW_LINKS)) {
                outstanding.remove(name); // somebody has put something else there meanwhile
                continue;
            }
            try {
                Stamp stamp = folder.put(copies.path(filed.sha256()), name);
                account.ledger().deployed().put(name, filed.withStamp(stamp.text()));
                account.ledger().touch();
                outstanding.remove(name);
                tellTaker(filed, stamp);
            } catch (IOException e) {
                trouble.report("What was in " + name + " before cannot be put back: " + e + ". It stays in use; putting it back is tried "
                        + "again.");
            }
        }
    }

    /** Tells its taker which content is in the file again. */
    private void tellTaker(Filed filed, Stamp stamp) {
        Staged file = new Staged(filed.file(), copies.path(filed.sha256()), filed.sha256());
        lanes.of(filed.kind()).ifPresent(lane -> account.makeReady(new Take(file, stamp, lane, Optional.empty())));
    }
}
