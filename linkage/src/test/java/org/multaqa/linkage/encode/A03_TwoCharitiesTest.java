package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.linkage.encode.SampleExchange.NOW;
import static org.multaqa.linkage.encode.SampleExchange.subject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.encode.Keepsakes.Keepsake;
import org.multaqa.linkage.encode.Keepsakes.Left;
import org.multaqa.linkage.index.Answer;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.sodium.KeyPair;

/** Dar al-Amal has helped Maryam's family; Jisr al-Khayr wants to know before it helps. */
@DisplayName("A charity learns that a family was helped, and the hub learns nothing")
class A03_TwoCharitiesTest {
    private static final int FOOD = 1;
    @TempDir private Path folder;
    private final SampleExchange exchange = new SampleExchange();
    private final CharitySecret amal = CharitySecret.fresh();
    private final CharitySecret khayr = CharitySecret.fresh();
    private final List<Subject> helped =
            List.of(
                    subject("12", FOOD, "NUMBER|02010234567", "NAMES|mrym+khld|hlby", "PHONE|0931"),
                    subject("13", 4, "NUMBER|02010999999", "NAMES|smr+mhmd|dmshqy"));
    private final List<Subject> asking =
            List.of(
                    subject("A7", FOOD, "NAMES|mrym+khld|hlby", "PHONE|0931", "PHONE|0944"),
                    subject("A8", FOOD, "NUMBER|02010555555"));

    @Test
    @DisplayName("Who shares two keys opens two payloads with one handle; who shares none, nothing")
    void found() throws Exception {
        try (Bag bag = Bag.open(folder.resolve("bag"), 1)) {
            send(bag, amal, helped);
            TokenBook tokens = exchange.tokens(exchange.encoding(khayr, 4), khayr, asking);
            List<Payload> maryam = opened(bag, tokens, asking.get(0));
            assertThat(maryam).hasSize(2);
            assertThat(maryam.get(0)).isEqualTo(maryam.get(1));
            assertThat(maryam.getFirst().kind()).isEqualTo(FOOD);
            assertThat(maryam.getFirst().month()).isEqualTo(SampleExchange.NOVEMBER);
            assertThat(maryam.getFirst().subDistrict()).isEqualTo(SampleExchange.SUB_DISTRICT);
            assertThat(maryam.getFirst().hints()).isEqualTo(helped.getFirst().hints());
            assertThat(opened(bag, tokens, asking.get(1))).isEmpty();
        }
    }

    @Test
    @DisplayName("The handle is that of the mailbox whose key the other charity keeps")
    void mailbox() throws Exception {
        try (Bag bag = Bag.open(folder.resolve("bag"), 1)) {
            List<Keepsake> kept = send(bag, amal, helped);
            TokenBook tokens = exchange.tokens(exchange.encoding(khayr, 4), khayr, asking);
            byte[] handle = opened(bag, tokens, asking.getFirst()).getFirst().handle();
            Keepsake maryam = kept.getFirst();
            assertThat(maryam.record()).isEqualTo("12");
            byte[] publicKey = KeyPair.of(maryam.mailboxKey()).publicKey();
            assertThat(SubjectEncoding.handle(publicKey)).isEqualTo(handle);
        }
    }

    @Test
    @DisplayName(
            "When the family withdraws, its charity has each of its entries deleted, and no other")
    void withdrawn() throws Exception {
        try (Bag bag = Bag.open(folder.resolve("bag"), 1)) {
            Keepsake maryam = send(bag, amal, helped).getFirst();
            List<Bag.Deletion> others = deletions(maryam, khayr);
            assertThat(bag.delete(others)).isZero();
            assertThat(bag.delete(deletions(maryam, amal))).isEqualTo(3);
            TokenBook tokens = exchange.tokens(exchange.encoding(khayr, 4), khayr, helped);
            assertThat(opened(bag, tokens, helped.get(0))).isEmpty();
            assertThat(opened(bag, tokens, helped.get(1))).hasSize(2);
        }
    }

    private static List<Bag.Deletion> deletions(Keepsake keepsake, CharitySecret charity) {
        List<Bag.Deletion> deletions = new ArrayList<>();
        for (Left left : keepsake.left()) {
            deletions.add(left.deletion(charity));
        }
        return deletions;
    }

    private List<Keepsake> send(Bag bag, CharitySecret charity, List<Subject> list)
            throws Exception {
        ListEncoding encoding = exchange.encoding(charity, 4);
        Path entries = folder.resolve("list.entries");
        Path keepsakes = folder.resolve("list.keepsakes");
        encoding.write(list, exchange.tokens(encoding, charity, list), entries, keepsakes);
        try (EncodedList encoded = EncodedList.open(entries)) {
            bag.add(encoded.entries(0, (int) encoded.size()));
        }
        return Keepsakes.read(keepsakes, charity);
    }

    private static List<Payload> opened(Bag bag, TokenBook tokens, Subject subject) {
        List<Payload> opened = new ArrayList<>();
        for (String key : subject.matchKeys()) {
            Token token = tokens.find(key).orElseThrow();
            Answer answer = Answer.to(bag, List.of(token.tag()), NOW).getFirst();
            answer.payloads().forEach(sealed -> token.open(sealed).ifPresent(opened::add));
        }
        assertThat(opened.stream().map(p -> Arrays.hashCode(p.handle())).distinct().count())
                .isLessThanOrEqualTo(1);
        return opened;
    }
}
