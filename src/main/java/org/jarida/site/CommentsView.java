package org.jarida.site;

import java.util.List;
import java.util.stream.Stream;
import org.jarida.comment.Comment;
import org.jarida.comment.Discussion;
import org.jarida.comment.Standing;
import org.jarida.edition.Edition;
import org.jarida.language.Words;
import org.jarida.story.Publication;
import org.jarida.story.Remark;
import org.jspecify.annotations.Nullable;

/**
 * What readers said about an article, as it stands below it.
 *
 * @param path where one is written; below it the rest of what can be done with them
 * @param taking whether one more may be written
 * @param more the path of those that do not stand here; null: all do
 */
public record CommentsView(
        String path,
        boolean taking,
        boolean closed,
        List<Strand> threads,
        @Nullable String more,
        List<Said> imported) {
    public CommentsView {
        threads = List.copyOf(threads);
        imported = List.copyOf(imported);
    }

    /**
     * A comment and the answers to it.
     *
     * @param first null: it is not here
     * @param gone whether that is because it was taken away
     */
    public record Strand(@Nullable Said first, boolean gone, List<Said> answers) {
        public Strand {
            answers = List.copyOf(answers);
        }
    }

    /** @param key empty: nothing can be done with it */
    public record Said(String key, String name, boolean byNewsroom, Moment when, List<String> paragraphs) {
        public Said {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** All that stand here, one after the other: each with the answers to it, then those of an earlier site. */
    public List<Said> all() {
        return Stream.concat(
                        threads.stream()
                                .flatMap(thread ->
                                        Stream.concat(Stream.ofNullable(thread.first()), thread.answers().stream())),
                        imported.stream())
                .toList();
    }

    /** @param begins whether this is the first page of them */
    public static CommentsView of(Edition edition, Publication publication, Discussion discussion, boolean begins) {
        var path = "/" + edition.code() + "/comments/" + publication.storyKey();
        var next = discussion.next();
        var first = begins || discussion.threads().isEmpty()
                ? null
                : discussion.threads().getFirst();
        return new CommentsView(
                path,
                discussion.standing() == Standing.TAKING,
                discussion.standing() == Standing.CLOSED,
                discussion.threads().stream()
                        .map(thread -> thread(edition, thread, thread != first))
                        .toList(),
                next == null ? null : path + "/more/" + next.thread() + "-" + next.number(),
                discussion.imported().stream()
                        .map(remark -> said(edition, remark))
                        .toList());
    }

    private static Strand thread(Edition edition, Discussion.Strand thread, boolean whole) {
        var first = thread.first();
        return new Strand(
                first == null ? null : said(edition, first),
                first == null && whole,
                thread.answers().stream().map(answer -> said(edition, answer)).toList());
    }

    public static Said said(Edition edition, Comment comment) {
        return new Said(
                comment.key(),
                comment.byNewsroom() ? Words.in(edition.language()).say("comments.newsroom") : comment.penName(),
                comment.byNewsroom(),
                ArticlePages.moment(edition, comment.writtenAt()),
                paragraphs(comment.text()));
    }

    private static Said said(Edition edition, Remark remark) {
        var name = remark.name().isBlank() ? Words.in(edition.language()).say("comments.nameless") : remark.name();
        return new Said("", name, false, ArticlePages.moment(edition, remark.at()), paragraphs(remark.content()));
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\n\n+", -1));
    }
}
