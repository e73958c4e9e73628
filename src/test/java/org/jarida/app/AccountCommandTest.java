package org.jarida.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jarida.base.Hashes;
import org.jarida.desk.Lost;
import org.jarida.desk.NewFactor;
import org.jarida.desk.Purposes;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jarida account}, as somebody types it. */
class AccountCommandTest {
    @TempDir
    Path data;

    private record Outcome(int code, String out, String err) {}

    private Outcome says(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(
                        Stream.concat(Stream.of("account"), Stream.of(words)), Stream.of("--data", data.toString()))
                .toArray(String[]::new);
        var code = Jarida.command(all)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Outcome(code, out.toString(), err.toString());
    }

    /** Joins as the browser would, at the end of the link. */
    private void joins(String link, String name) {
        try (var house = House.open(data)) {
            var token = token(link);
            house.invitations.introduce(token, name, "a heron on the frozen weir", Language.DARI);
            var invitation = house.invitations.find(token).orElseThrow();
            var options = house.passkeys.toRegister(
                    Purposes.joining(invitation), invitation.accountKey(), name, "Jarida", List.of());
            var passkey = new org.jarida.desk.SoftPasskey("http://localhost:8080");
            house.invitations.join(token, new NewFactor.NewPasskey(passkey.register(options), "Key"), "Test");
        }
    }

    @Test
    void anInvitationIsPrintedAndOpensAnAccount() {
        var added = says("add", "--address", "https://jarida.example/");
        assertThat(added.code()).isZero();
        assertThat(added.out()).matches("https://jarida\\.example/newsroom/invitation/[A-Za-z0-9_-]{43}\\s+");
        assertThat(added.err()).contains("Good once");
        joins(added.out(), "Olga");
        var listed = says("list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("Olga  enabled  owner; passkeys: 1, one-time codes: no, recovery codes: 10");
    }

    @Test
    void whatCannotBeIsSaidAndLeavesWithACode() {
        joins(says("add").out(), "Olga");
        assertThat(says("disable", "Olga").code()).isEqualTo(1);
        assertThat(says("disable", "Olga").err()).contains("Nobody would be left");
        assertThat(says("disable", "Nobody").code()).isEqualTo(1);
        assertThat(says("enable", "Nobody").err()).contains("Nobody here is called Nobody.");
        assertThat(says("reset", "Nobody", "--factor").code()).isEqualTo(1);
        assertThat(says("reset", "Olga").code()).isEqualTo(2);
        assertThat(says("reset", "Olga", "--factor", "--passphrase").code()).isEqualTo(2);
        assertThat(says("add", "--role", "king").code()).isEqualTo(2);
        assertThat(says("add", "--role", "editor", "--edition", "xx").code()).isEqualTo(2);
        assertThat(says("add", "--role", "editor", "--section", "none").code()).isEqualTo(2);
        assertThat(says("add", "--language", "tr").code()).isEqualTo(2);
        assertThat(says().code()).isEqualTo(2);
    }

    @Test
    void somebodyIsDisabledEnabledAndReset() {
        joins(says("add").out(), "Olga");
        joins(says("add", "--role", "photo-editor").out(), "Laila");
        assertThat(says("disable", "laila").out()).contains("Laila is disabled and signed out.");
        assertThat(says("list").out()).contains("Laila  DISABLED  photo-editor");
        assertThat(says("enable", "Laila").out()).contains("Laila is enabled.");
        var factor = says("reset", "Laila", "--factor");
        var passphrase = says("reset", "Laila", "--passphrase");
        try (var house = House.open(data)) {
            assertThat(house.resets.find(token(factor.out())).orElseThrow().lost())
                    .isEqualTo(Lost.FACTOR);
            assertThat(house.resets.find(token(passphrase.out())).orElseThrow().lost())
                    .isEqualTo(Lost.PASSPHRASE);
            assertThat(house.accounts.named("Laila").orElseThrow().grants())
                    .extracting(org.jarida.desk.Grant::role)
                    .containsExactly(Role.PHOTO_EDITOR);
            assertThat(house.logbook.search(org.jarida.logbook.Search.ALL, 100))
                    .anyMatch(line ->
                            line.actor().equals("command line") && line.act().equals("account-disabled"))
                    .noneMatch(line -> line.detail().contains(Hashes.sha256(token(factor.out()))));
        }
    }

    @Test
    void theLogbookIsVerified() {
        joins(says("add").out(), "Olga");
        assertThat(verify()).isZero();
        try (var house = House.open(data)) {
            house.database.write(
                    transaction -> transaction.sql().execute("update logbook set actor = 'nobody' where number = 1"));
        }
        assertThat(verify()).isEqualTo(1);
    }

    private int verify() {
        var words = new String[] {"logbook", "verify", "--data", data.toString()};
        return Jarida.command(words).execute(words);
    }

    private static String token(String link) {
        return link.strip().substring(link.strip().lastIndexOf('/') + 1);
    }
}
