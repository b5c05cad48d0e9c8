package org.multaqa.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A sheet that several people write")
class SheetsTest {
    private static final Set<String> FIELDS = Set.of("notes", "tasks");

    @Autowired private Sheets sheets;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;

    @Test
    @DisplayName("joins two laptops that were eight hours without a network, field by field")
    void eightHours() {
        UUID id = UUID.randomUUID();
        Sheet morning =
                join(id, 0, List.of(), Map.of("notes", "حضر سبعة", "tasks", "ليان: المازوت"));
        clock.advance(Duration.ofHours(8));
        join(
                id,
                morning.version(),
                List.of(),
                Map.of("notes", "حضر سبعة وغاب اثنان", "tasks", "ليان: المازوت"));
        Sheet evening =
                join(
                        id,
                        morning.version(),
                        List.of(),
                        Map.of("notes", "حضر ثمانية", "tasks", "ليان: المازوت\nهادي: البطانيات"));
        assertThat(evening.text("tasks")).isEqualTo("ليان: المازوت\nهادي: البطانيات");
        assertThat(evening.text("notes")).contains("ثمانية", "وغاب اثنان");
        assertThat(evening.marked()).containsExactly("notes");
    }

    @Test
    @DisplayName("takes an edit once, and goes on from one whose answer was lost")
    void lostAnswers() {
        UUID id = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        Edit sent = new Edit(first, 0, List.of(), Map.of("notes", "أول السطر"));
        sheets.join(layan(), "test", id, FIELDS, sent).orThrow();
        assertThat(sheets.join(layan(), "test", id, FIELDS, sent).orThrow().version()).isEqualTo(1);
        // The answer never came: what she has typed since began with what she had sent.
        Sheet now = join(id, 0, List.of(first), Map.of("notes", "أول السطر وآخره"));
        assertThat(now.text("notes")).isEqualTo("أول السطر وآخره");
        // This one had not come at all: it began where the one before it did.
        Sheet later =
                join(id, 2, List.of(UUID.randomUUID()), Map.of("notes", "أول السطر وآخره هنا"));
        assertThat(later.text("notes")).isEqualTo("أول السطر وآخره هنا");
    }

    @Test
    @DisplayName("loses no word of twenty who send theirs at the same instant")
    void allAtOnce() throws Exception {
        UUID id = UUID.randomUUID();
        int people = 20;
        CountDownLatch instant = new CountDownLatch(1);
        List<Future<Sheet>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (int i = 0; i < people; i++) {
                Map<String, String> fields =
                        Map.of("notes", "كلمة-" + i + " ", "tasks", "مهمة-" + i);
                Callable<Sheet> one =
                        () -> {
                            instant.await();
                            return join(id, 0, List.of(), fields);
                        };
                all.add(threads.submit(one));
            }
            instant.countDown();
            for (Future<Sheet> one : all) {
                one.get();
            }
        }
        Sheet now = sheets.now("test", id);
        assertThat(now.version()).isEqualTo(people);
        for (int i = 0; i < people; i++) {
            assertThat(now.text("notes")).contains("كلمة-" + i);
            assertThat(now.text("tasks")).contains("مهمة-" + i);
        }
    }

    @Test
    @DisplayName("refuses what it has no field for, and a version that never was")
    void refused() {
        UUID id = UUID.randomUUID();
        Edit elsewhere = new Edit(UUID.randomUUID(), 0, List.of(), Map.of("title", "x"));
        assertThat(sheets.join(layan(), "test", id, FIELDS, elsewhere))
                .isInstanceOf(Outcome.Refused.class);
        Edit future = new Edit(UUID.randomUUID(), 9, List.of(), Map.of("notes", "x"));
        assertThat(sheets.join(layan(), "test", id, FIELDS, future))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(sheets.now("test", id).version()).isZero();
    }

    private Actor layan() {
        return union.actor(Who.OWN_CLERK);
    }

    private Sheet join(UUID id, int base, List<UUID> after, Map<String, String> fields) {
        Edit edit = new Edit(UUID.randomUUID(), base, after, fields);
        return sheets.join(Actor.PROGRAM, "test", id, FIELDS, edit).orThrow();
    }
}
