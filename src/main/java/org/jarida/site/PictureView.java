package org.jarida.site;

import java.util.List;
import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A picture, ready to be shown: one address every browser can read, its size in pixels, the same in other sizes from the
 * narrowest (as WebP, or where there is none as what every browser reads; may be empty), and what is said about it in the
 * edition. How large it will stand is the template's affair.
 */
public record PictureView(
        String src,
        int width,
        int height,
        List<Size> sizes,
        String alternative,
        @Nullable RichText caption,
        @Nullable String credit,
        Focus focus) {
    private static final int PHONE = 640;

    public PictureView {
        sizes = List.copyOf(sizes);
    }

    /** A file of the picture, so many pixels wide; 0 bytes where nobody has counted. */
    public record Size(String src, int width, long bytes) {
        boolean isWebp() {
            return src.endsWith(".webp");
        }
    }

    /** What must not be cropped away, in hundredths from the left and from the top. */
    public record Focus(int x, int y) {
        public static final Focus MIDDLE = new Focus(50, 50);

        public Focus {
            x = Math.clamp(x, 0, 100);
            y = Math.clamp(y, 0, 100);
        }
    }

    /** The same picture with another alternative text. */
    public PictureView saying(String words) {
        return new PictureView(src, width, height, sizes, words, caption, credit, focus);
    }

    /** The same picture with another caption. */
    public PictureView captioned(RichText words) {
        return new PictureView(src, width, height, sizes, alternative, words, credit, focus);
    }

    public boolean hasWebp() {
        return !sizes.isEmpty() && sizes.getFirst().isWebp();
    }

    /**
     * The sizes between two widths in pixels, as {@code srcset} has them; where there is none between, the one before; empty
     * where there is none at all.
     */
    public String srcset(int narrowest, int widest) {
        var list = new StringBuilder();
        for (var i = 0; i < sizes.size(); i++) {
            var last = i + 1 == sizes.size() || sizes.get(i + 1).width() > widest;
            if (sizes.get(i).width() >= narrowest || last) {
                list.append(list.isEmpty() ? "" : ", ")
                        .append(sizes.get(i).src())
                        .append(' ')
                        .append(sizes.get(i).width())
                        .append('w');
            }
            if (last) {
                break;
            }
        }
        return list.toString();
    }

    /** The lightest of its files that still shows something on a phone. */
    public Size light() {
        return sizes.stream()
                .filter(size -> size.width() >= PHONE)
                .findFirst()
                .orElseGet(() -> sizes.isEmpty() ? new Size(src, width, 0) : sizes.getLast());
    }

    /** Whether it can stand in a square, as the marks of browser tabs and feeds do. */
    public boolean isSquare() {
        return Math.abs(width - height) * 10 < width;
    }

    /** The address of the least of its files. */
    public String smallest() {
        return sizes.isEmpty() ? src : sizes.getFirst().src();
    }

    public boolean isUpright() {
        return height > width;
    }

    /** The style classes that keep the focus in view; classes, because the page's policy forbids styles in attributes. */
    public String crop() {
        return "x" + step(focus.x()) + " y" + step(focus.y());
    }

    private static int step(int hundredths) {
        return Math.round(hundredths / 25f);
    }
}
