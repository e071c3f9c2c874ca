package org.scrutineer.rehearsal.phone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything a phone fetches before election day.
///
/// @param xforms form id to form
/// @param media file name to bytes; forms share them
public record FetchedForms(Map<String, byte[]> xforms, Map<String, byte[]> media) {

    /// Fetches all forms of the list with their media, as ODK Collect does when it keeps forms up to date; a media file
    /// that several forms name with the same hash is fetched once.
    public static FetchedForms by(Phone phone) throws IOException, InterruptedException {
        Map<String, byte[]> xforms = new HashMap<>();
        Map<String, byte[]> media = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        for (ListedForm form : phone.formList()) {
            xforms.put(form.formId(), phone.download(form.downloadUrl(), form.hash()));
            URI manifest = form.manifestUrl();
            List<MediaFile> files = manifest == null ? List.of() : phone.manifest(manifest);
            for (MediaFile file : files) {
                if (!file.hash().equals(hashes.put(file.name(), file.hash()))) {
                    media.put(file.name(), phone.download(file.downloadUrl(), file.hash()));
                }
            }
        }
        return new FetchedForms(xforms, media);
    }

    /// Keeps the media files in a folder, where the form engine reads them.
    public void keepMedia(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : media.entrySet()) {
            // The name comes from a server: only its last part may choose where we write.
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
    }
}
