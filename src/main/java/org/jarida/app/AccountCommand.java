package org.jarida.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jarida.desk.Account;
import org.jarida.desk.Authority;
import org.jarida.desk.Change;
import org.jarida.desk.Grant;
import org.jarida.desk.Link;
import org.jarida.desk.Lost;
import org.jarida.desk.Role;
import org.jarida.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who works here, from the command line: for the first day, and for the day when nobody can sign in. */
@Command(name = "account", mixinStandardHelpOptions = true, description = "Looks after the accounts of the staff.")
final class AccountCommand implements Runnable {
    private static final int REFUSED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    CommandSpec spec;

    /** Where the newspaper is, and where its staff finds it. */
    static final class Where {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "data",
                description = "the data directory (${DEFAULT-VALUE})")
        Path data = Path.of("data");

        @Option(
                names = "--address",
                paramLabel = "URL",
                description = "what links begin with (the newspaper's own address, or http://localhost:8080)")
        @Nullable
        String address;

        int in(ToIntFunction<House> work) {
            try (var house = House.open(data)) {
                return work.applyAsInt(house);
            }
        }

        String link(House house, String way, String token) {
            var origin = address;
            if (origin == null) {
                var own = house.settings.newspaper().address();
                origin = own.isEmpty() ? "http://localhost:8080" : own;
            }
            return (origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin) + "/newsroom/" + way + "/"
                    + token;
        }
    }

    /** What of the two somebody lost. */
    static final class What {
        @Option(names = "--passphrase", required = true, description = "a link to a new passphrase, with the factor")
        boolean passphrase;

        @Option(names = "--factor", required = true, description = "a link to a new factor, with the passphrase")
        boolean factor;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "What? add, reset, list, disable or enable");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Prints a link that invites somebody: it works once, for three days.")
    int add(
            @CommandLine.Mixin Where where,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            defaultValue = "owner",
                            description = "reporter, translator, photo-editor, editor, publisher or owner"
                                    + " (${DEFAULT-VALUE})")
                    String role,
            @Option(names = "--edition", paramLabel = "CODE", description = "in this edition alone") @Nullable
                    String edition,
            @Option(names = "--section", paramLabel = "KEY", description = "in this section and those below it alone")
                    @Nullable
                    String section,
            @Option(
                            names = "--language",
                            paramLabel = "TAG",
                            defaultValue = "en",
                            description = "what the newsroom speaks to them until they choose (${DEFAULT-VALUE})")
                    String language) {
        return where.in(house -> {
            var grant = new Grant(role(role), edition(house, edition), section(house, section));
            return print(
                    house.invitations.make(List.of(grant), language(language), Authority.COMMAND_LINE),
                    token -> where.link(house, "invitation", token));
        });
    }

    private Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException unknown) {
            throw wrong("There is no such role: " + word);
        }
    }

    private Language language(String tag) {
        return Language.NINE.stream()
                .filter(one -> one.tag().equals(tag) || one.code().equals(tag))
                .findFirst()
                .orElseThrow(() -> wrong("The newsroom does not speak " + tag + "."));
    }

    private @Nullable String edition(House house, @Nullable String code) {
        if (code != null && house.editions.find(code).isEmpty()) {
            throw wrong("There is no such edition: " + code);
        }
        return code;
    }

    private @Nullable Long section(House house, @Nullable String key) {
        return key == null
                ? null
                : house.sections.idOf(key).orElseThrow(() -> wrong("There is no such section: " + key));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Prints a link for somebody who lost a passphrase or a factor: it works once, for an hour."
                    + " Who lost both is invited anew.")
    int reset(
            @CommandLine.Mixin Where where,
            @Parameters(paramLabel = "NAME", description = "what they sign in with") String name,
            @CommandLine.ArgGroup(multiplicity = "1") What what) {
        return where.in(house -> {
            var account = named(house, name);
            if (account.isEmpty()) {
                return REFUSED;
            }
            var lost = what.factor ? Lost.FACTOR : Lost.PASSPHRASE;
            return print(
                    house.resets.make(account.get().key(), lost, Authority.COMMAND_LINE),
                    token -> where.link(house, "reset", token));
        });
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists everybody who works here.")
    int list(@CommandLine.Mixin Where where) {
        return where.in(house -> {
            for (var account : house.accounts.all()) {
                var held = house.factors.of(account);
                out().printf(
                                "%s  %s  %s  %s; passkeys: %d, one-time codes: %s, recovery codes: %d%n",
                                account.key(),
                                account.name(),
                                account.enabled() ? "enabled" : "DISABLED",
                                said(account),
                                held.passkeys().size(),
                                held.codes() ? "yes" : "no",
                                held.recoveryCodes());
            }
            return 0;
        });
    }

    private static String said(Account account) {
        return account.grants().stream()
                .map(grant -> grant.role().word()
                        + (grant.edition() == null ? "" : " in " + grant.edition())
                        + (grant.section() == null ? "" : " in a section"))
                .collect(Collectors.joining(", "));
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Signs somebody out everywhere and lets them in no more.")
    int disable(
            @CommandLine.Mixin Where where,
            @Parameters(paramLabel = "NAME", description = "what they sign in with") String name) {
        return where.in(house -> named(house, name)
                .map(account -> tell(house.accounts.disable(account.key(), Authority.COMMAND_LINE)))
                .orElse(REFUSED));
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, description = "Lets somebody in again.")
    int enable(
            @CommandLine.Mixin Where where,
            @Parameters(paramLabel = "NAME", description = "what they sign in with") String name) {
        return where.in(house -> named(house, name)
                .map(account -> tell(house.accounts.enable(account.key(), Authority.COMMAND_LINE)))
                .orElse(REFUSED));
    }

    private Optional<Account> named(House house, String name) {
        var account = house.accounts.named(name);
        if (account.isEmpty()) {
            err().println("Nobody here is called " + name + ".");
        }
        return account;
    }

    private int tell(Change change) {
        return switch (change) {
            case Change.Done done -> {
                out().println(done.account().name() + " is "
                        + (done.account().enabled() ? "enabled." : "disabled and signed out."));
                yield 0;
            }
            case Change.Refused refused -> refuse(refused.reason());
        };
    }

    private interface Leading {
        String from(String token);
    }

    private int print(Link link, Leading to) {
        return switch (link) {
            case Link.Made made -> {
                out().println(to.from(made.token()));
                err().println("Good once, until " + made.expiresAt() + ". Hand it over where nobody else reads it.");
                yield 0;
            }
            case Link.Refused refused -> refuse(refused.reason());
        };
    }

    private int refuse(Change.Reason reason) {
        err().println(
                        switch (reason) {
                            case LAST_OWNER -> "Nobody would be left who owns the newspaper. Add another owner first.";
                            case UNKNOWN -> "There is no such account.";
                            case BEYOND_REACH -> "That cannot be given.";
                        });
        return REFUSED;
    }

    private CommandLine.ParameterException wrong(String text) {
        return new CommandLine.ParameterException(spec.commandLine(), text);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
