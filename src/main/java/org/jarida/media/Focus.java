package org.jarida.media;

/** The point that must stay in view when a picture is cropped: in hundredths from the left and from the top. */
public record Focus(int x, int y) {
    public static final Focus MIDDLE = new Focus(50, 50);

    public Focus {
        if (x < 0 || x > 100 || y < 0 || y > 100) {
            throw new IllegalArgumentException("a focus is within the picture: 0 to 100 hundredths");
        }
    }
}
