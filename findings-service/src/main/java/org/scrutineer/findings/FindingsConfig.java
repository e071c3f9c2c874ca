package org.scrutineer.findings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What may be tuned in findings-service.
@ConfigMapping(prefix = "scrutineer.findings")
public interface FindingsConfig {

    /// Where attachments are kept, by the hash of their content. Must survive restarts and be on a disk that
    /// honours fsync.
    Path attachmentsDirectory();

    /// Keeps attachments in this bucket instead of on local disk, which then has them only while they come in.
    Optional<String> attachmentsBucket();

    /// Where the bucket is.
    ObjectStore objectStore();

    /// A service that speaks S3.
    interface ObjectStore {

        /// Its address; Amazon's own in the region unless told.
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();
    }

    /// How many threads commit findings. Two overlap parsing with the wait for the disk; more only make smaller
    /// batches, which cost more commits.
    @WithDefault("2")
    int committers();

    /// How many findings share a transaction at most. Bounds how long one of them waits for the others.
    @WithDefault("64")
    int commitBatch();

    /// How long a device, team or form state may be remembered: the delay with which a revocation takes effect.
    @WithDefault("2S")
    Duration credentialMemory();

    /// How many exports run at once. Each holds a database connection as long as its reader takes; the phones
    /// need the others.
    @WithDefault("4")
    int exportsAtOnce();

    /// How long a reviewer keeps a batch of findings without renewing it. About as long as reviewing twenty of
    /// them takes; longer, and what somebody walked away from lies idle on election night.
    @WithDefault("15M")
    Duration reviewLease();
}
