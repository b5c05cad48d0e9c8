package org.multaqa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.RateLimits;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Secrets;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.Ids;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Coming in")
class ComingInTest {
    private static final String PASSWORD = "زيتون وزعتر كل صباح";
    private static final SignIn.From HOME = new SignIn.From("192.0.2.7", "Firefox");

    @Autowired private SignIn signIn;
    @Autowired private Sessions sessions;
    @Autowired private SessionStore store;
    @Autowired private SecondFactors factors;
    @Autowired private People people;
    @Autowired private Tokens tokens;
    @Autowired private RateLimits limits;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    private UUID layan = Ids.next();
    private UUID yasmin = Ids.next();
    private String email = "";

    @BeforeEach
    void layanIsClerkOfYasmin() {
        email = "layan-" + UUID.randomUUID() + "@example.org";
        layan = people.addOrFind(Actor.PROGRAM, "ليان", email, "ar").orThrow().id();
        yasmin = Ids.next();
        people.grant(Actor.PROGRAM, layan, yasmin, Role.CLERK);
        signIn.set(layan, PASSWORD);
        limits.forget();
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    @Test
    @DisplayName("with the right password leads to where one wanted to go, and out again")
    void withThePassword() {
        Visitor visitor = visitor();
        HttpResponse<String> closed = visitor.get("/account?x=1");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(closed.headers().firstValue("Location"))
                .hasValue("/sign-in?back=%2Faccount%3Fx%3D1");
        HttpResponse<String> entered =
                visitor.post(
                        "/sign-in",
                        "/sign-in",
                        "email",
                        " " + email.toUpperCase(java.util.Locale.ROOT),
                        "password",
                        PASSWORD,
                        "back",
                        "/account?x=1");
        assertThat(entered.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/account?x=1"));
        assertThat(visitor.get("/account").body()).contains("ليان");
        visitor.post("/account", "/sign-out");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("with a wrong password comes back with the address typed and without the password")
    void withAWrongPassword() {
        HttpResponse<String> refused =
                visitor().post("/sign-in", "/sign-in", "email", email, "password", "ليست هي أبداً");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(email).contains("غير صحيح").doesNotContain("ليست هي");
    }

    @Test
    @DisplayName("never leads to another site")
    void neverLeadsAway() {
        for (String away :
                List.of(
                        "https://evil.example/",
                        "//evil.example",
                        "/\\evil.example",
                        "javascript:alert(1)")) {
            HttpResponse<String> entered =
                    visitor()
                            .post(
                                    "/sign-in",
                                    "/sign-in",
                                    "email",
                                    email,
                                    "password",
                                    PASSWORD,
                                    "back",
                                    away);
            assertThat(entered.headers().firstValue("Location").orElseThrow())
                    .doesNotContain("evil")
                    .doesNotContain("javascript");
        }
    }

    @Test
    @DisplayName("is refused without the form's token")
    void needsTheToken() {
        assertThat(
                        visitor()
                                .postWithoutToken("/sign-in", "email", email, "password", PASSWORD)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("by guessing ends after eight tries, also with the right password then")
    void guessingEnds() {
        for (int i = 0; i < 8; i++) {
            assertThat(signIn.withPassword(email, "guess number " + i, HOME).isDone()).isFalse();
        }
        assertThat(signIn.withPassword(email, PASSWORD, HOME))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.TOO_MANY));
        clock.advance(Duration.ofMinutes(16));
        assertThat(signIn.withPassword(email, PASSWORD, HOME).isDone()).isTrue();
    }

    @Test
    @DisplayName("by a link works once, even when it is followed by ten at the same time")
    void aLinkWorksOnce() throws Exception {
        String code = Secrets.newCode();
        store.addLink(
                Secrets.hash(code), layan, "sign-in", clock.instant().plus(SignIn.LINK_VALID));
        assertThat(visitor().get("/sign-in/link/" + code).statusCode()).isEqualTo(200);
        List<Callable<Outcome<SignIn.Entered>>> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(() -> signIn.withLink(code, HOME));
        }
        int entered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Outcome<SignIn.Entered>> future : threads.invokeAll(ten)) {
                entered += future.get().isDone() ? 1 : 0;
            }
        }
        assertThat(entered).isEqualTo(1);
        assertThat(visitor().get("/sign-in/link/" + code).statusCode()).isEqualTo(410);
    }

    @Test
    @DisplayName("by a link is over after a quarter of an hour")
    void aLinkExpires() {
        String code = Secrets.newCode();
        store.addLink(
                Secrets.hash(code), layan, "sign-in", clock.instant().plus(SignIn.LINK_VALID));
        clock.advance(SignIn.LINK_VALID);
        assertThat(signIn.withLink(code, HOME).isDone()).isFalse();
    }

    @Test
    @DisplayName(
            "asks for the code where there is a second step, and a session without it is nobody's")
    void theSecondStep() {
        Actor self = new Actor(layan, yasmin, java.util.Set.of(Role.CLERK), "page");
        String secret = factors.begin(self).orThrow();
        long step = clock.instant().getEpochSecond() / 30;
        byte[] raw = bytes(secret);
        List<String> recovery = factors.confirm(self, Totp.code(raw, step, 6)).orThrow();
        SignIn.Entered waiting = signIn.withPassword(email, PASSWORD, HOME).orThrow();
        assertThat(waiting.awaitsCode()).isTrue();
        Sessions.Live live = sessions.find(waiting.secret()).orElseThrow();
        assertThat(live.actor().isKnown()).isFalse();
        assertThat(signIn.withCode(live, Totp.code(raw, step, 6), HOME).isDone())
                .as("used already")
                .isFalse();
        clock.advance(Duration.ofSeconds(30));
        SignIn.Entered entered = signIn.withCode(live, Totp.code(raw, step + 1, 6), HOME).orThrow();
        assertThat(sessions.find(entered.secret()).orElseThrow().actor().isKnown()).isTrue();
        assertThat(sessions.find(waiting.secret())).as("replaced").isEmpty();
        Sessions.Live again =
                sessions.find(signIn.withPassword(email, PASSWORD, HOME).orThrow().secret())
                        .orElseThrow();
        assertThat(signIn.withCode(again, recovery.getFirst(), HOME).isDone()).isTrue();
    }

    @Test
    @DisplayName("ends everywhere at once when the password is changed or the role is taken away")
    void endsAtOnce() {
        String secret = signIn.withPassword(email, PASSWORD, HOME).orThrow().secret();
        Visitor visitor = visitor().withCookie("multaqa_session", secret);
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        people.end(Actor.PROGRAM, people.memberships(layan).getFirst().id()).orThrow();
        assertThat(visitor.get("/obligations").statusCode()).isEqualTo(302);
        signIn.set(layan, PASSWORD + "!");
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    @DisplayName("lasts fourteen days at most, and half a day of silence")
    void lasts() {
        String secret = signIn.withPassword(email, PASSWORD, HOME).orThrow().secret();
        clock.advance(Sessions.IDLE.plusMinutes(1));
        sessions.forget();
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    @DisplayName("as a program needs a token that was not revoked")
    void asAProgram() {
        Tokens.Made made =
                tokens.create(
                                Actor.COMMAND,
                                yasmin,
                                Role.CLERK,
                                "الجدول الشهري",
                                Duration.ofDays(30))
                        .orThrow();
        assertThat(visitor().withToken(made.secret()).get("/api/v1/me").body())
                .contains(yasmin.toString())
                .contains("CLERK");
        assertThat(visitor().get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(visitor().withToken("mq_nonsense").get("/api/v1/me").statusCode())
                .isEqualTo(401);
        tokens.revoke(Actor.COMMAND, made.token().id()).orThrow();
        assertThat(visitor().withToken(made.secret()).get("/api/v1/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("protects every page by its headers")
    void headers() {
        HttpResponse<String> page = visitor().get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        p -> assertThat(p).contains("script-src 'self'").doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).isPresent();
    }

    private static byte[] bytes(String base32) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write((buffer >> bits) & 0xFF);
            }
        }
        return out.toByteArray();
    }
}
