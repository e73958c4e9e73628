package org.jarida.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jarida.base.MailFolder;
import org.jarida.base.Outbox;
import org.jarida.base.Post;
import org.jarida.base.SmtpPost;
import org.jspecify.annotations.Nullable;

/**
 * How letters leave the house. The environment may name a mail server: {@code JARIDA_SMTP=smtps://user:password@host:465},
 * {@code JARIDA_MAIL_FROM}, {@code JARIDA_MAIL_BOUNCES}, {@code JARIDA_MAIL_RATE} (docs/mail.md); without it they become
 * files in a folder.
 *
 * @param folder that folder; null: there is a mail server
 */
record MailWays(Post post, Outbox outbox, @Nullable MailFolder folder) {
    private static final int RATE = 20;

    static MailWays open(Map<String, String> environment, Path mail, String host, InstantSource clock) {
        var server = environment.getOrDefault("JARIDA_SMTP", "");
        var from = environment.getOrDefault("JARIDA_MAIL_FROM", "jarida@" + host);
        if (server.isBlank()) {
            var folder = new MailFolder(mail, from, clock);
            return new MailWays(folder, folder, folder);
        }
        var bounces = environment.get("JARIDA_MAIL_BOUNCES");
        var rate = Integer.parseInt(environment.getOrDefault("JARIDA_MAIL_RATE", Integer.toString(RATE)));
        var smtp = new SmtpPost(server, from, bounces, rate, mail.resolve("taken"), clock);
        return new MailWays(smtp, smtp, null);
    }
}
