package org.jarida.personal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jarida.base.Letter;
import org.jarida.base.MailAddress;
import org.jarida.base.Post;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.language.Words;
import org.jarida.mailing.Asked;
import org.jarida.mailing.Interest;
import org.jarida.mailing.Occasion;
import org.jarida.mailing.Subscription;
import org.jarida.mailing.Subscriptions;
import org.jarida.mailing.Wish;
import org.jarida.reader.Follow;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Letters by mail, as who gets them sees it: asked for, confirmed by a link, changed and stopped by another that stands
 * in each letter. The answer to an address is the same whether it gets letters or not, and waits for nothing.
 */
final class LettersPages {
    private static final int TOPICS = 18;

    private final PersonalDoors doors;
    private final Subscriptions subscriptions;
    private final Editions editions;
    private final Post post;
    private final Rooms rooms;
    private final Errands errands;
    private final String origin;

    LettersPages(PersonalDoors doors, Rooms rooms, Errands errands, String origin) {
        this.doors = doors;
        this.subscriptions = doors.subscriptions();
        this.editions = doors.editions();
        this.post = doors.post();
        this.rooms = rooms;
        this.errands = errands;
        this.origin = origin;
    }

    void on(Routes routes) {
        routes.get("/letters", Policy.ANYBODY, this::form);
        routes.post("/letters", Policy.ANYBODY, this::ask);
        routes.get("/letters/confirm/{token}", Policy.ANYBODY, this::followed);
        routes.post("/letters/confirm/{token}", Policy.ANYBODY, this::confirm);
        routes.get("/letters/{mark}", Policy.ANYBODY, this::own);
        routes.post("/letters/{mark}", Policy.ANYBODY, this::change);
        routes.get("/letters/{mark}/stop", Policy.ANYBODY, this::stopping);
        // By RFC 8058: the mail program's one press, and that of the page's button.
        routes.postByProgram("/letters/{mark}/stop", this::stop);
    }

    // ---- Asking

    private Reply form(Visit visit) {
        var follows = follows(visit);
        return page(
                visit,
                200,
                visit.path("/letters"),
                visit.isSignedIn() ? visit.reader().address() : "",
                Set.of(Occasion.DAILY.word()),
                !follows.isEmpty(),
                follows,
                null,
                null,
                null);
    }

    /** What a reader who signed in follows in this edition. */
    private List<Interest> follows(Visit visit) {
        if (!visit.isSignedIn()) {
            return List.of();
        }
        return doors.follows().of(visit.reader()).stream()
                .filter(follow -> follow.edition().equals(visit.edition().code()))
                .flatMap(follow -> interest(follow).stream())
                .toList();
    }

    private static Optional<Interest> interest(Follow follow) {
        return follow.kind() == Follow.Kind.STORY
                ? Optional.empty()
                : Interest.of(follow.kind().word() + ":" + follow.subject());
    }

    private Reply page(
            Visit visit,
            int status,
            String path,
            @Nullable String address,
            Set<String> occasions,
            boolean chosenOnly,
            Collection<Interest> interests,
            @Nullable String stop,
            @Nullable String wrong,
            @Nullable String done) {
        var title = visit.words().say(stop == null ? "letters.title" : "letters.yours");
        return new Reply.Page(
                status,
                "letters",
                new LettersPage(
                        rooms.room(visit, title, "/letters"),
                        path,
                        address,
                        occasions,
                        chosenOnly,
                        shelves(visit.edition(), visit.words(), interests),
                        stop,
                        wrong,
                        done));
    }

    /** All sections, what is written about lately, and whatever else is chosen already. */
    private List<LettersPage.Shelf> shelves(Edition edition, Words words, Collection<Interest> chosen) {
        var code = edition.code();
        var shelves = new ArrayList<LettersPage.Shelf>();
        shelves.add(new LettersPage.Shelf(
                words.say("masthead.sections"),
                doors.sections().of(code).all().stream()
                        .map(section -> item(Interest.Kind.SECTION, section.id(), section.name(), chosen))
                        .toList()));
        var topics = Stream.concat(
                        ids(chosen, Interest.Kind.TOPIC), doors.publications().topicsLately(code, TOPICS).stream())
                .distinct()
                .toList();
        shelves.add(new LettersPage.Shelf(
                words.say("article.topics"),
                doors.topics().all(code, topics).stream()
                        .map(topic -> item(Interest.Kind.TOPIC, topic.id(), topic.name(), chosen))
                        .toList()));
        shelves.add(new LettersPage.Shelf(
                words.say("letters.bylines"),
                doors.bylines().all(code, ids(chosen, Interest.Kind.BYLINE).toList()).stream()
                        .map(byline -> item(Interest.Kind.BYLINE, byline.id(), byline.name(), chosen))
                        .toList()));
        shelves.removeIf(shelf -> shelf.items().isEmpty());
        return shelves;
    }

    private static Stream<Long> ids(Collection<Interest> chosen, Interest.Kind kind) {
        return chosen.stream().filter(one -> one.kind() == kind).map(Interest::id);
    }

    private static LettersPage.Item item(Interest.Kind kind, long id, String name, Collection<Interest> chosen) {
        var interest = new Interest(kind, id);
        return new LettersPage.Item(interest.toString(), name, chosen.contains(interest));
    }

    /** What was filled in, and why it is not enough, if it is not. */
    private record Filled(
            Set<Occasion> occasions,
            boolean chosenOnly,
            List<Interest> interests,
            @Nullable String wrong) {
        static Filled of(Form form, Words words) {
            var occasions = Wish.occasions(form.all("occasion"));
            var interests = form.all("interest").stream()
                    .limit(Wish.MOST_INTERESTS)
                    .flatMap(one -> Interest.of(one).stream())
                    .toList();
            var chosenOnly = form.get("of").equals("chosen");
            var wrong = occasions.isEmpty()
                    ? words.say("letters.no-occasion")
                    : chosenOnly && interests.isEmpty() ? words.say("letters.no-interest") : null;
            return new Filled(occasions, chosenOnly, interests, wrong);
        }

        Wish wish() {
            return new Wish(occasions, chosenOnly ? interests : List.of());
        }

        Set<String> words() {
            return occasions.stream().map(Occasion::word).collect(Collectors.toSet());
        }
    }

    private Reply ask(Visit visit) {
        var form = visit.form();
        var words = visit.words();
        var filled = Filled.of(form, words);
        var typed = form.line("address");
        var address = MailAddress.read(typed);
        var wrong = address.isEmpty() ? words.say("account.no-address") : filled.wrong();
        if (wrong != null) {
            return page(
                    visit,
                    422,
                    visit.path("/letters"),
                    typed,
                    filled.words(),
                    filled.chosenOnly(),
                    filled.interests(),
                    null,
                    wrong,
                    null);
        }
        var edition = visit.edition().code();
        errands.run(() ->
                subscriptions.ask(address.orElseThrow(), edition, filled.wish()).ifPresent(this::send));
        return rooms.sentence(visit, 200, "letters.asked-title", "letters.asked", null);
    }

    private void send(Asked asked) {
        var edition = editions.find(asked.edition()).orElseThrow();
        var words = Words.in(edition.language());
        post.send(new Letter(
                asked.address().text(),
                words.say("letters.mail.subject", edition.name()),
                words.say("letters.mail.text", edition.name()) + "\n\n"
                        + origin + "/" + edition.code() + "/letters/confirm/" + asked.token() + "\n\n"
                        + words.say("letters.mail.end") + "\n"));
    }

    // ---- Confirming

    private Reply followed(Visit visit) {
        var token = visit.place("token");
        return subscriptions.isGood(token)
                ? press(visit, "letters.confirm", "/letters/confirm/" + token)
                : rooms.sentence(visit, 410, "letters.over-title", "letters.over", again(visit));
    }

    private Reply press(Visit visit, String key, String below) {
        var words = visit.words();
        return Reply.Page.of(
                "press",
                new PressPage(
                        rooms.room(visit, words.say(key + "-title"), "/letters"),
                        visit.path(below),
                        words.say(key + "-lead"),
                        words.say(key)));
    }

    private SentencePage.Way again(Visit visit) {
        return new SentencePage.Way(visit.path("/letters"), visit.words().say("letters.title"));
    }

    private Reply confirm(Visit visit) {
        return subscriptions
                .confirm(visit.place("token"))
                .map(subscription -> rooms.sentence(
                        visit,
                        200,
                        "letters.confirmed-title",
                        "letters.confirmed",
                        new SentencePage.Way(
                                "/" + subscription.edition() + "/letters/" + subscriptions.mark(subscription),
                                visit.words().say("letters.yours"))))
                .orElseGet(() -> rooms.sentence(visit, 410, "letters.over-title", "letters.over", again(visit)));
    }

    // ---- Changing

    private Optional<Subscription> found(Visit visit) {
        return subscriptions
                .find(visit.place("mark"))
                .filter(one -> one.edition().equals(visit.edition().code()));
    }

    private Reply own(Visit visit) {
        return found(visit)
                .map(subscription -> own(
                        visit,
                        200,
                        subscription.wish().occasions().stream()
                                .map(Occasion::word)
                                .collect(Collectors.toSet()),
                        !subscription.wish().interests().isEmpty(),
                        subscription.wish().interests(),
                        null))
                .orElseGet(() -> stopped(visit));
    }

    private Reply own(
            Visit visit,
            int status,
            Set<String> occasions,
            boolean chosenOnly,
            Collection<Interest> interests,
            @Nullable String wrong) {
        var path = visit.path("/letters/" + visit.place("mark"));
        var done = visit.query().has("saved") ? visit.words().say("letters.saved") : null;
        return page(visit, status, path, null, occasions, chosenOnly, interests, path + "/stop", wrong, done);
    }

    private Reply change(Visit visit) {
        var subscription = found(visit);
        if (subscription.isEmpty()) {
            return stopped(visit);
        }
        var filled = Filled.of(visit.form(), visit.words());
        if (filled.wrong() != null) {
            return own(visit, 422, filled.words(), filled.chosenOnly(), filled.interests(), filled.wrong());
        }
        subscriptions.change(subscription.get(), filled.wish());
        return new Reply.SeeOther(visit.path("/letters/" + visit.place("mark") + "?saved"));
    }

    // ---- Stopping

    private Reply stopping(Visit visit) {
        return found(visit).isPresent()
                ? press(visit, "letters.stop", "/letters/" + visit.place("mark") + "/stop")
                : stopped(visit);
    }

    /** Done twice it is done, and so it is where there never was anything. */
    private Reply stop(Visit visit) {
        found(visit).ifPresent(subscriptions::stop);
        return stopped(visit);
    }

    private Reply stopped(Visit visit) {
        return rooms.sentence(visit, 200, "letters.stopped-title", "letters.stopped", again(visit));
    }
}
