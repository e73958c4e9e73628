package org.jarida.newsroom;

import java.util.List;
import java.util.Optional;
import org.jarida.language.Dates;
import org.jarida.language.Words;
import org.jarida.story.MarginNote;
import org.jarida.story.MarginNotes;
import org.jspecify.annotations.Nullable;

/** What colleagues say in the margin of an article, for the editor's script. */
final class MarginNotePages {
    private final Works works;
    private final MarginNotes notes;
    private final Colleagues colleagues;
    private final Rooms rooms;

    MarginNotePages(Works works, MarginNotes notes, Colleagues colleagues, Rooms rooms) {
        this.works = works;
        this.notes = notes;
        this.colleagues = colleagues;
        this.rooms = rooms;
    }

    void on(Routes routes) {
        var path = "/newsroom/stories/{key}/{edition}/notes";
        routes.get(path, Policy.staff(), this::list);
        routes.post(path, Policy.staff(), this::write);
        routes.post(path + "/{note}/resolution", Policy.staff(), this::resolve);
    }

    /** What the script sends. */
    record Said(
            @Nullable String block,
            @Nullable String answers,
            @Nullable String text) {}

    /** What it is told; ids as text, which scripts cannot round; moments for machines and as people read them. */
    record Told(
            String id,
            @Nullable String block,
            String by,
            String at,
            String when,
            String text,
            boolean resolved,
            boolean orphaned,
            String about,
            List<Told> answers) {}

    private Reply list(Visit visit) {
        return works.with(visit, work -> Reply.Json.of(told(visit, work)));
    }

    private List<Told> told(Visit visit, Work work) {
        var words = visit.words();
        var dates = rooms.dates(visit.language());
        return notes.on(work.article().id()).stream()
                .map(thread -> told(
                        thread.note(),
                        thread.orphaned(),
                        thread.answers().stream()
                                .map(answer -> told(answer, false, List.of(), words, dates))
                                .toList(),
                        words,
                        dates))
                .toList();
    }

    private Told told(MarginNote note, boolean orphaned, List<Told> answers, Words words, Dates dates) {
        return new Told(
                Long.toString(note.id()),
                note.block(),
                colleagues.name(note.by(), words),
                dates.iso(note.at()),
                dates.dateTime(note.at()),
                note.text(),
                note.resolved() != null,
                orphaned,
                note.about(),
                answers);
    }

    private Reply write(Visit visit) {
        var said = visit.json(Said.class);
        var text = said.text() == null ? "" : said.text().strip();
        return works.with(visit, work -> {
            if (text.isEmpty() || text.length() > MarginNotes.LONGEST) {
                return new Reply.Json(422, new Rooms.Why(visit.words().say("editor.note-length")));
            } else if (said.answers() == null) {
                notes.write(work.article().id(), said.block(), text, visit.actor());
            } else {
                var answered = find(work, said.answers());
                if (answered.isEmpty()) {
                    return new Reply.Missing();
                }
                notes.answer(answered.get(), text, visit.actor());
            }
            return Reply.Json.of(told(visit, work));
        });
    }

    private Reply resolve(Visit visit) {
        return works.with(visit, work -> {
            var note = find(work, visit.place("note"));
            note.ifPresent(id -> notes.resolve(id, visit.actor()));
            return note.isPresent() ? Reply.Json.of(told(visit, work)) : new Reply.Missing();
        });
    }

    /** Notes of this article alone: ids come from outside. */
    private Optional<Long> find(Work work, String id) {
        return notes.on(work.article().id()).stream()
                .map(thread -> thread.note().id())
                .filter(note -> note.toString().equals(id))
                .findFirst();
    }
}
