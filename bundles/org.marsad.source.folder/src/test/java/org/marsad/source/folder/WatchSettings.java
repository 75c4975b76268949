package org.marsad.source.folder;

import java.nio.file.Path;

/** The settings of a watched folder from which text files are taken. */
final class WatchSettings implements FolderSource.Settings {

    private final Path folder;

    WatchSettings(Path folder) {
        this.folder = folder;
    }

    @Override
    public Class<FolderSource.Settings> annotationType() {
        return FolderSource.Settings.class;
    }

    @Override
    public String path() {
        return folder.toString();
    }

    @Override
    public String[] endings() {
        return new String[] {"txt"};
    }
}
