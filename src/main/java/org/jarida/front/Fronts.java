package org.jarida.front;

import java.util.List;
import org.jarida.base.Database;
import org.jarida.base.Tags;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;
import org.jarida.story.Publication;
import org.jarida.story.Publications;

/** The editor's order of an edition's front page. */
public final class Fronts {
    private static final int MOST = 20;
    private final Database database;
    private final Logbook logbook;
    private final Publications publications;

    public Fronts(Database database, Logbook logbook, Publications publications) {
        this.database = database;
        this.logbook = logbook;
        this.publications = publications;
    }

    /** What the editor has put first, as far as the edition tells it to readers. */
    public List<Publication> leads(String edition) {
        Tags.note("front:" + edition);
        return publications.ofStories(edition, database.read(sql -> FrontTable.stories(sql, edition)));
    }

    /** Puts these stories first, in this order. */
    public void lead(String edition, List<Long> stories, Actor by) {
        if (stories.size() > MOST) {
            throw new IllegalArgumentException("a front page has at most " + MOST + " places");
        }
        database.write(transaction -> {
            FrontTable.put(transaction.sql(), edition, stories);
            logbook.write(transaction, by, "front", "edition:" + edition, stories.toString());
            transaction.changed("front:" + edition);
            return stories;
        });
    }
}
