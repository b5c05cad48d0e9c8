package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.Signatures;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.exchange.Epochs;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.Axe;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.keyholder.Invitation;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.signin.SignIn;
import org.springframework.context.ApplicationContext;

/**
 * An exchange for members who ask from a browser: three key holders as processes of their own, an
 * agreement of الياسمين and الزيتون about food and winter help, and the list of الزيتون, registered
 * by the command line.
 */
final class PageExchange implements AutoCloseable {
    private final ApplicationContext hub;
    private final String address;
    private final Path folder;
    private final SampleUnion union;
    private final HolderPrograms holders;
    private final Path zaytoun;
    private final UUID agreement;

    private PageExchange(ApplicationContext hub, int port, Path folder) {
        this.hub = hub;
        this.folder = folder;
        address = "http://127.0.0.1:" + port;
        union = hub.getBean(SampleUnion.class);
        // Command lines have the clock of the machine.
        hub.getBean(AdjustableClock.class).set(Instant.now());
        holders = HolderPrograms.start(folder.resolve("holders"), List.of(address));
        hub.getBean(Epochs.class)
                .open(Actor.COMMAND, Invitation.read(holders.invitation()))
                .orThrow();
        agreement = signed();
        zaytoun = holders.member("جمعية الزيتون", "zaytoun", folder.resolve("none"));
        token(Who.OTHER_MANAGER, union.zaytoun(), zaytoun);
    }

    /** Starts it; الزيتون has registered food of November 2026 for these rows. */
    static PageExchange start(ApplicationContext hub, int port, Path folder, String registered) {
        PageExchange started = new PageExchange(hub, port, folder);
        started.submit(registered);
        return started;
    }

    private void submit(String rows) {
        try {
            Path list = Files.writeString(folder.resolve("zaytoun.csv"), rows);
            Ended submitted =
                    VerbWithin.run(
                            "member",
                            "submit",
                            list.toString(),
                            "--keys",
                            zaytoun.toString(),
                            "--hub",
                            address,
                            "--agreement",
                            agreement.toString(),
                            "--kind",
                            "food",
                            "--month",
                            "2026-11");
            assertThat(submitted.code()).as(submitted.err()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the hub is. */
    String address() {
        return address;
    }

    /** A browser of ليان, a clerk of الياسمين. */
    BrowserContext layan(Browser.Look look) {
        return of(Who.OWN_CLERK, look);
    }

    /** A browser of somebody. */
    BrowserContext of(Who who, Browser.Look look) {
        UUID person = Objects.requireNonNull(union.actor(who).person());
        String secret =
                hub.getBean(SignIn.class)
                        .enter(person, new SignIn.From("127.0.0.1", "test"))
                        .secret();
        BrowserContext context = Browser.person(look, address);
        context.addCookies(List.of(new Cookie("multaqa_session", secret).setUrl(address)));
        return context;
    }

    /** A page on a device that has its keys and is enrolled. */
    Page ready(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("/exchange/page");
        keys(page, String.join(" ", words()));
        page.locator("button.main").click();
        page.locator("#agreement").waitFor();
        enrol(page);
        return page;
    }

    /** Types the keys of a device. */
    void keys(Page page, String members) {
        page.locator("#invitation").fill(Invitation.read(holders.invitation()).written());
        page.locator("#members").fill(members);
        page.locator("button.main").click();
    }

    /** Has the holders enrol the device's key, as its page shows it. */
    void enrol(Page page) {
        page.locator("a[href='#device']").click();
        String key = page.locator("main .card .hash").first().textContent();
        String name = page.locator("main .card b").textContent();
        assertThat(name).matches("جمعية (الياسمين|الزيتون) [0-9a-f]{4}");
        holders.enrol(name, key);
    }

    /** Types into fields by their names. */
    static void fill(Page page, Map<String, String> typed) {
        typed.forEach((name, value) -> page.locator("#" + name).fill(value));
    }

    /** Keeps a picture, and wants axe to find nothing. */
    static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Axe.faults(page)).as(name).isEmpty();
    }

    /** The words of the recovery sheet. */
    List<String> words() {
        try (MembersSecret secret =
                KeyFolder.key(zaytoun.resolve(KeyFolder.MEMBERS), MembersSecret::read)) {
            return secret.words();
        }
    }

    /** The folder of الزيتون. */
    Path zaytoun() {
        return zaytoun;
    }

    /** A folder of الياسمين for its command line. */
    Path yasmin() {
        Path keys =
                holders.member(
                        "جمعية الياسمين", "yasmin", zaytoun.resolve(KeyFolder.MEMBERS));
        token(Who.OWN_MANAGER, union.yasmin(), keys);
        return keys;
    }

    /** Verifies the hub with a member's folder. */
    Ended verify(Path keys, String... more) {
        List<String> verb =
                new ArrayList<>(
                        List.of("member", "verify", "--keys", keys.toString(), "--hub", address));
        verb.addAll(List.of(more));
        return VerbWithin.run(verb.toArray(String[]::new));
    }

    private void token(Who manager, UUID organisation, Path keys) {
        String secret =
                hub.getBean(Tokens.class)
                        .create(
                                union.actor(manager),
                                organisation,
                                Role.CLERK,
                                "exchange",
                                Duration.ofDays(1))
                        .orThrow()
                        .secret();
        try {
            Files.writeString(keys.resolve("hub.token"), secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** سلمى writes it for الياسمين and signs it, and عمر signs it for الزيتون. */
    private UUID signed() {
        Instant now = hub.getBean(AdjustableClock.class).instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Asia/Damascus"));
        AgreementForm form =
                new AgreementForm(
                        Map.of(
                                "title", List.of("توزيعات الشتاء"),
                                "purpose", List.of("لئلا تتكرر المساعدة"),
                                "parties", List.of("جمعية الزيتون"),
                                "uses", List.of("check"),
                                "kinds", List.of("food", "winter"),
                                "fields", List.of(),
                                "places", List.of(""),
                                "from", List.of(today.toString()),
                                "until", List.of(today.plusMonths(6).toString()),
                                "retention", List.of("12")));
        Drafts drafts = hub.getBean(Drafts.class);
        Signatures signatures = hub.getBean(Signatures.class);
        Actor salma = union.actor(Who.OWN_MANAGER);
        UUID id = drafts.draft(salma, union.yasmin(), form).orThrow().id();
        String hash = Objects.requireNonNull(drafts.propose(salma, id).orThrow().hash());
        signatures.sign(salma, id, hash).orThrow();
        signatures.sign(union.actor(Who.OTHER_MANAGER), id, hash).orThrow();
        return id;
    }

    @Override
    public void close() {
        holders.close();
    }
}
