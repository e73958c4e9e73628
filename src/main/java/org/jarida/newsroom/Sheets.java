package org.jarida.newsroom;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jarida.media.MediaLibrary;
import org.jarida.media.Medium;
import org.jarida.media.Rendition;
import org.jarida.story.Content;
import org.jspecify.annotations.Nullable;

/** Lays an article on its writer's desk: the text with all that it shows. */
final class Sheets {
    private static final int WIDE_ENOUGH = 640;
    private final MediaLibrary library;
    private final Colleagues colleagues;

    Sheets(MediaLibrary library, Colleagues colleagues) {
        this.library = library;
        this.colleagues = colleagues;
    }

    EditorPage sheet(Visit visit, Work work, Content content) {
        var article = work.article();
        return new EditorPage(
                visit.words(),
                work.language(),
                work.address(),
                visit.account().key(),
                article.version(),
                colleagues.name(article.changedBy(), visit.words()),
                article.changedAt(),
                !work.mayWrite(),
                visit.formToken(),
                content,
                media(content, article.edition()),
                "/newsroom/session");
    }

    private Map<String, EditorPage.Shown> media(Content content, String edition) {
        var shown = new LinkedHashMap<String, EditorPage.Shown>();
        keys(content)
                .forEach(key -> library.find(key, edition).ifPresent(medium -> {
                    var one = shown(medium);
                    if (one != null) {
                        shown.put(key, one);
                    }
                }));
        return shown;
    }

    private static Set<String> keys(Content content) {
        var keys = new LinkedHashSet<String>();
        if (content.leadPicture() != null) {
            keys.add(content.leadPicture());
        }
        content.body().withMedia(key -> {
            keys.add(key);
            return key;
        });
        return keys;
    }

    private static EditorPage.@Nullable Shown shown(Medium medium) {
        return switch (medium) {
            case Medium.Picture picture -> shown(medium, "picture", sheetSized(picture));
            case Medium.Film film -> shown(medium, "film", film.file());
            case Medium.Sound sound -> shown(medium, "sound", sound.file());
            case Medium.Document ignored -> null;
            case Medium.Missing ignored -> null;
        };
    }

    private static EditorPage.Shown shown(Medium medium, String kind, Rendition file) {
        return new EditorPage.Shown(
                kind,
                "/media/" + file.fileName(),
                file.width(),
                file.height(),
                medium.credit(),
                medium.text().caption(),
                medium.text().alternative());
    }

    private static Rendition sheetSized(Medium.Picture picture) {
        return picture.fallback().stream()
                .filter(rendition -> rendition.width() >= WIDE_ENOUGH)
                .findFirst()
                .orElse(picture.original());
    }
}
