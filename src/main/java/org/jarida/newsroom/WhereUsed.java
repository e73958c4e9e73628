package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jarida.edition.Advertisements;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.edition.Settings;
import org.jarida.front.FrontOf;
import org.jarida.front.Fronts;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.story.Bylines;
import org.jarida.story.MediaUses;
import org.jspecify.annotations.Nullable;

/** Where a picture, film or sound is shown, gathered from all who may show one. */
final class WhereUsed {
    private final MediaUses uses;
    private final Bylines bylines;
    private final Fronts fronts;
    private final Advertisements advertisements;
    private final Settings settings;
    private final Editions editions;
    private final Sections sections;

    WhereUsed(
            MediaUses uses,
            Bylines bylines,
            Fronts fronts,
            Advertisements advertisements,
            Settings settings,
            Editions editions,
            Sections sections) {
        this.uses = uses;
        this.bylines = bylines;
        this.fronts = fronts;
        this.advertisements = advertisements;
        this.settings = settings;
        this.editions = editions;
        this.sections = sections;
    }

    boolean isRead(String media) {
        return uses.of(media).isRead()
                || media.equals(settings.newspaper().logo())
                || !advertisements.showing(media).isEmpty();
    }

    List<MediumPage.Use> of(String media, Words words) {
        var found = uses.of(media);
        var all = new ArrayList<MediumPage.Use>();
        var read = new LinkedHashSet<Long>();
        for (var article : found.articles()) {
            all.add(use(
                    words.say("media.use.article", language(words, article.edition())),
                    article.headline(),
                    article.edition(),
                    "/newsroom/stories/" + article.storyKey() + "/" + article.edition(),
                    article.isRead()));
            if (article.isRead()) {
                read.add(article.story());
            }
        }
        fronts.holding(read).forEach(front -> all.add(front(words, front)));
        for (var page : found.pages()) {
            all.add(use(
                    words.say("media.use.page", language(words, page.edition())),
                    page.title(),
                    page.edition(),
                    PaperRooms.path("pages") + "/" + page.id() + "/" + page.edition(),
                    true));
        }
        found.bylines().forEach(byline -> bylines.written(byline).ifPresent(one -> all.add(byline(words, one))));
        for (var one : advertisements.showing(media)) {
            all.add(use(
                    words.say("media.use.advertisement", language(words, one.edition())),
                    one.alternative(),
                    one.edition(),
                    PaperRooms.path("advertisements") + "/" + one.edition() + "/" + one.id(),
                    true));
        }
        if (media.equals(settings.newspaper().logo())) {
            all.add(use(words.say("media.use.logo"), "", null, PaperRooms.path("newspaper"), true));
        }
        return all;
    }

    private MediumPage.Use front(Words words, FrontOf front) {
        var section = front.section() == null
                ? ""
                : sections.of(front.edition())
                        .find(front.section())
                        .map(Section::name)
                        .orElse("");
        return use(
                words.say("media.use.front", language(words, front.edition())),
                section,
                front.edition(),
                FrontPages.PATH + "/" + front.edition(),
                true);
    }

    private MediumPage.Use byline(Words words, Bylines.Written byline) {
        var edition = editions.all().stream()
                .filter(one -> byline.names().containsKey(one.code()))
                .findFirst();
        var name = edition.map(one -> byline.names().get(one.code()))
                .map(introduction -> introduction.name().name())
                .orElse(byline.key());
        return use(
                words.say("media.use.byline"),
                name,
                edition.map(Edition::code).orElse(null),
                PaperRooms.path("bylines") + "/" + byline.id(),
                true);
    }

    private MediumPage.Use use(String what, String label, @Nullable String edition, String href, boolean isRead) {
        var language = edition == null
                ? Language.ENGLISH
                : editions.find(edition).map(Edition::language).orElse(Language.ENGLISH);
        return new MediumPage.Use(
                what, label, language.tag(), language.direction().attribute(), href, isRead);
    }

    private String language(Words words, String edition) {
        return editions.find(edition).map(one -> words.name(one.language())).orElse(edition);
    }
}
