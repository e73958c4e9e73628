package org.jarida.newsroom;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jarida.desk.Accounts;
import org.jarida.desk.Right;
import org.jarida.language.Words;
import org.jarida.logbook.Logbook;
import org.jarida.logbook.LogbookLine;
import org.jarida.logbook.Search;
import org.jarida.web.Form;
import org.jspecify.annotations.Nullable;

/** The logbook, to be searched. */
final class LogbookPages {
    private static final int LINES = 100;
    private final Logbook logbook;
    private final Accounts accounts;
    private final Rooms rooms;

    LogbookPages(Logbook logbook, Accounts accounts, Rooms rooms) {
        this.logbook = logbook;
        this.accounts = accounts;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        routes.get("/newsroom/logbook", Policy.staff(Right.PEOPLE, Right.PUBLISH), this::read);
    }

    private Reply read(Visit visit) {
        var asked = visit.query();
        var words = visit.words();
        var dates = rooms.dates(visit.language());
        var search = new Search(
                Entrance.orNull(asked.line("by")),
                Entrance.orNull(asked.line("act")),
                asked.line("text"),
                day(asked.line("from"), dates.zone(), 0),
                day(asked.line("until"), dates.zone(), 1),
                asked.number("before").orElse(null));
        var found = logbook.search(search, LINES + 1);
        var shown = found.subList(0, Math.min(LINES, found.size()));
        var lines = shown.stream()
                .map(line -> new LogbookPage.Line(
                        Long.toString(line.number()),
                        When.of(line.at(), dates),
                        name(line.actor(), words),
                        act(line.act(), words),
                        line.subject(),
                        line.detail()))
                .toList();
        var older = found.size() > LINES ? older(asked, shown.getLast()) : null;
        var searched = !search.equals(Search.ALL);
        var room = rooms.room(visit, words.say("frame.way.logbook"));
        return Reply.Page.of(
                "logbook",
                new LogbookPage(
                        room,
                        lines,
                        actors(asked.line("by"), words),
                        acts(asked.line("act"), words),
                        asked.line("text"),
                        asked.line("from"),
                        asked.line("until"),
                        older,
                        searched));
    }

    /** A day as a browser's field for dates sends it; what is none is not looked for. */
    private static @Nullable Instant day(String typed, ZoneId zone, int plus) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed).plusDays(plus).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static String older(Form asked, LogbookLine last) {
        var address = new StringBuilder("/newsroom/logbook?before=").append(last.number());
        for (var name : List.of("by", "act", "text", "from", "until")) {
            if (!asked.line(name).isEmpty()) {
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(asked.line(name), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    private String name(String actor, Words words) {
        return accounts.nameOf(actor).orElseGet(() -> {
            var key = "logbook.by." + actor.replace(' ', '-');
            return words.knows(key) ? words.say(key) : actor;
        });
    }

    private static String act(String act, Words words) {
        var key = "logbook.act." + act.replace(' ', '-');
        return words.knows(key) ? words.say(key) : act;
    }

    private List<Choice> actors(String chosen, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("logbook.anybody"), chosen));
        accounts.all().forEach(account -> choices.add(Choice.of(account.key(), account.name(), chosen)));
        for (var part : List.of("set-up", "command line", "clock", "import", "demo")) {
            choices.add(Choice.of(part, name(part, words), chosen));
        }
        return choices;
    }

    private List<Choice> acts(String chosen, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", words.say("logbook.anything"), chosen));
        logbook.acts().forEach(act -> choices.add(Choice.of(act, act(act, words), chosen)));
        return choices;
    }
}
