package org.multaqa.linkage.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

@DisplayName("What a member and the hub say to each other")
class A01_WireTest {
    private static final Instant NOW = Instant.parse("2026-12-01T06:00:00Z");

    @TempDir private Path folder;

    @Test
    @DisplayName("is read as it was written, whatever is asked, and is always of a known length")
    void roundTrips() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            HubAct act = HubAct.values()[random.nextInt(HubAct.values().length)];
            HubRequest asked = request(random, act, 1 + random.nextInt(900), NOW);
            byte[] written = asked.written();
            HubRequest read = HubRequest.read(written);
            assertThat(written.length).as("seed " + seed).isIn(2_304, 18_432, 147_456, 1_179_648);
            assertThat(read).usingRecursiveComparison().isEqualTo(asked);
            assertThat(read.commitment()).isEqualTo(asked.commitment());
        }
    }

    @Test
    @DisplayName("has one name whenever it is sent, and another as soon as anything else is asked")
    void commitment() {
        SplittableRandom random = new SplittableRandom(7);
        HubRequest asked = request(random, HubAct.REGISTERING, 40, NOW);
        byte[] written = asked.written();
        int time = 2 + HubRequest.BYTES;
        int end = HubRequest.bytesOf(HubAct.REGISTERING, 40);
        for (int at = 2; at < end; at += 1 + random.nextInt(60)) {
            byte[] changed = written.clone();
            changed[at] ^= 1;
            boolean isTime = at >= time && at < time + 8;
            try {
                byte[] named = HubRequest.read(changed).commitment();
                assertThat(Arrays.equals(named, asked.commitment()))
                        .as("byte " + at)
                        .isEqualTo(isTime);
            } catch (WireFault fault) {
                // it could not be read at all
                assertThat(at).isLessThan(HubRequest.bytesOf(HubAct.REGISTERING, 0));
            }
        }
    }

    @Test
    @DisplayName(
            "is refused where it was cut, filled up too far, or hides something behind its end")
    void refused() {
        byte[] written = request(new SplittableRandom(3), HubAct.DESK_CHECK, 20, NOW).written();
        byte[] hidden = written.clone();
        hidden[hidden.length - 1] = 1;
        assertFault(hidden);
        assertFault(Arrays.copyOf(written, 18_432));
        assertFault(Arrays.copyOf(written, 200));
        assertFault(new byte[0]);
        assertFault(new byte[2_304]);
        byte[] act = written.clone();
        act[1] = (byte) HubAct.values().length;
        assertFault(act);
        byte[] count = written.clone();
        count[HubRequest.bytesOf(HubAct.DESK_CHECK, 0) - 4] = (byte) 0xff;
        assertFault(count);
    }

    @Test
    @DisplayName("gives each bucket by itself, and its length does not tell how many there are")
    void answers() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        byte[] tag = bytes(random, Entry.TAG_BYTES);
        try (Bag bag = Bag.open(folder, 1)) {
            HubRequest asked =
                    request(random, HubAct.DESK_CHECK, tag, bytes(random, Entry.TAG_BYTES));
            int nothing = HubAnswer.of(bag, asked, 0).written().length;
            bag.add(entry(random, tag));
            bag.add(entry(random, tag));
            byte[] written = HubAnswer.of(bag, asked, 0).written();
            assertThat(written).hasSize(nothing);
            HubAnswer answer = HubAnswer.read(written);
            assertThat(answer.commitment()).isEqualTo(asked.commitment());
            List<Integer> items = new ArrayList<>();
            answer.each((item, payloads) -> {
                items.add(item);
                assertThat(payloads).hasSize(2).allMatch(p -> p.length == Entry.PAYLOAD_BYTES);
            });
            assertThat(items).containsExactly(0);
            byte[] more = written.clone();
            more[1 + HubRequest.BYTES + 4] = 127;
            assertThatThrownBy(() -> HubAnswer.read(more)).isInstanceOf(WireFault.class);
        }
    }

    private static void assertFault(byte[] message) {
        assertThatThrownBy(() -> HubRequest.read(message)).isInstanceOf(WireFault.class);
    }

    private static byte[] entry(SplittableRandom random, byte[] tag) {
        byte[] entry = Arrays.copyOf(tag, Entry.BYTES);
        byte[] payload = bytes(random, Entry.PAYLOAD_BYTES);
        System.arraycopy(payload, 0, entry, Entry.PAYLOAD_AT, payload.length);
        entry[Entry.EXPIRY_AT + 1] = 127;
        entry[Entry.FORMAT_AT] = Entry.FORMAT;
        return entry;
    }

    private static HubRequest request(SplittableRandom random, HubAct act, int items, Instant at) {
        byte[] all = bytes(random, items * act.bytes());
        return new HubRequest(
                act,
                bytes(random, HubRequest.BYTES),
                at,
                bytes(random, HubRequest.BYTES),
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(7),
                bytes(random, HubRequest.BYTES),
                all);
    }

    private static HubRequest request(SplittableRandom random, HubAct act, byte[]... tags) {
        HubRequest some = request(random, act, tags.length, NOW);
        for (int i = 0; i < tags.length; i++) {
            System.arraycopy(tags[i], 0, some.items(), i * act.bytes(), tags[i].length);
        }
        return some;
    }

    private static byte[] bytes(SplittableRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
