package org.jarida.newsroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set for the whole newspaper.
 *
 * @param isOpen whether this person may change it: it is all editions'
 * @param mostRead whether readers are shown what is read most
 * @param ownColours whether it wears any that are not ours
 */
public record NewspaperPage(
        Room room,
        List<Room.Way> ways,
        boolean isOpen,
        String seen,
        String address,
        String logo,
        @Nullable Thumb picture,
        List<Social> social,
        String leave,
        boolean mostRead,
        List<Shade> shades,
        boolean ownColours,
        Map<String, String> wrong) {
    public record Social(String name, String href) {}

    /**
     * A colour.
     *
     * @param contrast to its paper, where it is read
     */
    public record Shade(
            String name,
            String label,
            String colour,
            String ours,
            @Nullable String contrast,
            boolean isEnough) {
        public boolean isDark() {
            return name.endsWith("-dark");
        }

        public boolean isRead() {
            return contrast != null;
        }
    }

    public NewspaperPage {
        ways = List.copyOf(ways);
        social = List.copyOf(social);
        shades = List.copyOf(shades);
        wrong = Map.copyOf(wrong);
    }
}
