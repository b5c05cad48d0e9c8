package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The end of a licence")
class LicenceExpiryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path OUTBOX = Path.of("target/test-workspace/outbox");

    @Autowired private LicenceExpiry expiry;
    @Autowired private Licences licences;
    @Autowired private Organisations organisations;
    @Autowired private DirectoryChanges changes;
    @Autowired private People people;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName("is announced 60, 30 and 7 days before, and told once when it has come")
    void isAnnounced() {
        String salma = manager(TODAY.plusDays(61));
        assertThat(lettersAfter(0, salma)).isZero();
        assertThat(lettersAfter(1, salma)).isEqualTo(1);
        assertThat(lettersAfter(0, salma)).isEqualTo(1);
        assertThat(lettersAfter(29, salma)).isEqualTo(1);
        assertThat(lettersAfter(1, salma)).isEqualTo(2);
        assertThat(lettersAfter(23, salma)).isEqualTo(3);
        assertThat(lettersAfter(7, salma)).isEqualTo(3);
        long before = changes.number();
        assertThat(lettersAfter(1, salma)).isEqualTo(4);
        assertThat(changes.number()).isGreaterThan(before);
        assertThat(lettersAfter(5, salma)).isEqualTo(4);
    }

    @Test
    @DisplayName("is made up for by one letter when the machine was off over two of the days")
    void isMadeUpFor() {
        String omar = manager(Dates().plusDays(61));
        assertThat(lettersAfter(40, omar)).isEqualTo(1);
        assertThat(lettersAfter(1, omar)).isEqualTo(1);
        assertThat(lettersAfter(13, omar)).isEqualTo(2);
    }

    @Test
    @DisplayName("that was long ago is news to nobody")
    void longAgoIsNoNews() {
        assertThat(lettersAfter(0, manager(Dates().minusDays(31)))).isZero();
    }

    private LocalDate Dates() {
        return org.multaqa.language.Dates.today(clock.instant());
    }

    /** A charity whose licence ends on a day; gives the address of its manager. */
    private String manager(LocalDate until) {
        String email = UUID.randomUUID() + "@example.org";
        UUID charity =
                organisations
                        .register(
                                Actor.PROGRAM,
                                OrganisationForm.named(
                                        OrganisationKind.ASSOCIATION, "جمعية " + email, null))
                        .orThrow()
                        .id();
        Person person = people.addOrFind(Actor.PROGRAM, "سلمى", email, "ar").orThrow();
        people.grant(Actor.PROGRAM, person.id(), charity, Role.MANAGER);
        LicenceForm form =
                new LicenceForm(
                        "publication", "7/ش", "2020-01-01", "المديرية", "", until.toString(), "");
        licences.enter(Actor.PROGRAM, charity, form, null, Optional.empty()).orThrow();
        return email;
    }

    /** Lets days pass, does the duty, and counts the letters to someone so far. */
    private long lettersAfter(int days, String to) {
        clock.advance(Duration.ofDays(days));
        expiry.perform(clock.instant());
        if (!Files.isDirectory(OUTBOX)) {
            return 0;
        }
        try (Stream<Path> letters = Files.list(OUTBOX)) {
            return letters.filter(l -> read(l).contains("To: " + to + "\n")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path letter) {
        try {
            return Files.readString(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
