package org.jarida.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Difference;
import org.jarida.logbook.Logbook;

/** What the publisher has set for the whole newspaper, and for the menu and the comments of each edition. */
public final class Settings {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String NEWSPAPER = "newspaper";
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, Newspaper> kept;
    private final Kept<String, Menu> menus;
    private final Kept<String, CommentRules> comments;
    private final Kept<String, Telling> tellings;

    /** Whether an edition tells browsers of breaking news. */
    private record Telling(boolean browsers) {
        static final Telling NOBODY = new Telling(false);
    }

    public Settings(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.kept = new Kept<>(database, name -> {
            Tags.note(NEWSPAPER);
            return database.read(sql -> SettingTable.find(sql, name)
                    .map(content -> read(content, Newspaper.class))
                    .orElse(Newspaper.NEW));
        });
        this.menus = new Kept<>(database, edition -> {
            Tags.note(menu(edition));
            return database.read(sql -> SettingTable.find(sql, menu(edition))
                    .map(content -> read(content, Menu.class))
                    .orElse(Menu.OF_ALL));
        });
        this.comments = new Kept<>(database, edition -> {
            Tags.note(comments(edition));
            return database.read(sql -> SettingTable.find(sql, comments(edition))
                    .map(content -> read(content, CommentRules.class))
                    .orElse(CommentRules.NONE));
        });
        this.tellings = new Kept<>(database, edition -> {
            Tags.note(telling(edition));
            return database.read(sql -> SettingTable.find(sql, telling(edition))
                    .map(content -> read(content, Telling.class))
                    .orElse(Telling.NOBODY));
        });
    }

    public Newspaper newspaper() {
        return kept.get(NEWSPAPER);
    }

    public Menu menuOf(String edition) {
        return menus.get(edition);
    }

    public CommentRules commentsIn(String edition) {
        return comments.get(edition);
    }

    /** Whether an edition tells of breaking news those browsers that ask for it: not unless the owner says so. */
    public boolean tellsBrowsers(String edition) {
        return tellings.get(edition).browsers();
    }

    public void tellBrowsers(String edition, boolean on, Actor by) {
        keep(telling(edition), tellings.get(edition), new Telling(on), by);
    }

    public void save(Newspaper newspaper, Actor by) {
        keep(NEWSPAPER, newspaper(), newspaper, by);
    }

    public void save(String edition, Menu menu, Actor by) {
        keep(menu(edition), menuOf(edition), menu, by);
    }

    public void save(String edition, CommentRules rules, Actor by) {
        keep(comments(edition), commentsIn(edition), rules, by);
    }

    private void keep(String name, Object before, Object set, Actor by) {
        database.write(transaction -> {
            SettingTable.save(transaction.sql(), name, write(set));
            logbook.write(transaction, by, "settings", name, Difference.of(before, set));
            transaction.changed(name);
            return set;
        });
    }

    private static String menu(String edition) {
        return "menu:" + edition;
    }

    private static String comments(String edition) {
        return "comment-rules:" + edition;
    }

    private static String telling(String edition) {
        return "telling:" + edition;
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("the settings cannot be read", failure);
        }
    }

    private static String write(Object set) {
        try {
            return JSON.writeValueAsString(set);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
