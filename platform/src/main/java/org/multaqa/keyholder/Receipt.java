package org.multaqa.keyholder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * That a holder destroyed its share of a key: a text that it signed, for the other holders, the
 * union and the auditor.
 *
 * @param publicShare what the share answered to
 * @param logHead the holder's log up to and with the act
 */
public record Receipt(
        int number,
        String name,
        int epoch,
        int sharing,
        String checkValue,
        String publicShare,
        Instant at,
        String logHead) {
    private static final String TITLE = "multaqa receipt of destruction 1";
    private static final String SIGNATURE = "signature ";

    static Receipt of(HolderCard card, GroupKey group, Instant at, String logHead) {
        return new Receipt(
                card.number(),
                card.name(),
                group.epoch(),
                group.sharing(),
                group.checkValue(),
                Hashes.hex(group.share(card.number())),
                at,
                logHead);
    }

    String signed(SigningKey holder) {
        byte[] signature = holder.sign(content().getBytes(StandardCharsets.UTF_8));
        return content() + SIGNATURE + Hashes.hex(signature) + "\n";
    }

    private String content() {
        return TITLE
                + "\nholder "
                + number
                + " "
                + name
                + "\nepoch "
                + epoch
                + "\nsharing "
                + sharing
                + "\nkey "
                + checkValue
                + "\nshare "
                + publicShare
                + "\nat "
                + at
                + "\nlog "
                + logHead
                + "\n";
    }

    /**
     * Reads a receipt and checks it against an invitation: that the share belonged to its key, and
     * that its holder signed; anything else is refused.
     *
     * @param file how it is called in a refusal
     */
    public static Receipt verify(String text, Invitation invitation, String file) {
        int end = text.indexOf(SIGNATURE);
        try {
            String[] lines = text.substring(0, Math.max(end, 0)).split("\n");
            if (lines.length != 8 || !lines[0].equals(TITLE)) {
                throw new IllegalArgumentException("no receipt");
            }
            String[] holder = lines[1].split(" ", 3);
            Receipt receipt =
                    new Receipt(
                            Integer.parseInt(holder[1]),
                            holder[2],
                            Integer.parseInt(value(lines[2])),
                            Integer.parseInt(value(lines[3])),
                            value(lines[4]),
                            value(lines[5]),
                            Instant.parse(value(lines[6])),
                            value(lines[7]));
            byte[] signature =
                    Hashes.parse(
                            text.substring(end + SIGNATURE.length()).strip(),
                            SigningKey.SIGNATURE_BYTES);
            HolderCard card = invitation.circle().holder(receipt.number());
            boolean fits =
                    receipt.equals(of(card, invitation.group(), receipt.at(), receipt.logHead()))
                            && SigningKey.verify(
                                    card.identity(),
                                    receipt.content().getBytes(StandardCharsets.UTF_8),
                                    signature);
            if (!fits) {
                throw new Refusal("keyholder.receipt-false", "file", file);
            }
            return receipt;
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | java.time.DateTimeException e) {
            throw new Refusal("keyholder.receipt-unreadable", "file", file);
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
