package org.scrutineer.rehearsal.phone;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.scrutineer.rehearsal.answers.Seeds;

/// A made-up picture of a protocol: paper, lines and grain, some 20 kB as PNG. The same name gives the same picture.
public final class Photo {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 200;

    private Photo() {}

    /// PNG bytes.
    ///
    /// @param key name of the finding the picture belongs to
    public static byte[] of(Seeds seeds, String key) {
        SplittableRandom random = seeds.random(key, "photo");
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = 225 + random.nextInt(25);
                image.getRaster().setSample(x, y, 0, grain);
            }
        }
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        for (int line = 30; line < HEIGHT - 20; line += 12) {
            pen.drawLine(15, line, 15 + 40 + random.nextInt(WIDTH - 70), line);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
