package org.jarida.personal;

import java.util.LinkedHashMap;
import org.jarida.base.Transaction;
import org.jarida.comment.Comment;
import org.jarida.comment.Comments;
import org.jarida.reader.Reader;

/** The comments that a reader kept with their account. */
record OwnComments(Comments comments) implements Belonging {
    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Object of(Reader reader) {
        return comments.of(reader.id()).stream().map(OwnComments::plain).toList();
    }

    private static Object plain(Comment comment) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("edition", comment.edition());
        plain.put("article", comment.storyKey());
        plain.put("name", comment.penName());
        plain.put("text", comment.text());
        plain.put("at", comment.writtenAt().toString());
        plain.put("state", comment.state().word());
        return plain;
    }

    @Override
    public void forget(Transaction transaction, Reader reader) {
        comments.forget(transaction, reader.id());
    }
}
