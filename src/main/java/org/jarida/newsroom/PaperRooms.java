package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** Furnishes the pages about the newspaper itself: what stands around them, whose reach they honour, parts by edition. */
final class PaperRooms {
    static final String PATH = "/newsroom/paper";
    static final List<String> PARTS =
            List.of("newspaper", "editions", "sections", "topics", "bylines", "pages", "menus", "advertisements");

    private final Rooms rooms;
    private final Editions editions;

    PaperRooms(Rooms rooms, Editions editions) {
        this.rooms = rooms;
        this.editions = editions;
    }

    PaperReach reach(Visit visit) {
        return new PaperReach(visit.account(), Right.SETTINGS, editions.all());
    }

    Room room(Visit visit, String title) {
        return rooms.room(visit, title)
                .wearing(
                        List.of(rooms.asset("newsroom/paper.js"), rooms.asset("newsroom/media.js")),
                        List.of(rooms.asset("newsroom/paper.css")));
    }

    /** A room that says why a form was not taken. */
    Room refusing(Visit visit, String title, String sentence) {
        return room(visit, title).saying(new Room.Notice(sentence, true));
    }

    Room refusing(Visit visit, String title, boolean stale) {
        return refusing(visit, title, visit.words().say(stale ? "paper.wrong.stale" : "paper.wrong.some"));
    }

    /** The ways to all parts, for the head of each page. */
    static List<Room.Way> ways(Words words, String here) {
        return PARTS.stream()
                .map(part -> new Room.Way("", words.say("paper.part." + part), path(part), part.equals(here)))
                .toList();
    }

    static String path(String part) {
        return PATH + "/" + part;
    }

    /** An edition whose readers read what this person reads; else the first. */
    Optional<Edition> nearest(Language language) {
        return editions.all().stream()
                .filter(edition -> edition.language().equals(language))
                .findFirst()
                .or(() -> editions.all().stream().findFirst());
    }

    /** The edition that is asked for by {@code ?edition=}, or the nearest. */
    Optional<Edition> asked(Visit visit) {
        return editions.find(visit.query().get("edition")).or(() -> nearest(visit.language()));
    }

    static List<Offer> offers(Words words, List<Edition> editions, @Nullable String chosen) {
        return editions.stream()
                .map(edition -> new Offer(
                        edition.code(),
                        words.name(edition.language()),
                        edition.code().equals(chosen)))
                .toList();
    }

    /** What is told of an edition in a part of a form. */
    interface Telling {
        Map<String, String> values(Edition edition);

        default EditionFields.@Nullable Lent lent(Edition edition) {
            return null;
        }

        default boolean isLeftOut(Edition edition) {
            return false;
        }
    }

    /** The parts of a form for all editions, those this person may change first. */
    List<EditionFields> fields(Words words, Predicate<Edition> isOpen, Map<String, String> wrong, Telling telling) {
        var open = new ArrayList<EditionFields>();
        var closed = new ArrayList<EditionFields>();
        for (var edition : editions.all()) {
            (isOpen.test(edition) ? open : closed)
                    .add(new EditionFields(
                            edition.code(),
                            words.name(edition.language()),
                            edition.language().tag(),
                            edition.language().direction().attribute(),
                            isOpen.test(edition),
                            telling.values(edition),
                            wrong,
                            telling.lent(edition),
                            telling.isLeftOut(edition)));
        }
        open.addAll(closed);
        return open;
    }

    /** What was sent for an edition's fields; for an edition that was not open to them, what there is. */
    static Map<String, String> sent(Form form, String edition, Map<String, String> stored) {
        var sent = new HashMap<String, String>();
        stored.forEach((field, value) ->
                sent.put(field, form.has(field + "-" + edition) ? form.get(field + "-" + edition) : value));
        return sent;
    }

    /** The name that an edition would be lent: of the nearest lender that has one. */
    <T> EditionFields.@Nullable Lent lent(
            Words words, List<String> chain, Map<String, T> names, Function<T, String[]> telling) {
        for (var code : chain.subList(1, chain.size())) {
            var name = names.get(code);
            var lender = editions.find(code);
            if (name != null && lender.isPresent()) {
                var told = telling.apply(name);
                var language = lender.get().language();
                return new EditionFields.Lent(
                        words.name(language),
                        language.tag(),
                        language.direction().attribute(),
                        told[0],
                        told[1],
                        told[2]);
            }
        }
        return null;
    }
}
