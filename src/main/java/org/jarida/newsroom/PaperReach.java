package org.jarida.newsroom;

import java.util.Collection;
import java.util.List;
import org.jarida.desk.Account;
import org.jarida.desk.Right;
import org.jarida.edition.Edition;

/** How far somebody's right to do something reaches. */
record PaperReach(Account account, Right right, List<Edition> all) {
    /** The editions in all of which they may, not only in some sections. */
    List<Edition> editions() {
        return all.stream().filter(edition -> in(edition.code())).toList();
    }

    boolean in(String edition) {
        return account.may(right, edition, List.of());
    }

    /** @param lineage a section, then those above it */
    boolean in(String edition, Collection<Long> lineage) {
        return account.may(right, edition, lineage);
    }

    /** In all of every edition: for what all editions share. */
    boolean everywhere() {
        return all.stream().allMatch(edition -> in(edition.code()));
    }
}
