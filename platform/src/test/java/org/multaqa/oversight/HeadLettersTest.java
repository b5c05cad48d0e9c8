package org.multaqa.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.People;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Head;
import org.multaqa.audit.Verdict;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@WorkspaceTest
@DisplayName("The head of the trail")
class HeadLettersTest {
    private static final Instant SECOND_OF_DECEMBER = Instant.parse("2026-12-02T06:00:00Z");

    @Autowired HeadLetters duty;
    @Autowired SampleUnion union;
    @Autowired People people;
    @Autowired Audit audit;
    @Autowired AdjustableClock clock;

    @Value("${multaqa.outbox}")
    String outbox;

    private Set<Path> before = Set.of();

    @BeforeEach
    void lookIntoTheOutbox() throws IOException {
        union.yasmin();
        Files.createDirectories(Path.of(outbox));
        before = letters();
    }

    @Test
    @DisplayName("goes to سلمى and عمر once a month, also when the machine was off on the first")
    void onceAMonth() throws IOException {
        people.introduce(union.actor(Who.OTHER_MANAGER), "Omar", "en").orThrow();
        Head atDecember = audit.head();
        clock.set(SECOND_OF_DECEMBER);
        duty.perform(SECOND_OF_DECEMBER);
        List<String> sent = arrived();
        assertThat(sent).hasSize(2);
        assertThat(sent).allMatch(letter -> letter.contains(atDecember.written()));
        assertThat(sent)
                .anyMatch(
                        letter -> letter.contains("own_manager@") && letter.contains("كانون الأول"))
                .anyMatch(letter ->
                        letter.contains("other_manager@") && letter.contains("December 2026"));

        duty.perform(SECOND_OF_DECEMBER.plusSeconds(3600));
        duty.perform(Instant.parse("2026-12-31T20:00:00Z"));
        assertThat(arrived()).hasSize(2);

        Instant january = Instant.parse("2026-12-31T21:30:00Z");
        clock.set(january);
        duty.perform(january);
        assertThat(arrived()).hasSize(4);
        assertThat(audit.verify(atDecember)).isInstanceOf(Verdict.Whole.class);
    }

    private List<String> arrived() throws IOException {
        Set<Path> now = letters();
        now.removeAll(before);
        java.util.List<String> texts = new java.util.ArrayList<>();
        for (Path letter : now) {
            texts.add(Files.readString(letter));
        }
        return texts;
    }

    private Set<Path> letters() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(outbox))) {
            return new TreeSet<>(all.toList());
        }
    }
}
