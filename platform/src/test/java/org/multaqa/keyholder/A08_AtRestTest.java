package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.Rehearsal;

/** The auditor's holder, opened by a passphrase, and the league's, by a key file. */
@DisplayName("What lies on a holder's disk")
class A08_AtRestTest {
    private static final String SAID = "سبع نوارس فوق مرفأ قديم";

    @TempDir private Path folder;

    @Test
    @DisplayName("is opened by the passphrase it was made with and by no other")
    void passphrase() throws IOException {
        HolderFolder auditor = make(3, "auditor", new Opening.Passphrase(SAID.toCharArray()));
        auditor.unlock(new Opening.Passphrase(SAID.toCharArray())).close();
        assertRefused(
                () ->
                        auditor.unlock(
                                new Opening.Passphrase("سبع نوارس فوق مرفأ جديد".toCharArray())),
                "keyholder.passphrase-wrong");
        assertRefused(
                () -> auditor.unlock(new Opening.KeyFile(folder.resolve("none"))),
                "keyholder.wants-passphrase");
        assertRefused(
                () -> make(3, "short", new Opening.Passphrase("قصيرة".toCharArray())),
                "keyholder.passphrase-short");
        String kept = Files.readString(auditor.root().resolve("holder.properties"));
        assertThat(kept).contains("passes=3").contains("kibibytes=65536").doesNotContain("نوارس");
        Path sealed = auditor.root().resolve("identity.sealed");
        Files.writeString(sealed, Files.readString(sealed).replaceFirst("^.", "x"));
        assertRefused(
                () -> auditor.unlock(new Opening.Passphrase(SAID.toCharArray())),
                "keyholder.passphrase-wrong");
    }

    @Test
    @DisplayName("is opened by its key file, which nobody else may read")
    void keyFile() throws IOException {
        Path key = folder.resolve("league.key-file");
        HolderFolder league = make(2, "league", new Opening.KeyFile(key));
        league.unlock(new Opening.KeyFile(key)).close();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertRefused(() -> league.unlock(new Opening.KeyFile(key)), "keyholder.key-file-open");
        Path others = folder.resolve("others.key-file");
        make(1, "other", new Opening.KeyFile(others));
        assertRefused(() -> league.unlock(new Opening.KeyFile(others)), "keyholder.key-file-wrong");
        Files.writeString(others, "no key");
        assertRefused(
                () -> league.unlock(new Opening.KeyFile(others)), "keyholder.key-file-unreadable");
    }

    @Test
    @DisplayName("holds no share in clear, and a share that was changed or exchanged is refused")
    void shares() throws IOException {
        Opening opening = new Opening.KeyFile(folder.resolve("key-file"));
        HolderFolder league = make(2, "league", opening);
        Ceremony.Outcome first = Rehearsal.newKey(1).get(1);
        Ceremony.Outcome second = Rehearsal.newKey(2).get(1);
        try (HolderFolder.Opened opened = league.unlock(opening)) {
            league.keep(first.share(), first.group(), opened.rest());
            league.keep(second.share(), second.group(), opened.rest());
            assertThat(league.keys()).containsExactly(second.group(), first.group());
            assertThat(league.share(first.group(), opened.rest()).publicShare())
                    .isEqualTo(first.share().publicShare());
            Path one = file(league, first.group());
            Path other = file(league, second.group());
            String secret = first.share().written().split("secret ")[1].strip();
            assertThat(Files.readString(one)).doesNotContain(secret);
            String text = Files.readString(one);
            String sealed = text.substring(text.indexOf("sealed "));
            String foreign = Files.readString(other);
            Files.writeString(other, foreign.substring(0, foreign.indexOf("sealed ")) + sealed);
            assertRefused(
                    () -> league.share(second.group(), opened.rest()), "keyholder.share-damaged");
            Files.writeString(one, text.substring(0, text.length() - 3) + "00\n");
            assertRefused(
                    () -> league.share(first.group(), opened.rest()), "keyholder.share-damaged");
            Files.writeString(one, "nothing");
            assertRefused(league::keys, "keyholder.share-damaged");
        }
    }

    @Test
    @DisplayName(
            "is gone when it is destroyed; the receipt says so, and no word of it can be changed")
    void destroyed() throws IOException {
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            Invitation invitation = three.newKey(1).getFirst();
            GroupKey group = invitation.group();
            Holder league = three.holder(2);
            Path share = file(HolderFolder.open(three.folder(2)), group);
            Path link = folder.resolve("what-lay-there");
            Files.createLink(link, share);
            assertRefused(() -> league.destroy("0000000000"), "keyholder.key-not-held");
            String receipt = league.destroy("\u2068" + group.checkValue() + "\u2069");
            assertThat(share).doesNotExist();
            assertThat(Files.readAllBytes(link)).containsOnly(0);
            Receipt read = Receipt.verify(receipt, invitation, "receipt");
            assertThat(read.number()).isEqualTo(2);
            assertThat(read.publicShare()).isEqualTo(HexFormat.of().formatHex(group.share(2)));
            assertThat(league.books().head()).isEqualTo(read.logHead());
            for (String other :
                    new String[] {
                        receipt.replace("epoch 1", "epoch 2"),
                        receipt.replace("holder 2", "holder 3"),
                        receipt.replace("2026-11-23", "2026-11-24"),
                    }) {
                assertRefused(
                        () -> Receipt.verify(other, invitation, "r"), "keyholder.receipt-false");
            }
            for (String none : new String[] {"", "x", receipt.substring(0, 90), "signature ff"}) {
                assertRefused(
                        () -> Receipt.verify(none, invitation, "r"),
                        "keyholder.receipt-unreadable");
            }
            three.stop(2);
            three.start(2, null);
            assertThat(three.holder(2).groups()).isEmpty();
        }
    }

    @Test
    @DisplayName("is one holder's: a folder in use or used by others is refused")
    void folders() throws IOException {
        Opening opening = new Opening.KeyFile(folder.resolve("key-file"));
        HolderFolder league = make(2, "league", opening);
        assertRefused(() -> make(2, "league", opening), "keyholder.folder-used");
        try (Holder running = Holder.open(league, opening, Clock.systemUTC())) {
            assertRefused(
                    () -> Holder.open(league, opening, Clock.systemUTC()), "keyholder.in-use");
            assertThat(running.groups()).isEmpty();
        }
        assertRefused(() -> HolderFolder.open(folder), "keyholder.no-holder");
        Path settings = league.root().resolve("holder.properties");
        String kept = Files.readString(settings);
        Files.writeString(settings, kept.replace("number=2", "number=x"));
        assertRefused(() -> HolderFolder.open(league.root()), "keyholder.settings-damaged");
        Files.copy(
                make(1, "other", new Opening.KeyFile(folder.resolve("k2")))
                        .root()
                        .resolve("identity.sealed"),
                league.root().resolve("identity.sealed"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(settings, kept, StandardCharsets.UTF_8);
        assertRefused(
                () -> HolderFolder.open(league.root()).unlock(opening), "keyholder.key-file-wrong");
    }

    private HolderFolder make(int number, String name, Opening opening) {
        return HolderFolder.create(
                folder.resolve(name),
                number,
                "جهة " + name,
                HolderCard.address("https://keys.example.org:844" + number),
                opening);
    }

    private static Path file(HolderFolder holder, GroupKey group) throws IOException {
        try (var files = Files.list(holder.root().resolve("keys"))) {
            return files.filter(f ->
                            f.getFileName().toString().startsWith("epoch-" + group.epoch() + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }
}
