package org.marsad.launcher.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.UnusableException;

class SocketPlaceTest {
    private static final String LONG = "long".repeat(30);

    @TempDir
    private Path folder;
    private Path home;
    private Path temporary;

    @BeforeEach
    void makeFolders() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    private Path ofUser() {
        return temporary.resolve("marsad-" + System.getProperty("user.name"));
    }

    @Test
    void isInTheHomeInAFolderForItsUserAlone() throws Exception {
        SocketPlace place = new SocketPlace(home, temporary);
        assertEquals(Optional.empty(), place.told());
        Path socket = place.prepare();
        assertEquals(home.resolve("run/socket"), socket);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())));
    }

    @Test
    void whatAKilledServiceHasLeftIsRemovedAndWhatOthersMayEnterIsClosed() throws Exception {
        Path run = Files.createDirectory(home.resolve("run"));
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.writeString(run.resolve("socket"), "stale");
        Path socket = new SocketPlace(home, temporary).prepare();
        assertFalse(Files.exists(socket));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run)));
    }

    @Test
    void visitorsAreToldUntilItIsRemoved() throws Exception {
        SocketPlace place = new SocketPlace(home, temporary);
        Path socket = Files.writeString(place.prepare(), "");
        place.tell(socket);
        assertEquals(Optional.of(socket), new SocketPlace(home, temporary).told());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
        place.remove(socket);
        assertEquals(Optional.empty(), place.told());
        assertFalse(Files.exists(socket));
    }

    @Test
    void homesWithLongPathsHaveEachOneOfTheirOwnElsewhere() throws Exception {
        Path first = Files.createDirectory(folder.resolve(LONG));
        Path second = Files.createDirectory(folder.resolve(LONG + "2"));
        Path socket = new SocketPlace(first, temporary).prepare();
        assertEquals(ofUser(), socket.getParent());
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(ofUser())));
        assertFalse(socket.equals(new SocketPlace(second, temporary).prepare()));
        assertEquals(socket, new SocketPlace(first, temporary).prepare());
    }

    @Test
    void aFolderThatOthersMayEnterOrThatIsALinkIsNotUsed() throws Exception {
        Path deep = Files.createDirectory(folder.resolve(LONG));
        Files.createDirectory(ofUser());
        Files.setPosixFilePermissions(ofUser(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertTrue(refusal(deep, temporary).contains("is not a folder of " + System.getProperty("user.name") + " alone"));
        Files.delete(ofUser());
        Files.createSymbolicLink(ofUser(), home);
        assertTrue(refusal(deep, temporary).contains("is not a folder of " + System.getProperty("user.name") + " alone"));
    }

    @Test
    void wherePathsAreTooLongEverywhereItSaysHowLongTheyMayBe() throws Exception {
        Path deep = Files.createDirectory(folder.resolve(LONG));
        assertTrue(refusal(deep, deep).contains("longer than the 103 bytes that systems allow"));
    }

    private static String refusal(Path home, Path temporary) {
        return assertThrows(UnusableException.class, () -> new SocketPlace(home, temporary).prepare()).getMessage();
    }
}
