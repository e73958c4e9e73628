package org.jarida.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;
import org.jarida.edition.Editions;
import org.jarida.edition.Section;
import org.jarida.edition.Sections;
import org.jarida.language.Language;
import org.jarida.story.Kind;
import org.jarida.story.Stage;

/** What can be chosen from in forms and filters: editions, sections, kinds, stages. */
final class Lists {
    private final Editions editions;
    private final Sections sections;

    Lists(Editions editions, Sections sections) {
        this.editions = editions;
        this.sections = sections;
    }

    /** What the text of an edition, or of a language without one, is written in. */
    Language language(String edition) {
        return editions.find(edition)
                .map(Edition::language)
                .or(() -> Language.parse(edition))
                .orElse(Language.ENGLISH);
    }

    /** Whether they may begin a story anywhere. */
    boolean mayStart(Visit visit) {
        return editions.all().stream().anyMatch(edition -> visit.account().mayIn(Right.WRITE, edition.code()));
    }

    List<Choice> editions(Visit visit, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", visit.words().say("stories.every-edition"), chosen));
        editions.all().forEach(edition -> choices.add(edition(edition, chosen)));
        return choices;
    }

    /** Those in which they may begin a story. */
    List<Choice> editionsToWriteFor(Visit visit, String chosen) {
        return editions.all().stream()
                .filter(edition -> visit.account().mayIn(Right.WRITE, edition.code()))
                .map(edition -> edition(edition, chosen))
                .toList();
    }

    private static Choice edition(Edition edition, String chosen) {
        return new Choice(
                edition.code(), edition.language().ownName(), edition.code().equals(chosen), edition.language());
    }

    /** All sections by their names in the visitor's edition, or in the first that has one, those below indented. */
    List<Choice> sections(Visit visit, String none, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", none, chosen));
        sections(visit).forEach(choice -> choices.add(Choice.of(choice.value(), choice.label(), chosen)));
        return choices;
    }

    /** The same without the choice of none. */
    List<Choice> sections(Visit visit) {
        var choices = new ArrayList<Choice>();
        var own = editions.all().stream()
                .filter(edition ->
                        edition.language().code().equals(visit.language().code()))
                .findFirst();
        var others = editions.all().stream().filter(edition -> own.isEmpty() || !edition.equals(own.get()));
        Stream.concat(own.stream(), others)
                .forEach(edition -> add(choices, sections.of(edition.code()).roots(), "", edition.language()));
        return choices;
    }

    private static void add(List<Choice> choices, List<Section> some, String indent, Language language) {
        for (var section : some) {
            var value = Long.toString(section.id());
            if (choices.stream().noneMatch(choice -> choice.value().equals(value))) {
                choices.add(new Choice(value, indent + section.name(), false, language));
            }
            add(choices, section.sections(), indent + "  ", language);
        }
    }

    List<Choice> kinds(Visit visit, String chosen) {
        return List.of(Kind.values()).stream()
                .map(kind -> Choice.of(kind.word(), visit.words().say("stories.kind." + kind.word()), chosen))
                .toList();
    }

    List<Choice> stages(Visit visit, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", visit.words().say("stories.every-state"), chosen));
        for (var stage : Stage.values()) {
            choices.add(Choice.of(stage.word(), visit.words().say("stories.stage." + stage.word()), chosen));
        }
        return choices;
    }

    /** @param waiting whether one may ask for what waits for oneself */
    List<Choice> whose(Visit visit, String chosen, boolean waiting) {
        var choices = new ArrayList<Choice>();
        for (var whose : waiting ? List.of("", "mine", "waiting") : List.of("", "mine")) {
            choices.add(
                    Choice.of(whose, visit.words().say("stories.whose." + (whose.isEmpty() ? "all" : whose)), chosen));
        }
        return choices;
    }
}
