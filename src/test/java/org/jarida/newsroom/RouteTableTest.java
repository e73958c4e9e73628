package org.jarida.newsroom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jarida.app.House;
import org.jarida.desk.Account;
import org.jarida.desk.Grant;
import org.jarida.desk.Keyring;
import org.jarida.desk.Role;
import org.jarida.web.Load;
import org.jarida.web.Method;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route, asked for over real HTTP by every role with every credential: what is not meant to be allowed is not.
 * What is meant stands in docs/routes.md, which a change of policy changes too.
 */
class RouteTableTest {
    private static final Path TABLE = Path.of("docs/routes.md");
    private static House house;
    private static Keyring keyring;
    private static String origin;
    private static final Map<Role, Account> STAFF = new EnumMap<>(Role.class);
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir
    static Path data;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        origin = "http://127.0.0.1:" + port;
        house = House.open(data, origin);
        keyring = new Keyring(house);
        for (var role : Role.values()) {
            STAFF.put(role, keyring.account(role.word(), Grant.everywhere(role)));
        }
        house.serve("127.0.0.1", port, 1_000_000);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static List<Route> routes() {
        return house.staff().routes();
    }

    @Test
    void theTableInTheDocumentsIsTheOneInTheCode() throws IOException {
        var text = new StringBuilder("""
                # Who may ask for what

                Every route of the newsroom with who may take it, made from the code and asked for over HTTP by
                `RouteTableTest`. *Link or nobody*: no session is asked for; what the route does is guarded by a secret in
                its address, or by what is typed. *Anew*: within ten minutes of a fresh proof. Which edition, section or
                article is within somebody's reach is asked besides. Every POST and PUT bears the session's form token.

                | route | credential | roles |
                |---|---|---|
                """);
        for (var route : routes()) {
            var credential = switch (route.policy().credential()) {
                case NONE -> "link or nobody";
                case SESSION -> "session";
                case STEPPED_UP -> "session, anew";
            };
            var roles = route.policy().credential() == Credential.NONE
                    ? "–"
                    : Arrays.stream(Role.values())
                            .filter(role -> mayTake(role, route))
                            .map(Role::word)
                            .collect(Collectors.joining(", "));
            text.append("| ")
                    .append(route.method())
                    .append(" `")
                    .append(route.path())
                    .append("` | ")
                    .append(credential)
                    .append(" | ")
                    .append(roles)
                    .append(" |\n");
        }
        Files.writeString(Path.of("target/routes.md"), text);
        assertThat(Files.readString(TABLE))
                .as("docs/routes.md is not what the code says; read target/routes.md, and copy it if it is meant")
                .isEqualTo(text.toString());
    }

    private static boolean mayTake(Role role, Route route) {
        var wanted = route.policy().rights();
        return wanted.isEmpty() || wanted.stream().anyMatch(role.rights()::contains);
    }

    /** Somebody's browser: the cookies and the form token it has. */
    private record Caller(String who, String cookie, String formToken) {}

    private static Account person(Role role) {
        return Objects.requireNonNull(STAFF.get(role));
    }

    private static Caller staff(String who, Account account, boolean steppedUp) {
        var in = keyring.session(account, steppedUp);
        return new Caller(who, "session=" + in.token(), in.session().formToken());
    }

    private static Caller nobody() throws IOException, InterruptedException {
        var door = BROWSER.send(
                HttpRequest.newBuilder(URI.create(origin + "/newsroom/session")).build(),
                HttpResponse.BodyHandlers.ofString());
        var cookie = door.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
        var token = Jsoup.parse(door.body()).expectFirst("input[name=token]").val();
        return new Caller("nobody", cookie, token);
    }

    private static String address(Route route) {
        return route.path().replaceAll("\\{edition}", "en").replaceAll("\\{[a-z]+}", "0aaaaaaa");
    }

    private static HttpResponse<String> ask(Route route, Caller caller, String formToken, String from)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + address(route)))
                .header("cookie", caller.cookie())
                .header("sec-fetch-site", from);
        if (route.method() == Method.GET) {
            request.GET();
        } else if (route.load() == Load.FORM || route.load() == Load.SHORT_FORM) {
            var form = "token=" + URLEncoder.encode(formToken, UTF_8);
            request.header("content-type", "application/x-www-form-urlencoded")
                    .method(route.method().name(), HttpRequest.BodyPublishers.ofString(form));
        } else {
            request.header("x-form-token", formToken)
                    .method(route.method().name(), HttpRequest.BodyPublishers.ofString("{}"));
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private enum Outcome {
        LET_IN,
        SIGN_IN,
        STEP_UP,
        FORBIDDEN,
        STALE,
        FAILED
    }

    private static Outcome outcome(HttpResponse<String> response) {
        var location = response.headers().firstValue("location").orElse("");
        var body = response.body();
        if (response.statusCode() >= 500) {
            return Outcome.FAILED;
        } else if (response.statusCode() == 401 || location.matches("/newsroom/session(\\?then=.*)?")) {
            return Outcome.SIGN_IN;
        } else if (location.startsWith("/newsroom/session/step-up") || body.contains("prove once more who you are")) {
            return response.statusCode() == 200 ? Outcome.LET_IN : Outcome.STEP_UP;
        } else if (response.statusCode() == 403 && body.contains("open for too long")) {
            return Outcome.STALE;
        } else if (response.statusCode() == 403) {
            return Outcome.FORBIDDEN;
        } else {
            return Outcome.LET_IN;
        }
    }

    @Test
    void everyRouteLetsInWhomItsPolicyNamesAndNobodyElse() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var door = nobody();
        for (var route : routes()) {
            var policy = route.policy();
            var isOpen = policy.credential() == Credential.NONE;
            expect(wrong, route, door, isOpen ? Outcome.LET_IN : Outcome.SIGN_IN);
            for (var role : Role.values()) {
                var over = keyring.over(person(role));
                var expired = new Caller(
                        role + " signed out",
                        "session=" + over.token(),
                        over.session().formToken());
                if (!isOpen) {
                    expect(wrong, route, expired, Outcome.SIGN_IN);
                }
                for (var steppedUp : new boolean[] {false, true}) {
                    var caller = staff(role + (steppedUp ? " anew" : ""), person(role), steppedUp);
                    var meant = isOpen
                            ? Outcome.LET_IN
                            : !mayTake(role, route)
                                    ? Outcome.FORBIDDEN
                                    : policy.credential() == Credential.STEPPED_UP && !steppedUp
                                            ? Outcome.STEP_UP
                                            : Outcome.LET_IN;
                    expect(wrong, route, caller, meant);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void expect(List<String> wrong, Route route, Caller caller, Outcome meant)
            throws IOException, InterruptedException {
        var response = ask(route, caller, caller.formToken(), "same-origin");
        var is = outcome(response);
        // Who is let in may still be told that this article or that person is beyond their reach, or be led to the door
        // by signing out.
        var fits = is == meant
                || meant == Outcome.LET_IN && is == Outcome.FORBIDDEN
                || meant == Outcome.LET_IN
                        && is == Outcome.SIGN_IN
                        && route.path().endsWith("/session/end")
                || meant == Outcome.LET_IN
                        && is == Outcome.STEP_UP
                        && route.path().equals("/newsroom/session/step-up");
        if (!fits) {
            wrong.add(route.method() + " " + route.path() + " by " + caller.who() + ": meant " + meant + ", is " + is
                    + " (" + response.statusCode() + ")");
        }
    }

    @Test
    void nothingIsChangedWithoutTheFormsOwnToken() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var owner = person(Role.OWNER);
        var others = staff("another", owner, true).formToken();
        for (var route : routes()) {
            if (!route.method().isSafe()) {
                var caller = staff("owner", owner, true);
                for (var token : List.of("", "x", others)) {
                    var is = outcome(ask(route, caller, token, "same-origin"));
                    if (is != Outcome.STALE) {
                        wrong.add(route.method() + " " + route.path() + " with “" + token + "”: " + is);
                    }
                }
                var is = outcome(ask(route, caller, caller.formToken(), "cross-site"));
                if (is != Outcome.STALE) {
                    wrong.add(route.method() + " " + route.path() + " from another site: " + is);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRouteCannotBeWrittenDownWithoutAPolicy() {
        assertThat(Route.class.getRecordComponents()).anyMatch(component -> component.getType() == Policy.class);
        assertThat(Arrays.stream(Routes.class.getDeclaredMethods())
                        .filter(method -> List.of("get", "post", "put").contains(method.getName())))
                .isNotEmpty()
                .allMatch(method -> List.of(method.getParameterTypes()).contains(Policy.class));
        assertThat(routes()).hasSizeGreaterThan(40);
    }

    @Test
    void everyAnswerIsForThisBrowserAlone() throws IOException, InterruptedException {
        var owner = staff("owner", person(Role.OWNER), true);
        for (var route : routes()) {
            var response = ask(route, owner, owner.formToken() + "x", "same-origin");
            assertThat(response.headers().firstValue("cache-control")).contains("no-store");
            if (response.statusCode() != 303) {
                assertThat(response.headers()
                                .firstValue("content-security-policy")
                                .orElse(""))
                        .as(route.path())
                        .contains("default-src 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe");
                assertThat(response.headers().firstValue("x-content-type-options"))
                        .contains("nosniff");
                assertThat(response.headers().firstValue("referrer-policy")).contains("no-referrer");
            }
        }
    }
}
