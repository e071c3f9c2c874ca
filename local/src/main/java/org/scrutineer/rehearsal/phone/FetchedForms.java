package org.scrutineer.rehearsal.phone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything a phone fetches before election day.
///
/// @param xforms form id to form
/// @param media file name to bytes; forms share them
public record FetchedForms(Map<String, byte[]> xforms, Map<String, byte[]> media) {

    /// What a new phone has.
    public static final FetchedForms NOTHING = new FetchedForms(Map.of(), Map.of());

    /// Fetches all forms of the list with their media, as ODK Collect does when it keeps forms up to date: what
    /// is here with the hash that the server names is not fetched again.
    public FetchedForms updatedBy(Phone phone) throws IOException, InterruptedException {
        FetchedForms fetched = new FetchedForms(new HashMap<>(), new HashMap<>());
        for (ListedForm form : phone.formList()) {
            byte[] here = xforms.get(form.formId());
            fetched.xforms.put(form.formId(), current(here, form.hash(), form.downloadUrl(), phone));
            URI manifest = form.manifestUrl();
            List<MediaFile> files = manifest == null ? List.of() : phone.manifest(manifest);
            for (MediaFile file : files) {
                // Forms share media: another form of this list may have brought it.
                byte[] known = fetched.media.getOrDefault(file.name(), media.get(file.name()));
                fetched.media.put(file.name(), current(known, file.hash(), file.downloadUrl(), phone));
            }
        }
        return fetched;
    }

    private static byte[] current(byte @Nullable [] here, String hash, URI address, Phone phone)
            throws IOException, InterruptedException {
        return here != null && Hashes.openRosa(here).equals(hash) ? here : phone.download(address, hash);
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
