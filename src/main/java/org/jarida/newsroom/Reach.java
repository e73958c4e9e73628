package org.jarida.newsroom;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jarida.desk.Account;
import org.jarida.desk.Right;
import org.jarida.edition.Sections;
import org.jarida.story.Article;
import org.jarida.story.Stage;
import org.jarida.story.Story;

/** How far somebody's rights reach over a story and its articles. */
record Reach(Account account, Sections sections) {
    /**
     * Whether they may read what is not published: editors what is in their reach, reporters their own and what waits
     * for them, translators also what is ready in the languages they translate from. What readers see all may read.
     */
    boolean reads(Story story, Article article) {
        return article.stage() == Stage.PUBLISHED
                || edits(story, article.edition())
                || isTheirs(article)
                || (account.may(Right.TRANSLATE) && isForTranslators(article))
                || account.may(Right.PUBLISH, article.edition(), lineage(story));
    }

    /** Whether they may change its text now. */
    boolean writes(Story story, Article article) {
        if (edits(story, article.edition())) {
            return true;
        }
        var writer = account.mayIn(Right.WRITE, article.edition()) || account.mayIn(Right.TRANSLATE, article.edition());
        return writer && isTheirs(article) && (article.stage() == Stage.DRAFT || waitsForThem(article));
    }

    boolean edits(Story story, String edition) {
        return account.may(Right.EDIT, edition, lineage(story));
    }

    boolean publishes(Story story, String edition) {
        return account.may(Right.PUBLISH, edition, lineage(story));
    }

    /** Whether they may begin to tell a story in an edition: a new one, or one that others tell elsewhere. */
    boolean starts(String edition) {
        return account.mayIn(Right.WRITE, edition) || account.mayIn(Right.TRANSLATE, edition);
    }

    private boolean isTheirs(Article article) {
        return article.startedBy().equals(account.key()) || waitsForThem(article);
    }

    private boolean waitsForThem(Article article) {
        return account.key().equals(article.progress().waitingFor());
    }

    private boolean isForTranslators(Article article) {
        return article.stage() == Stage.READY
                || article.stage() == Stage.SCHEDULED
                || article.firstPublishedAt() != null
                || account.mayIn(Right.TRANSLATE, article.edition());
    }

    private Set<Long> lineage(Story story) {
        var all = new LinkedHashSet<Long>();
        story.sections().forEach(section -> sections.lineage(section).forEach(one -> all.add(one.id())));
        return all;
    }
}
