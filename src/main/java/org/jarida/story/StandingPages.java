package org.jarida.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jarida.base.Database;
import org.jarida.base.Kept;
import org.jarida.base.Tags;
import org.jarida.edition.Redirect;
import org.jarida.edition.Redirects;
import org.jarida.language.Slug;
import org.jarida.language.Text;
import org.jarida.logbook.Actor;
import org.jarida.logbook.Logbook;

/** Pages that stay. Readers see the published ones. An address that an act changes leads on to the page's new one. */
public final class StandingPages {
    private final Database database;
    private final Logbook logbook;
    private final Redirects redirects;
    private final Kept<String, List<StandingPage>> menus;

    public StandingPages(Database database, Logbook logbook, Redirects redirects) {
        this.database = database;
        this.logbook = logbook;
        this.redirects = redirects;
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

    /** A page in all editions that have written it, published or not: for the staff. */
    public record Whole(long id, String key, Map<String, Written> texts) {
        public Whole {
            texts = Map.copyOf(texts);
        }
    }

    /** All pages, in the order of menus: for the staff. */
    public List<Whole> whole() {
        return database.read(StandingPageTable::whole);
    }

    public Optional<Whole> whole(long page) {
        return whole().stream().filter(one -> one.id() == page).findFirst();
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
            leaveBehind(StandingPageTable.written(sql, key, edition), slug);
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

    private void leaveBehind(Optional<Written> before, Slug slug) {
        before.filter(Written::published)
                .map(Written::page)
                .filter(page -> !page.slug().equals(slug.text()))
                .ifPresent(page -> redirects.save(List.of(new Redirect(
                        "/" + page.edition() + "/page/" + page.slug(),
                        Redirect.Kind.PAGE,
                        page.edition(),
                        page.key()))));
    }

    /** Puts menus into this order; pages that are not named follow as they were. */
    public void order(List<Long> pages, Actor by) {
        database.write(transaction -> {
            var position = pages.size();
            for (var page : StandingPageTable.whole(transaction.sql())) {
                var place = pages.indexOf(page.id());
                StandingPageTable.save(transaction.sql(), page.id(), page.key(), 1 + (place < 0 ? position++ : place));
                page.texts().keySet().forEach(edition -> transaction.changed("pages:" + edition));
            }
            logbook.write(transaction, by, "page-order", "pages", pages.toString());
            return pages;
        });
    }

    /** Pages that show this picture, sound or film, published or not. */
    List<StandingPage> showing(String media) {
        return database.read(StandingPageTable::whole).stream()
                .flatMap(page -> page.texts().values().stream())
                .map(Written::page)
                .filter(page -> page.body().media().contains(media))
                .toList();
    }
}
