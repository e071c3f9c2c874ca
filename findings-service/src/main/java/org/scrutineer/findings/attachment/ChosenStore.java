package org.scrutineer.findings.attachment;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.scrutineer.findings.FindingsConfig;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// The store that the configuration names: a bucket where one is given, local disk otherwise.
@Startup
@ApplicationScoped
class ChosenStore implements ContentStore {

    private final ContentStore store;

    ChosenStore(FindingsConfig config, DiskStore disk) {
        this.store = config.attachmentsBucket()
                .<ContentStore>map(bucket -> new ObjectStore(client(config.objectStore()), bucket, disk::receive))
                .orElse(disk);
    }

    /// The key comes from where the SDK looks for it: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or the role of
    /// the machine.
    private static S3Client client(FindingsConfig.ObjectStore config) {
        S3ClientBuilder builder = ObjectStore.clientBuilder().region(Region.of(config.region()));
        // Servers other than Amazon's know buckets by path, not by host name.
        config.endpoint()
                .ifPresent(endpoint -> builder.endpointOverride(endpoint).forcePathStyle(true));
        return builder.build();
    }

    @Override
    public Incoming receive() {
        return store.receive();
    }

    @Override
    public StoredFile store(Incoming received) {
        return store.store(received);
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        return store.open(sha256, from);
    }
}
