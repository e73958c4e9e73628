package org.jarida.site;

import org.jarida.story.RichText;
import org.jspecify.annotations.Nullable;

/**
 * A picture, ready to be shown: one address every browser can read, the same in all its sizes ({@code srcset} lists; WebP
 * may be empty), its size in pixels, and what is said about it in the edition. How large it will stand is the
 * template's affair.
 */
public record PictureView(
        String src,
        int width,
        int height,
        String webp,
        String jpeg,
        String alternative,
        @Nullable RichText caption,
        @Nullable String credit,
        Focus focus) {

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
        return new PictureView(src, width, height, webp, jpeg, words, caption, credit, focus);
    }

    /** The same picture with another caption. */
    public PictureView captioned(RichText words) {
        return new PictureView(src, width, height, webp, jpeg, alternative, words, credit, focus);
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
