package org.jarida.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures drawn for tests, and files put together byte by byte. */
public final class Drawn {
    private Drawn() {}

    /** Sky over sand with some grain: what a photograph is to an encoder. */
    public static BufferedImage photograph(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(70, 120, 190), width, height, new Color(200, 170, 110)));
        pen.fillRect(0, 0, width, height);
        var random = new Random(1);
        for (var i = 0; i < width * height / 500; i++) {
            pen.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256), 90));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 3 + width / 50, 3 + height / 70);
        }
        pen.dispose();
        return picture;
    }

    /** Red above on the left, green on the right, blue below on the left, white on the right. */
    static BufferedImage quarters(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height / 2);
        pen.setColor(Color.WHITE);
        pen.fillRect(width / 2, height / 2, width / 2, height / 2);
        pen.dispose();
        return picture;
    }

    public static BufferedImage plain(int type, int width, int height, Color color) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    public static byte[] file(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("cannot be written as " + format);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with this segment put in behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) (0xFF00 | marker))
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG with this chunk put in behind its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        var chunk = ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        chunk.putInt((int) sum.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }

    /** What a camera adds: how it was held, its make, and that the picture was taken in Herat. */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(200);
        tiff.put("MM\0*".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(12).putInt(60);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(80);
        tiff.putInt(0);
        tiff.position(60).put("SecretPhone\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        tiff.position(80).putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put((byte) 'N').put(new byte[3]);
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(120);
        tiff.putInt(0);
        tiff.position(120);
        for (var part : new int[] {34, 20, 30}) {
            tiff.putInt(part).putInt(1);
        }
        return tiff.array();
    }
}
