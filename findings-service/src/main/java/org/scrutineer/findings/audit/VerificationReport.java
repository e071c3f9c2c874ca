package org.scrutineer.findings.audit;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes what verification finds as lines of JSON, each sent at once.
final class VerificationReport implements Inspection {

    /// A disk that went bad has a fault per file: the rest is only counted.
    private static final int MOST_FAULTS_TOLD = 1_000;

    private final ObjectWriter json;
    private final OutputStream out;
    private long faults;

    VerificationReport(ObjectWriter json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    @Override
    public void progress(String missionId, Tally soFar) {
        write(VerificationLine.progress(missionId, soFar));
    }

    @Override
    public void done(String missionId, Tally all, String lastHash) {
        write(VerificationLine.mission(missionId, all, lastHash));
    }

    @Override
    public void fault(Fault fault) {
        if (++faults <= MOST_FAULTS_TOLD) {
            write(VerificationLine.fault(fault));
        }
    }

    void verdict(Tally all) {
        write(VerificationLine.verdict(all, faults));
    }

    private void write(VerificationLine line) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
