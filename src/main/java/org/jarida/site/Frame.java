package org.jarida.site;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jarida.language.Digits;
import org.jarida.language.Language;
import org.jarida.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * What every page of an edition carries around what it is about: the head, the masthead and the footer. Without a logo the
 * masthead shows the name in type.
 *
 * @param leave where who leaves quickly is led; empty where nobody is offered that
 */
public record Frame(
        Language language,
        Words words,
        String name,
        String tagline,
        @Nullable PictureView logo,
        Moment today,
        String home,
        List<MenuEntry> sections,
        List<EditionLink> editions,
        String search,
        String archive,
        String readingList,
        String offline,
        String manifest,
        String leave,
        List<Link> standing,
        List<Link> follow,
        String copyright,
        Head head,
        Dress dress) {

    public Frame {
        sections = List.copyOf(sections);
        editions = List.copyOf(editions);
        standing = List.copyOf(standing);
        follow = List.copyOf(follow);
    }

    /** The sections below the one where the reader is. */
    public List<MenuEntry> nearby() {
        return sections.stream()
                .filter(section -> section.place() != MenuEntry.Place.ELSEWHERE)
                .flatMap(section -> section.below().stream())
                .toList();
    }

    public EditionLink edition() {
        return editions.stream().filter(EditionLink::current).findFirst().orElseThrow();
    }

    /** The ten digits of the edition, for what only a browser can count. */
    public String digits() {
        return Digits.of(language).plain("0123456789");
    }

    /**
     * How long ago something was, in steps of five minutes up to an hour and then of hours up to 23, for the script that
     * tells it: kept pages cannot know the reader's hour, and browsers do not know the plurals of all nine languages.
     */
    public String ago() {
        return AGO.computeIfAbsent(words, Frame::ago);
    }

    private static final Map<Words, String> AGO = new ConcurrentHashMap<>();

    private static String ago(Words words) {
        var minutes = IntStream.range(1, 12).mapToObj(fives -> words.say("date.minutes-ago", 5 * fives));
        var hours = IntStream.rangeClosed(1, 23).mapToObj(count -> words.say("date.hours-ago", count));
        return Stream.of(Stream.of(words.say("date.now")), minutes, hours)
                .flatMap(steps -> steps)
                .collect(Collectors.joining("|"));
    }
}
