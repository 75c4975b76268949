package org.marsad.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.marsad.api.document.Problem;
import org.marsad.source.feed.FetchException.Prospect;

/** A feed that is a file, and the articles beside and below it. What lies elsewhere on the disk is not the feed's to give away. */
final class FileFeed {

    private final URI feed;

    FileFeed(URI feed) {
        this.feed = feed;
    }

    /** The feed, if it is another than the one with this tag. */
    Web.Page feed(String tag, long limit) throws FetchException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(Path.of(feed), BasicFileAttributes.class);
            String now = attributes.size() + "@" + attributes.lastModifiedTime().toInstant();
            return now.equals(tag) ? new Web.Page(false, feed, new byte[0], "", now, "")
                    : new Web.Page(true, feed, read(Path.of(feed), limit), "", now, "");
        } catch (IOException e) {
            throw trouble(feed, e);
        }
    }

    /** An article. */
    Web.Page article(URI article, long limit) throws FetchException {
        try {
            Path folder = Path.of(feed).toRealPath().getParent();
            Path file = Path.of(article).toRealPath();
            if (!file.startsWith(folder)) {
                throw new FetchException(Problem.Code.UNREADABLE, article + " does not lie below the folder of the feed",
                        "move it there, or ingest it by its path", Prospect.LASTING);
            }
            return new Web.Page(true, article, read(file, limit), "", "", "");
        } catch (FetchException e) {
            throw e;
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw trouble(article, e);
        }
    }

    private static byte[] read(Path file, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new FetchException(Problem.Code.TOO_LARGE, file + " has more than " + limit + " bytes",
                        "raise maximumMib in conf/org.marsad.core.intake.cfg if it is wanted", Prospect.LASTING);
            }
            return bytes;
        }
    }

    private static FetchException trouble(URI place, Exception trouble) {
        if (trouble instanceof FetchException already) {
            return already;
        }
        return trouble instanceof NoSuchFileException
                ? new FetchException(Problem.Code.NOT_FOUND, "there is no file " + place, "check the address", Prospect.PASSING)
                : new FetchException(Problem.Code.UNREADABLE, place + " cannot be read: " + trouble.getMessage(),
                "check the file and its rights",
                        Prospect.PASSING);
    }
}
