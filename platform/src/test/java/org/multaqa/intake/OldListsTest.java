package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Lists that were brought in")
class OldListsTest {
    @Autowired private OldLists duty;
    @Autowired private Drafts drafts;
    @Autowired private MemberImports imports;
    @Autowired private Undoing undoing;
    @Autowired private Reports reports;
    @Autowired private RowStore rows;
    @Autowired private Organisations organisations;
    @Autowired private AdjustableClock clock;
    @TempDir private Path folder = Path.of("");

    private Batch brought(String name) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve(UUID.randomUUID() + ".csv"),
                        "الاسم,النوع,المحافظة\n" + name + ",جمعية,حلب\n");
        return drafts.receive(Actor.COMMAND, BatchKind.MEMBERS, file, "list.csv").orThrow();
    }

    private boolean isThere(Batch batch) {
        return drafts.find(Actor.COMMAND, BatchKind.MEMBERS, batch.id()).isDone();
    }

    @Test
    @DisplayName("as drafts are deleted when nobody touched them for thirty days, and not before")
    void drafts() throws IOException {
        Batch batch = brought("جمعية ابن بطوطة");
        Instant now = clock.instant();
        duty.perform(now.plus(Duration.ofDays(30)).minusSeconds(60));
        assertThat(isThere(batch)).isTrue();
        duty.perform(now.plus(Duration.ofDays(30)).plusSeconds(60));
        assertThat(isThere(batch)).isFalse();
    }

    @Test
    @DisplayName("lose their rows after a year; what they entered stays, and so does their account")
    void rowsOfOldImports() throws IOException {
        Batch draft = brought("جمعية ابن خلدون");
        Batch stored =
                drafts.columns(Actor.COMMAND, draft, draft.columns())
                        .then(b -> imports.store(Actor.COMMAND, b, false))
                        .orThrow();
        UUID organisation = rows.after(stored.id(), 0, 1).getFirst().organisation();
        Instant now = clock.instant();
        duty.perform(now.plus(Duration.ofDays(364)));
        assertThat(rows.after(stored.id(), 0, 10)).hasSize(1);
        duty.perform(now.plus(Duration.ofDays(366)));
        duty.perform(now.plus(Duration.ofDays(367)));
        assertThat(rows.after(stored.id(), 0, 10)).isEmpty();
        Batch after = drafts.find(Actor.COMMAND, BatchKind.MEMBERS, stored.id()).orThrow();
        assertThat(Reports.notes(after).stream().map(n -> Texts.all().say(Language.ENGLISH, n)))
                .anyMatch(n -> n.startsWith("1 added"))
                .anyMatch(n -> n.contains("older than 12 months"));
        assertThat(reports.results(after)).isEmpty();
        assertThat(undoing.undo(Actor.COMMAND, after).toString()).contains("too-old-to-undo");
        assertThat(organisations.find(java.util.Objects.requireNonNull(organisation))).isPresent();
    }
}
