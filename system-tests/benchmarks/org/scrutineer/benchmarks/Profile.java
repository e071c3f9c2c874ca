package org.scrutineer.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.scrutineer.local.stack.StackSettings;

/// Recordings of what services do while they are measured (Java Flight Recorder).
final class Profile {

    private Profile() {}

    /// @param folder where the recordings are to be found afterwards, one for each service
    static StackSettings of(StackSettings settings, List<String> services, Path folder, PrintStream out) {
        StackSettings recorded = settings;
        for (String service : services) {
            Path recording = folder.resolve(service + ".jfr");
            out.println("Profile: " + recording);
            recorded = recorded.withJvmOptions(
                    service, List.of("-XX:StartFlightRecording=settings=profile,filename=" + recording));
        }
        return recorded;
    }
}
