package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.CeremonyMessage.Round;
import org.multaqa.keyholder.SampleHolders.Ended;
import org.multaqa.linkage.oprf.AbsentHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;

/** A sister union, a league of networks and an auditor make a key by three programs. */
@DisplayName("Three running holders hold a ceremony")
class A06_CeremonyTest {
    @TempDir private Path folder;
    private SampleHolders three = SampleHolders.none();

    @BeforeEach
    void begin() {
        three = SampleHolders.start(folder, false);
    }

    @AfterEach
    void end() {
        three.close();
    }

    @Test
    @DisplayName("All come to one invitation, and no holder's folder has another's share")
    void agree() throws Exception {
        List<Invitation> made = three.newKey(1);
        assertThat(new HashSet<>(made)).hasSize(1);
        assertThat(Invitation.read(made.getFirst().written(), "invitation"))
                .isEqualTo(made.getFirst());
        for (int number = 1; number <= 3; number++) {
            try (var keys = Files.list(three.folder(number).resolve("keys"))) {
                assertThat(keys).hasSize(1);
            }
            // Started anew, each opens its own share and no other.
            three.stop(number);
            three.start(number, null);
            assertThat(three.holder(number).groups()).containsExactly(made.getFirst().group());
        }
    }

    @Test
    @DisplayName("A dealer that gives one holder a point off its line is named by all")
    void wrongPoint() {
        lies(3, (round, to, honest) -> round == Round.POINT && to == 1 ? flipped(honest) : honest);
        // The auditor answers the complaint in public with the point it should have given: it may
        // have been the line. So the ceremony goes on, with what all have seen.
        assertThat(ceremony()).allMatch(end -> end.refused() == null);
        lies(
                3,
                (round, to, honest) ->
                        switch (round) {
                            case POINT -> to == 1 ? flipped(honest) : honest;
                            case DISCLOSED -> flipped(honest);
                            default -> honest;
                        });
        assertLiar(3, three.all(n -> CeremonyPlan.newEpoch(three.circle(), 2)));
    }

    @Test
    @DisplayName("A dealer that pledges one thing and says another is named by all")
    void brokenPledge() {
        lies(2, (round, to, honest) -> round == Round.PLEDGE ? flipped(honest) : honest);
        assertLiar(2, ceremony());
    }

    @Test
    @DisplayName("A dealer that tells two holders different things has signed both, and is named")
    void twoTongues() {
        lies(3, (round, to, honest) -> round == Round.PLEDGE && to == 1 ? flipped(honest) : honest);
        List<Ended> ends = ceremony();
        assertLiar(3, ends);
    }

    @Test
    @DisplayName("Who complains without cause stops nothing: the point is shown and taken")
    void falseComplaint() {
        lies(1, (round, to, honest) -> round == Round.COMPLAINTS ? new byte[] {2} : honest);
        List<Ended> ends = ceremony();
        // The liar itself did not complain in its own books, so only it is left behind.
        assertThat(ends.get(1).refused()).isNull();
        assertThat(ends.get(2).refused()).isNull();
    }

    @Test
    @DisplayName("Who passes on what nobody said is named")
    void falseEcho() {
        lies(2, (round, to, honest) -> round == Round.ECHO ? flipped(honest) : honest);
        assertLiar(2, ceremony());
    }

    @Test
    @DisplayName("Operators who have agreed to different circles do not hear each other's holders")
    void differentCircles() {
        Circle real = three.circle();
        HolderCard third = real.holder(3);
        byte[] key = third.identity();
        key[0] ^= 1;
        Circle slipped =
                new Circle(
                        List.of(
                                real.holder(1),
                                real.holder(2),
                                new HolderCard(3, third.name(), third.address(), key)));
        Thread.startVirtualThread(() -> {
            // The operator of the first gives up once the two others wait for it.
            three.awaitCeremony(1);
            three.endCeremony(1);
            three.endCeremony(2);
            three.endCeremony(3);
        });
        List<Ended> ends =
                three.all(n -> CeremonyPlan.newEpoch(n == 1 ? slipped : three.circle(), 1));
        assertThat(ends).allMatch(end -> end.refused() != null);
        assertThat(three.holder(2).groups()).isEmpty();
    }

    @Test
    @DisplayName("A circle in which one's own card is another is refused before a word is said")
    void ownCard() {
        Circle real = three.circle();
        Circle moved =
                new Circle(
                        List.of(
                                new HolderCard(
                                        1,
                                        "غيرنا",
                                        real.holder(1).address(),
                                        real.holder(1).identity()),
                                real.holder(2),
                                real.holder(3)));
        Ceremonies part = new Ceremonies(three.holder(1));
        assertThatThrownBy(() ->
                        part.run(
                                CeremonyPlan.newEpoch(moved, 1),
                                java.time.Duration.ofSeconds(1),
                                round -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> assertThat(e.reason().key()).isEqualTo("keyholder.circle-other"));
    }

    @Test
    @DisplayName("The union's machine is stolen: the two others hand the key on to a new one")
    void handedOn() throws Exception {
        Invitation before = three.newKey(1).getFirst();
        MemberKey amal = three.member("دار الأمل", 100, null);
        List<byte[]> keys = A01_AsksAndAnswersTest.keys(3);
        List<byte[]> wanted = function(before, amal).evaluate(keys);
        three.stop(1);
        DataDirectory.delete(three.folder(1));
        three.makeAnew(1);
        three.holder(1).books().enrol(MemberKey.publicKey(amal.shown()), "دار الأمل", 100, null);
        List<Ended> ends =
                three.all(n -> CeremonyPlan.handOver(three.circle(), before.group(), Set.of(2, 3)));
        Invitation after = ends.getFirst().invitation();
        assertThat(after.group().key()).isEqualTo(before.group().key());
        assertThat(after.group().shares()).isNotEqualTo(before.group().shares());
        List<byte[]> again = function(after, amal).evaluate(keys);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(again.get(i)).isEqualTo(wanted.get(i));
        }
        // The old shares are gone, so the stolen one fits nothing.
        assertThat(three.holder(2).groups()).containsExactly(after.group());
        assertThatThrownBy(() -> function(before, amal).evaluate(keys))
                .isInstanceOf(AbsentHolder.class);
    }

    @Test
    @DisplayName("The next epoch's key is another; both serve until the old one is destroyed")
    void nextEpoch() {
        Invitation first = three.newKey(1).getFirst();
        Invitation second = three.newKey(2).getFirst();
        MemberKey amal = three.member("دار الأمل", 100, null);
        List<byte[]> keys = A01_AsksAndAnswersTest.keys(1);
        byte[] old = function(first, amal).evaluate(keys).getFirst();
        assertThat(function(second, amal).evaluate(keys).getFirst()).isNotEqualTo(old);
        assertThat(ceremony())
                .allSatisfy(end ->
                        assertThat(refused(end).reason().key()).isEqualTo("keyholder.epoch-past"));
        three.holder(1).destroy(first.group().checkValue());
        assertThat(function(first, amal).evaluate(keys).getFirst()).isEqualTo(old);
        three.holder(2).destroy(first.group().checkValue());
        assertThatThrownBy(() -> function(first, amal).evaluate(keys))
                .isInstanceOf(AbsentHolder.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e ->
                                assertThat(e.reason().key())
                                        .isEqualTo("keyholder.declined.other-key"));
    }

    private void lies(int number, SampleHolders.Lying lying) {
        three.stop(number);
        three.start(number, lying);
    }

    private List<Ended> ceremony() {
        return three.all(number -> CeremonyPlan.newEpoch(three.circle(), 1));
    }

    /** Both honest holders name it, or repeat who has named it first; nobody keeps a share. */
    private void assertLiar(int liar, List<Ended> ends) {
        String name = SampleHolders.NAMES.get(liar - 1);
        for (Ended end : ends) {
            if (end.number() != liar) {
                Refusal refusal = refused(end);
                assertThat(refusal.reason().key())
                        .isIn("keyholder.ceremony-liar", "keyholder.ceremony-accused");
                assertThat(refusal.reason().arguments().containsValue(name))
                        .as(refusal.getMessage())
                        .isTrue();
            }
        }
        assertThat(ends)
                .filteredOn(end -> end.number() != liar)
                .anyMatch(end -> refused(end).reason().key().equals("keyholder.ceremony-liar"));
    }

    private static Refusal refused(Ended end) {
        assertThat(end.refused()).as("holder " + end.number()).isInstanceOf(Refusal.class);
        return (Refusal) java.util.Objects.requireNonNull(end.refused());
    }

    private ObliviousFunction function(Invitation invitation, MemberKey member) {
        return new ObliviousFunction(invitation.group(), three.asked(invitation, member));
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] other = bytes.clone();
        if (other.length > 0) {
            other[other.length / 2] ^= 1;
        }
        return other;
    }
}
