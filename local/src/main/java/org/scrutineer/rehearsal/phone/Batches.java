package org.scrutineer.rehearsal.phone;

import java.util.ArrayList;
import java.util.List;

/// Divides the files of a form over several POSTs, as ODK Collect does. Each POST repeats the form and takes
/// files, in their order, while form and files stay within what the server announced; at least one file, however
/// large it is, and at most a hundred.
final class Batches {

    private static final int MOST_FILES = 100;

    private Batches() {}

    /// @param form size of the form in bytes
    /// @param limit largest content that the server announced, in bytes
    /// @return at least one batch; without files it is empty
    static List<List<Attachment>> of(long form, List<Attachment> files, long limit) {
        List<List<Attachment>> batches = new ArrayList<>();
        List<Attachment> batch = new ArrayList<>();
        batches.add(batch);
        long size = form;
        for (Attachment file : files) {
            long length = file.content().length;
            if (!batch.isEmpty() && (batch.size() == MOST_FILES || size + length > limit)) {
                batch = new ArrayList<>();
                batches.add(batch);
                size = form;
            }
            batch.add(file);
            size += length;
        }
        return batches;
    }
}
