package org.scrutineer.findings.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// A store in a bucket of anything that speaks S3. Its answer to a PUT is the promise that the bytes stay.
final class ObjectStore implements ContentStore {

    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String bucket;
    private final Supplier<Incoming> incoming;

    /// @param incoming gives a place on local disk to a file while it comes in
    ObjectStore(S3Client s3, String bucket, Supplier<Incoming> incoming) {
        this.s3 = s3;
        this.bucket = bucket;
        this.incoming = incoming;
    }

    /// What every client of ours needs. The checksums that the SDK adds unasked are left out: servers other than
    /// Amazon's refuse them, and the name of each file is its SHA-256.
    static S3ClientBuilder clientBuilder() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    }

    @Override
    public Incoming receive() {
        return incoming.get();
    }

    @Override
    public StoredFile store(Incoming received) {
        String sha256 = received.sha256();
        String key = ContentPath.of(sha256);
        try {
            if (!isThere(key)) {
                s3.putObject(
                        request -> request.bucket(bucket).key(key).contentLength(received.size()),
                        RequestBody.fromFile(received.onDisk()));
            }
            return new StoredFile(sha256, received.size());
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be stored", e);
        } catch (SdkException e) {
            throw new UncheckedIOException("An attachment cannot be stored", new IOException(e));
        } finally {
            received.close();
        }
    }

    private boolean isThere(String key) {
        try {
            s3.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (SdkException e) {
            if (isNotFound(e)) {
                return false;
            }
            throw e;
        }
    }

    /// By the status: servers differ in what they call it.
    private static boolean isNotFound(SdkException e) {
        return e instanceof SdkServiceException answer && answer.statusCode() == NOT_FOUND;
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        String key = ContentPath.of(sha256);
        try {
            return s3.getObject(request -> {
                request.bucket(bucket).key(key);
                if (from > 0) {
                    request.range("bytes=" + from + "-");
                }
            });
        } catch (SdkException e) {
            if (isNotFound(e)) {
                throw new NoSuchFileException(key);
            }
            throw new IOException("An attachment cannot be read", e);
        }
    }
}
