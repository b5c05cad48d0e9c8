package org.multaqa.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.RateLimits;
import org.multaqa.accounts.Secrets;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.mail.Letters;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Service;

/** The ways in. Unknown addresses are answered like known ones, and as slowly. */
@Service
public class SignIn {
    /** How long a link in a letter can be followed. */
    public static final Duration LINK_VALID = Duration.ofMinutes(15);

    private static final Set<String> COMMON =
            Set.of(
                    "1234567890",
                    "0123456789",
                    "password12",
                    "password123",
                    "qwertyuiop",
                    "1111111111",
                    "multaqa123",
                    "abcdefghij");

    private final SessionStore store;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final People people;
    private final RateLimits limits;
    private final Letters letters;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final String nobodysHash;

    SignIn(
            SessionStore store,
            Sessions sessions,
            SecondFactors factors,
            People people,
            RateLimits limits,
            Letters letters,
            Clock clock,
            @Value("${multaqa.password-work:310000}") int work) {
        this.store = store;
        this.sessions = sessions;
        this.factors = factors;
        this.people = people;
        this.limits = limits;
        this.letters = letters;
        this.clock = clock;
        // PBKDF2 with HMAC-SHA-256; the number of rounds is what OWASP asked for when it was set.
        this.encoder =
                new Pbkdf2PasswordEncoder(
                        "",
                        16,
                        work,
                        Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        this.nobodysHash = encoder.encode(Secrets.newCode());
    }

    /** Where a request comes from: the address counts for limits, the agent names the session. */
    public record From(String address, String agent) {
        public static From of(HttpServletRequest request) {
            String agent = request.getHeader("User-Agent");
            return new From(request.getRemoteAddr(), agent == null ? "" : agent);
        }
    }

    /** A session was opened; it is nobody's until the code is given where {@code awaitsCode}. */
    public record Entered(String secret, boolean awaitsCode) {}

    public Outcome<Entered> withPassword(String email, String password, From from) {
        String address = People.address(email);
        if (!limits.allow(Limit.SIGN_IN_ADDRESS, from.address())
                || !limits.allow(Limit.SIGN_IN_PERSON, address)) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        Optional<Person> person = people.findByEmail(address);
        String hash = person.flatMap(p -> people.passwordHashOf(p.id())).orElse(nobodysHash);
        if (!encoder.matches(password, hash) || person.isEmpty()) {
            return Outcome.invalid(Problem.at("email", "signin.wrong"));
        }
        limits.clear(Limit.SIGN_IN_PERSON, address);
        return Outcome.done(enter(person.get().id(), from));
    }

    /** The second step: the session that waits is replaced by one that has come in. */
    public Outcome<Entered> withCode(Sessions.Live waiting, String code, From from) {
        UUID person = waiting.session().person();
        if (!waiting.session().awaitsCode()) {
            return Outcome.notFound();
        }
        if (!limits.allow(Limit.SIGN_IN_PERSON, person.toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        if (!factors.check(person, code)) {
            return Outcome.invalid(Problem.at("code", "signin.code-wrong"));
        }
        store.end(waiting.session().id(), person);
        sessions.forget();
        return Outcome.done(new Entered(sessions.open(person, from.agent(), false), false));
    }

    /** Sends a link if the address is somebody's; says nothing of whether it is. */
    public Outcome<String> sendLink(String email, Purpose purpose, From from, String site) {
        String address = People.address(email);
        if (!limits.allow(Limit.SIGN_IN_ADDRESS, from.address())
                || !limits.allow(Limit.LINK_PERSON, address)) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        people.findByEmail(address)
                .ifPresent(person -> {
                    String code = Secrets.newCode();
                    store.addLink(
                            Secrets.hash(code),
                            person.id(),
                            purpose.word(),
                            clock.instant().plus(LINK_VALID));
                    letters.send(
                            person.email(),
                            person.letters(),
                            Message.of("signin.letter-subject." + purpose.word()),
                            Message.of(
                                    "signin.letter-body." + purpose.word(),
                                    "name",
                                    person.name(),
                                    "link",
                                    site + purpose.path() + code));
                });
        return Outcome.done(address);
    }

    /** What a link in a letter is for. */
    public enum Purpose {
        SIGN_IN("sign-in", "/sign-in/link/"),
        PASSWORD("password", "/password/");

        private final String word;
        private final String path;

        Purpose(String word, String path) {
            this.word = word;
            this.path = path;
        }

        String word() {
            return word;
        }

        String path() {
            return path;
        }
    }

    /** Whether a link can still be followed; looking does not use it up. */
    public boolean linkHolds(String code, Purpose purpose) {
        return store.linkHolds(Secrets.hash(code), purpose.word(), clock.instant());
    }

    /** Follows a link, once. */
    public Outcome<Entered> withLink(String code, From from) {
        return use(code, Purpose.SIGN_IN, from).map(person -> enter(person, from));
    }

    /** Sets a new password by a link; every session of the person ends. */
    public Outcome<Entered> withNewPassword(String code, String password, From from) {
        Optional<Problem> weak = weakness(password);
        if (weak.isPresent()) {
            return Outcome.invalid(weak.get());
        }
        return use(code, Purpose.PASSWORD, from)
                .map(person -> {
                    set(person, password);
                    return enter(person, from);
                });
    }

    private Outcome<UUID> use(String code, Purpose purpose, From from) {
        if (!limits.allow(Limit.SIGN_IN_ADDRESS, from.address())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        Instant now = clock.instant();
        String hash = Secrets.hash(code);
        return store.useLink(hash, purpose.word(), now)
                ? Outcome.done(store.personOfLink(hash).orElseThrow())
                : Outcome.refused(Outcome.Why.EXPIRED, "signin.link-gone");
    }

    /** Changes one's own password; whoever has one must say it. */
    public Outcome<UUID> changePassword(Actor by, String old, String password) {
        UUID person = by.person();
        if (person == null) {
            return Outcome.notAllowed();
        }
        Optional<String> hash = people.passwordHashOf(person);
        if (!limits.allow(Limit.SIGN_IN_PERSON, person.toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "signin.too-many");
        }
        if (hash.isPresent() && !encoder.matches(old, hash.get())) {
            return Outcome.invalid(Problem.at("old", "signin.old-wrong"));
        }
        Optional<Problem> weak = weakness(password);
        if (weak.isPresent()) {
            return Outcome.invalid(weak.get());
        }
        set(person, password);
        return Outcome.done(person);
    }

    /** Sets a first password without asking for the old one: set-up, invitations, demo. */
    public void set(UUID person, String password) {
        people.setPasswordHash(
                new Actor(person, null, Set.of(), "page"), person, encoder.encode(password));
        sessions.endAllOf(person);
    }

    /** What is wrong with a password: fewer than ten characters, or one of the commonest. */
    public static Optional<Problem> weakness(String password) {
        if (password.codePointCount(0, password.length()) < 10) {
            return Optional.of(Problem.at("password", "signin.password-short"));
        }
        if (password.length() > 200) {
            return Optional.of(Problem.at("password", "signin.password-long"));
        }
        boolean common =
                COMMON.contains(password.toLowerCase(java.util.Locale.ROOT))
                        || password.chars().distinct().count() < 4;
        return common
                ? Optional.of(Problem.at("password", "signin.password-common"))
                : Optional.empty();
    }

    /** Opens a session for someone who has given both steps at once. */
    public Entered enterVerified(UUID person, From from) {
        return new Entered(sessions.open(person, from.agent(), false), false);
    }

    /** Opens a session for someone who has proved to be this person. */
    public Entered enter(UUID person, From from) {
        boolean awaits = factors.isOn(person);
        return new Entered(sessions.open(person, from.agent(), awaits), awaits);
    }
}
