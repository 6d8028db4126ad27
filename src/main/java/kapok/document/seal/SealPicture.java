package kapok.document.seal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import kapok.web.RuleViolation;

/** The picture of a round organ seal (圆形公章): a red ring, the organ's name in an arc, a star; 42 mm across. */
final class SealPicture {
    /** Dots across; 42 mm at 300 dpi and a little more. */
    static final int SIZE = 520;

    private static final Color RED = new Color(0xD7, 0x00, 0x0F, 0xD8);
    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DOTS = 3_000;

    private SealPicture() {}

    static byte[] draw(String name, Path font) {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(RED);
        pen.setStroke(new BasicStroke(14));
        pen.draw(new Ellipse2D.Double(8, 8, SIZE - 16, SIZE - 16));
        pen.fill(star(SIZE / 2.0, SIZE / 2.0, 78));
        arc(pen, name, font(font));
        pen.dispose();
        return png(picture);
    }

    /** From the lower left over the top to the lower right, each character upright on the ring. */
    private static void arc(Graphics2D pen, String name, Font font) {
        var count = name.codePointCount(0, name.length());
        var span = Math.toRadians(Math.min(270, 16 + count * 21));
        var step = count == 1 ? 0 : span / (count - 1);
        var inner = SIZE / 2.0 - 74;
        var size = (float) Math.min(62, Math.max(22, step * inner * 0.94));
        var sized = font.deriveFont(Font.BOLD, size);
        for (int i = 0; i < count; i++) {
            var one = Character.toString(name.codePointAt(name.offsetByCodePoints(0, i)));
            var shape = sized.createGlyphVector(pen.getFontRenderContext(), one).getOutline();
            var bounds = shape.getBounds2D();
            var place = new AffineTransform();
            place.translate(SIZE / 2.0, SIZE / 2.0);
            place.rotate(-span / 2 + i * step);
            place.translate(0, -inner - 8);
            place.scale(0.86, 1.16);
            place.translate(-bounds.getCenterX(), -bounds.getCenterY());
            pen.fill(place.createTransformedShape(shape));
        }
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            var far = i % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.PI * i / 5 - Math.PI / 2;
            if (i == 0) {
                star.moveTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            } else {
                star.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    private static Font font(Path file) {
        try {
            var fonts = Font.createFonts(file.toFile());
            return Arrays.stream(fonts)
                    .filter(font -> font.getFontName().contains("CN"))
                    .findFirst()
                    .orElse(fonts[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + file, e);
        }
    }

    /**
     * An organ's own picture, drawn anew so that nothing but the picture is kept.
     *
     * @throws RuleViolation if it is no PNG, too large, or not nearly square
     */
    static byte[] own(byte[] uploaded) {
        try {
            var picture = uploaded.length > MOST_BYTES || !isPng(uploaded) || vast(uploaded)
                    ? null
                    : ImageIO.read(new ByteArrayInputStream(uploaded));
            if (picture == null) {
                throw new RuleViolation("document.seal.not-png");
            }
            var ratio = (double) picture.getWidth() / picture.getHeight();
            if (ratio < 0.8 || ratio > 1.25 || picture.getWidth() < 100) {
                throw new RuleViolation("document.seal.not-square");
            }
            return png(clear(picture));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new RuleViolation("document.seal.not-png"); // the reader of pictures stumbles over broken ones
        }
    }

    /** As its head says, before any dot is unpacked: a small file can hold a picture that fills the memory. */
    private static boolean vast(byte[] png) {
        var head = ByteBuffer.wrap(png);
        return head.getInt(16) < 1 || head.getInt(16) > MOST_DOTS || head.getInt(20) < 1 || head.getInt(20) > MOST_DOTS;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 24 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    /** White becomes clear, so that the words below stay readable. */
    private static BufferedImage clear(BufferedImage picture) {
        var made = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = made.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, SIZE, SIZE, null);
        pen.dispose();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                var dot = new Color(made.getRGB(x, y), true);
                if (Math.min(dot.getGreen(), dot.getBlue()) > 225 && dot.getRed() > 225) {
                    made.setRGB(x, y, 0);
                }
            }
        }
        return made;
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
