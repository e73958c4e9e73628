package org.jarida.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jarida.desk.Authority;
import org.jarida.desk.Grant;
import org.jarida.desk.Joining;
import org.jarida.desk.Link;
import org.jarida.desk.NewFactor;
import org.jarida.desk.Phone;
import org.jarida.desk.Proof;
import org.jarida.desk.Purposes;
import org.jarida.desk.Role;
import org.jarida.desk.SigningIn;
import org.jarida.language.Language;
import org.jarida.newsroom.Demonstration;

/**
 * The people of the sample newsroom: one for each role, with a passphrase that everybody knows. What their phones would
 * know lies in a file in the data directory; while it lies there, the newspaper is served to this machine alone.
 */
final class DemoStaff {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "demo-staff.json";
    private static final String PASSPHRASE = "seven kites above the bazaar";

    /** Somebody of the sample, and the secret of their codes. */
    record Member(String name, String secret) {}

    private DemoStaff() {}

    /** @throws IllegalArgumentException when others than this machine could come to ready accounts */
    static void refuseStrangers(Path data, String host) throws IOException {
        if (Files.exists(data.resolve(FILE)) && !InetAddress.getByName(host).isLoopbackAddress()) {
            throw new IllegalArgumentException("the sample newsroom has ready accounts with known passphrases; it is"
                    + " served to this machine alone, and not on " + host);
        }
    }

    /** The ready accounts, made at the first start, and whatever lets this machine's people use them. */
    static Demonstration at(House house, Path data) throws IOException {
        var members = members(house, data);
        return new Demonstration(
                members.stream().map(Member::name).toList(),
                (name, device) -> members.stream()
                        .filter(member -> member.name().equals(name))
                        .findFirst()
                        .map(member -> signIn(house, member, device))
                        .orElseGet(() -> new SigningIn.NotSignedIn(SigningIn.Reason.WRONG)));
    }

    static void print(Demonstration demonstration, String origin, Path data) {
        if (!demonstration.names().isEmpty()) {
            System.out.println("The newsroom: " + origin + "/newsroom");
            System.out.println(
                    "  Press a name there, or sign in with one of: " + String.join(", ", demonstration.names()));
            System.out.println("  Passphrase of each: " + PASSPHRASE);
            System.out.println("  Secrets of their one-time codes: " + data.resolve(FILE));
        }
    }

    private static List<Member> members(House house, Path data) throws IOException {
        var file = data.resolve(FILE);
        if (Files.exists(file)) {
            return JSON.readValue(file.toFile(), new TypeReference<>() {});
        } else if (house.accounts.isAny()) {
            return List.of(); // Somebody else's newspaper.
        }
        var members = new ArrayList<Member>();
        for (var role : Role.values()) {
            members.add(join(house, role));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), members);
        return List.copyOf(members);
    }

    private static Member join(House house, Role role) {
        var grants = role == Role.TRANSLATOR
                ? Stream.of("fa", "ps", "tg")
                        .map(edition -> new Grant(role, edition, null))
                        .toList()
                : List.of(Grant.everywhere(role));
        var name = role.word();
        if (!(house.invitations.make(grants, Language.ENGLISH, Authority.COMMAND_LINE) instanceof Link.Made made)) {
            throw new IllegalStateException("nobody could be invited");
        }
        house.invitations.introduce(made.token(), name, PASSPHRASE, Language.ENGLISH);
        var invitation = house.invitations.find(made.token()).orElseThrow();
        var enrolment = house.factors.begin(Purposes.joining(invitation), "Jarida", name);
        var code = new Phone(enrolment.secret())
                .codes(house.database.clock().instant())
                .getFirst();
        var joining = house.invitations.join(made.token(), new NewFactor.Codes(enrolment.ticket(), code), "–");
        if (!(joining instanceof Joining.Joined joined)) {
            throw new IllegalStateException("nobody joined: " + joining);
        }
        house.staffSessions.end(joined.signedIn().session());
        return new Member(name, enrolment.secret());
    }

    /** Through the same door as everybody: passphrase, then the first of the phone's codes that is not spent. */
    private static SigningIn signIn(House house, Member member, String device) {
        if (!(house.signIn.passphrase(member.name(), PASSPHRASE) instanceof SigningIn.FactorAwaited awaited)) {
            return new SigningIn.NotSignedIn(SigningIn.Reason.WRONG);
        }
        SigningIn last = awaited;
        for (var code : new Phone(member.secret()).codes(house.database.clock().instant())) {
            last = house.signIn.factor(awaited.ticket(), new Proof.Code(code), device);
            if (!(last instanceof SigningIn.NotSignedIn)) {
                return last;
            }
        }
        return last;
    }
}
