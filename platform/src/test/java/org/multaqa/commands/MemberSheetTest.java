package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.keyholder.Circle;
import org.multaqa.keyholder.HolderCard;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.MemberKey;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.Rehearsal;

@DisplayName("The recovery sheet")
class MemberSheetTest {
    private static final int QUIET = 4;

    @TempDir private Path folder;

    @Test
    @DisplayName("has the words twice and two codes on each copy, for its owner's eyes alone")
    void sheet() throws Exception {
        Path keys = folder.resolve("keys");
        Path out = folder.resolve("sheet.html");
        try (MembersSecret secret = MembersSecret.fresh();
                MemberKey member = MemberKey.fresh()) {
            Invitation invitation = invitation();
            MemberFolder.write(keys, invitation, secret, member);
            Ended written = sheet(keys, out);
            assertThat(written.code()).as(written.err()).isZero();
            String page = Files.readString(out);
            List<String> words =
                    Pattern.compile("<li>([^<]+)</li>")
                            .matcher(page)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
            List<String> twice = new ArrayList<>(secret.words());
            twice.addAll(secret.words());
            assertThat(words).isEqualTo(twice);
            assertThat(codes(page))
                    .containsExactly(
                            secret.written(),
                            invitation.written(),
                            secret.written(),
                            invitation.written());
            assertThat(page)
                    .contains(secret.checkValue())
                    .contains(invitation.checkValue())
                    .contains("النسخة 2 من 2");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                    .isEqualTo("rw-------");
        }
        Ended again = sheet(keys, out);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("sheet.html");
    }

    private static Ended sheet(Path keys, Path out) {
        return VerbWithin.run(
                "member",
                "sheet",
                "--keys",
                keys.toString(),
                "--out",
                out.toString(),
                "--language",
                "ar");
    }

    private static Invitation invitation() {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        List<HolderCard> cards = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            byte[] identity = new byte[32];
            identity[0] = (byte) number;
            cards.add(
                    new HolderCard(
                            number,
                            "رابطة شبكات الساحل " + number,
                            HolderCard.address("https://keys-" + number + ".example.org:8441"),
                            identity));
        }
        return new Invitation(new Circle(cards), holders.getFirst().group());
    }

    /** What a telephone reads from the drawn codes. */
    private static List<String> codes(String page) throws Exception {
        List<String> codes = new ArrayList<>();
        for (MatchResult drawn :
                Pattern.compile("viewBox=\"0 0 (\\d+) .*?d=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .toList()) {
            BitMatrix squares = new BitMatrix(Integer.parseInt(drawn.group(1)) - 2 * QUIET);
            Pattern.compile("M(\\d+) (\\d+)")
                    .matcher(drawn.group(2))
                    .results()
                    .forEach(at ->
                            squares.set(
                                    Integer.parseInt(at.group(1)) - QUIET,
                                    Integer.parseInt(at.group(2)) - QUIET));
            codes.add(new Decoder().decode(squares).getText());
        }
        return codes;
    }
}
