package org.jarida.story;

import java.util.List;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.language.Slug;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/** Pages that stay. Readers see the published ones. */
public final class StandingPages {
    private final Database database;
    private final Logbook logbook;
    private final Kept<String, List<StandingPage>> menus;

    public StandingPages(Database database, Logbook logbook) {
        this.database = database;
        this.logbook = logbook;
        this.menus = new Kept<>(database, edition -> {
            Tags.note("pages:" + edition);
            return database.read(sql -> StandingPageTable.all(sql, edition)).stream()
                    .filter(StandingPage::inMenu)
                    .toList();
        });
    }

    public Optional<StandingPage> find(String edition, String slug) {
        Tags.note("pages:" + edition);
        var page = database.read(sql -> StandingPageTable.find(sql, edition, slug));
        page.ifPresent(found -> Tags.note("page:" + found.key()));
        return page;
    }

    /** The page in all editions that have it. */
    public List<StandingPage> ofKey(String key) {
        Tags.note("page:" + key);
        return database.read(sql -> StandingPageTable.ofKey(sql, key));
    }

    /** What a page says in an edition, and whether readers see it. */
    public record Written(StandingPage page, boolean published) {}

    /** What a page says in an edition, published or not: for the staff. */
    public Optional<Written> written(String key, String edition) {
        return database.read(sql -> StandingPageTable.written(sql, key, edition));
    }

    /** All published ones of an edition, for maps. */
    public List<StandingPage> all(String edition) {
        Tags.note("pages:" + edition);
        return database.read(sql -> StandingPageTable.all(sql, edition));
    }

    /** Those the footer names. */
    public List<StandingPage> inMenu(String edition) {
        return menus.get(edition);
    }

    public Optional<Long> idOf(String key) {
        return database.read(sql -> StandingPageTable.idOf(sql, key));
    }

    public boolean taken(String edition, Slug slug, long exceptPage) {
        return database.read(sql -> StandingPageTable.taken(sql, edition, slug.text(), exceptPage));
    }

    /** Makes the page with this key, or changes what it says in one edition. */
    public long save(
            String key,
            int position,
            String edition,
            String title,
            Slug slug,
            String description,
            Body body,
            boolean published,
            boolean inMenu,
            Actor by) {
        return database.write(transaction -> {
            var sql = transaction.sql();
            var id = StandingPageTable.idOf(sql, key).orElseGet(database::nextId);
            StandingPageTable.save(sql, id, key, position);
            StandingPageTable.text(
                    sql,
                    new StandingPage(
                            id,
                            key,
                            edition,
                            Text.clean(title),
                            slug.text(),
                            Text.clean(description),
                            body.cleaned(),
                            inMenu),
                    published);
            transaction.changed("page:" + key);
            transaction.changed("pages:" + edition);
            logbook.write(transaction, by, "page", "page:" + key + "/" + edition, title);
            return id;
        });
    }
}
