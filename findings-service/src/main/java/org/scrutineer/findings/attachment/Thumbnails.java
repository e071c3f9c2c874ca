package org.scrutineer.findings.attachment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/// Small pictures of stored photos. Written anew, so nothing that a camera noted beside the picture is in them.
///
/// A picture is read with points left out, so memory is bounded whatever its size; one that claims to be endless is
/// not read at all.
@ApplicationScoped
public class Thumbnails {

    /// Pixels of the longer side.
    private static final int SIZE = 320;
    private static final long LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final long REMEMBERED_BYTES = 16_000_000;
    private static final double QUALITY = 0.8;
    private static final String JPEG = "jpeg";
    /// What phones send. The readers that the JDK has for other formats trust what a file says of itself.
    private static final Set<String> FORMATS = Set.of(JPEG, "png", "gif");

    private final ContentStore store;
    private final Cache<String, byte[]> remembered = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .<String, byte[]>weigher((sha256, picture) -> picture.length)
            .build();

    Thumbnails(ContentStore store) {
        this.store = store;
    }

    /// @param sha256 of a stored file
    /// @return a JPEG; empty when the file is no picture that can be read here
    public Optional<byte[]> of(String sha256) {
        byte[] known = remembered.getIfPresent(sha256);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> made = make(sha256);
        made.ifPresent(picture -> remembered.put(sha256, picture));
        return made;
    }

    private Optional<byte[]> make(String sha256) {
        try (InputStream file = store.open(sha256)) {
            return picture(file);
        } catch (IOException e) {
            throw new UncheckedIOException("An attachment cannot be read", e);
        }
    }

    /// Whatever a reader throws: the file is not what its first bytes promise.
    private static Optional<byte[]> picture(InputStream file) {
        try (ImageInputStream image = ImageIO.createImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            return readers.hasNext() ? read(readers.next(), image) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> read(ImageReader reader, ImageInputStream image) throws IOException {
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            // Only a JPEG says beside the picture which side is up; elsewhere that part can be made to unpack for ever.
            reader.setInput(image, true, !format.equals(JPEG));
            if (!FORMATS.contains(format) || isEndless(reader)) {
                return Optional.empty();
            }
            Orientation orientation = format.equals(JPEG) ? ExifUtils.getExifOrientation(reader, 0) : null;
            return Optional.of(shrunk(reader.read(0, coarse(reader)), orientation));
        } finally {
            reader.dispose();
        }
    }

    private static boolean isEndless(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS;
    }

    /// Twice the wanted size is kept, for smooth edges.
    private static ImageReadParam coarse(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIZE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static byte[] shrunk(BufferedImage picture, @Nullable Orientation orientation) throws IOException {
        BufferedImage upright = orientation == null
                ? picture
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(picture);
        double scale = Math.min(1, (double) SIZE / Math.max(upright.getWidth(), upright.getHeight()));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        net.coobird.thumbnailator.Thumbnails.of(upright)
                .scale(scale)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }
}
