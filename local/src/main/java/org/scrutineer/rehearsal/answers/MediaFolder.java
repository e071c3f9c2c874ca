package org.scrutineer.rehearsal.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;

/// Lets the form engine find `jr://file-csv/…` in the folder where the phone keeps its media files.
final class MediaFolder implements ReferenceFactory {

    private static final String PREFIX = "jr://file-csv/";

    private final Path folder;

    MediaFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean derives(String uri) {
        return uri.startsWith(PREFIX);
    }

    @Override
    public Reference derive(String uri) {
        return new MediaFile(uri, folder.resolve(uri.substring(PREFIX.length())));
    }

    @Override
    public Reference derive(String uri, String context) {
        return derive(uri);
    }

    private record MediaFile(String uri, Path path) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(path);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return path.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("Media files are read only");
        }

        @Override
        public void remove() throws IOException {
            throw new IOException("Media files are read only");
        }

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
