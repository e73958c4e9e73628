package org.jarida.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A trade of the newsroom, and the rights that go with it. */
public enum Role {
    REPORTER(Right.WRITE, Right.UPLOAD),
    TRANSLATOR(Right.TRANSLATE, Right.UPLOAD),
    PHOTO_EDITOR(Right.UPLOAD, Right.PICTURES),
    EDITOR(Right.WRITE, Right.TRANSLATE, Right.UPLOAD, Right.PICTURES, Right.EDIT, Right.PUBLISH),
    PUBLISHER(
            Right.WRITE,
            Right.TRANSLATE,
            Right.UPLOAD,
            Right.PICTURES,
            Right.EDIT,
            Right.PUBLISH,
            Right.FRONT,
            Right.SETTINGS,
            Right.PEOPLE),
    OWNER(Right.values());

    private final Set<Right> rights;

    Role(Right... rights) {
        var all = EnumSet.noneOf(Right.class);
        all.addAll(Set.of(rights));
        this.rights = Set.copyOf(all);
    }

    public Set<Right> rights() {
        return rights;
    }

    /** Its name in forms and message keys: {@code photo-editor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
