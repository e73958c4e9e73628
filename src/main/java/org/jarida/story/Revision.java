package org.jarida.story;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article said after one sitting of one person.
 *
 * @param number counts within the article, from 1
 * @param begunAt the first save that went into it
 * @param savedAt the last
 * @param changed what is not as in the revision before; empty for the first
 * @param current whether the work goes on from it
 * @param publishedAt when it was last shown to readers, if ever
 * @param shown whether readers see it now
 * @param beside whether it lost against a newer save and was kept beside it
 * @param settled whether, standing beside, its writer has saved upon the newer text since
 */
public record Revision(
        long id,
        long article,
        int number,
        Instant begunAt,
        Instant savedAt,
        String by,
        String headline,
        int words,
        Set<Field> changed,
        boolean current,
        @Nullable Instant publishedAt,
        boolean shown,
        boolean beside,
        boolean settled) {
    public Revision {
        changed = Set.copyOf(changed);
    }

    /** A part of what a revision keeps. */
    public enum Field {
        HEADLINE,
        STANDFIRST,
        PLACE,
        DESCRIPTION,
        LEAD_PICTURE,
        BYLINES,
        BODY,
        SLUG;

        /** Its name in the database and in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Field of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Set<Field> between(Content before, String slugBefore, Content after, String slugAfter) {
            var changed = EnumSet.noneOf(Field.class);
            add(changed, HEADLINE, before.headline(), after.headline());
            add(changed, STANDFIRST, before.standfirst(), after.standfirst());
            add(changed, PLACE, before.place(), after.place());
            add(changed, DESCRIPTION, before.description(), after.description());
            add(changed, LEAD_PICTURE, before.leadPicture(), after.leadPicture());
            add(changed, BYLINES, before.bylines(), after.bylines());
            add(changed, BODY, before.body(), after.body());
            if (!slugBefore.isEmpty()) { // Of revisions from before slugs were kept nobody knows.
                add(changed, SLUG, slugBefore, slugAfter);
            }
            return changed;
        }

        private static void add(Set<Field> changed, Field field, @Nullable Object before, @Nullable Object after) {
            if (!java.util.Objects.equals(before, after)) {
                changed.add(field);
            }
        }
    }
}
