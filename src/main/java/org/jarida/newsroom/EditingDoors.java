package org.jarida.newsroom;

import org.jarida.edition.Lockdown;
import org.jarida.edition.SecondPerson;
import org.jarida.search.DeskSearch;
import org.jarida.story.Board;
import org.jarida.story.Checks;
import org.jarida.story.MarginNotes;
import org.jarida.story.Overview;
import org.jarida.story.Previews;
import org.jarida.story.Proposals;
import org.jarida.story.Revisions;

/** What happens to an article between its first draft and its readers. */
public record EditingDoors(
        Board board,
        Overview overview,
        Revisions revisions,
        DeskSearch texts,
        MarginNotes marginNotes,
        Checks checks,
        Previews previews,
        Proposals proposals,
        SecondPerson secondPerson,
        Lockdown lockdown) {}
