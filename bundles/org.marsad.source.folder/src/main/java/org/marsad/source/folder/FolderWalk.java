package org.marsad.source.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.api.document.Problem;

/**
 * Finds the files below a folder, in the order of their names: those with an ending that promises a document, whatever kind of
 * file they are. Hidden files and folders are passed over. Links are not followed to folders, nor out of the folder.
 */
final class FolderWalk {

    private final Set<String> endings;

    /**
     * A walk that takes files with these endings.
     *
     * @param endings without dots
     */
    FolderWalk(List<String> endings) {
        this.endings = new TreeSet<>();
        endings.forEach(ending -> this.endings.add(ending.toLowerCase(Locale.ROOT)));
    }

    /** Told what is found. */
    interface Visitor {

        /** A file to be offered. Returns whether to go on; what it throws ends the walk. */
        boolean file(Path file) throws IOException, InterruptedException;

        /** Something that cannot be offered, and why. */
        void refused(Path place, Problem.Code code, String reason, String advice);
    }

    /** Thrown through the walk of the platform, which knows no interrupts. */
    private static final class Interrupted extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Walks.
     *
     * @throws IOException if the folder itself cannot be read
     */
    void walk(Path folder, Visitor visitor) throws IOException, InterruptedException {
        try {
            Files.walkFileTree(folder, new Walker(folder, visitor));
        } catch (Interrupted e) {
            throw new InterruptedException("the walk was called off");
        }
    }

    private boolean promisesDocument(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 && endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private final class Walker extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Visitor visitor;

        private Walker(Path folder, Visitor visitor) {
            this.folder = folder;
            this.visitor = visitor;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return isHidden(directory) && !directory.equals(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                visitor.refused(file, Problem.Code.UNREADABLE, Shown.path(file) + " is a link to a folder, and such links are not followed",
                        "ingest the folder it leads to by its own path");
                return FileVisitResult.CONTINUE;
            }
            if (!promisesDocument(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink() && leadsOut(file)) {
                visitor.refused(file, Problem.Code.UNREADABLE, Shown.path(file) + " is a link that leads out of "
                        + Shown.path(folder) + ", and is not followed",
                        "ingest the file it leads to by its own path");
                return FileVisitResult.CONTINUE;
            }
            return offer(file);
        }

        private FileVisitResult offer(Path file) throws IOException {
            try {
                return visitor.file(file) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            } catch (InterruptedException e) {
                throw new Interrupted();
            }
        }

        /** A link that leads nowhere does not lead out; the offer will say what is wrong with it. */
        private boolean leadsOut(Path link) throws IOException {
            return Files.exists(link) && !link.toRealPath().startsWith(folder.toRealPath());
        }

        @Override
        public FileVisitResult visitFileFailed(Path place, IOException trouble) throws IOException {
            if (place.equals(folder)) {
                throw trouble;
            }
            visitor.refused(place, Problem.Code.UNREADABLE, Shown.path(place) + " cannot be read: " + Shown.reason(trouble),
                    "give the user Marsad runs as the right to read it and ingest it again");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException trouble) {
            if (trouble != null) {
                visitor.refused(directory, Problem.Code.UNREADABLE, Shown.path(directory) + " could not be read to its end: "
                        + Shown.reason(trouble),
                        "check the disk and ingest it again");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
