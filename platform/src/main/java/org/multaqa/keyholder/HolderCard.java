package org.multaqa.keyholder;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * How a key holder is known to others.
 *
 * @param number 1, 2 or 3: where its share lies
 * @param name of the organisation that keeps it
 * @param address where it is asked: {@code https}, or {@code http} on loopback
 * @param identity its public key: what its certificate bears and its answers are signed with
 */
public record HolderCard(int number, String name, URI address, byte[] identity) {
    private static final int LONGEST_NAME = 100;
    private static final Pattern UNPLAIN = Pattern.compile("\\p{Cc}|\\p{Zl}|\\p{Zp}");

    /** Refuses what cannot be a holder, by the field that is wrong. */
    public HolderCard {
        identity = identity.clone();
        if (number < 1 || number > GroupKey.HOLDERS) {
            throw new Refusal("keyholder.number-between", "number", number);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || isUnplain(name)) {
            throw new Refusal("keyholder.name-unfit", "name", name);
        }
        if (identity.length != SigningKey.BYTES) {
            throw new Refusal("keyholder.identity-unreadable", "name", name);
        }
        requireAddress(address);
    }

    /** Whether requests to it travel over TLS. */
    public boolean isEncrypted() {
        return "https".equals(address.getScheme());
    }

    /** As it stands in a circle: three lines that begin with the holder's number. */
    String written() {
        String holder = "holder " + number + " ";
        return holder
                + "name "
                + name
                + "\n"
                + holder
                + "address "
                + address
                + "\n"
                + holder
                + "identity "
                + Hashes.hex(identity)
                + "\n";
    }

    @Override
    public byte[] identity() {
        return identity.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HolderCard card && written().equals(card.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    /** Reads an address; refuses one over plain HTTP that leaves the machine. */
    public static URI address(String text) {
        try {
            URI address = new URI(text.strip().replaceFirst("/+$", ""));
            requireAddress(address);
            return address;
        } catch (java.net.URISyntaxException e) {
            throw new Refusal("keyholder.address-unfit", "address", text);
        }
    }

    /**
     * A text without control characters or breaks of lines; the holders' files are read by line.
     */
    static String requirePlain(String text) {
        if (isUnplain(text)) {
            throw new IllegalArgumentException("control characters");
        }
        return text;
    }

    static boolean isUnplain(String text) {
        return UNPLAIN.matcher(text).find();
    }

    /** Whether an address names this machine and no other. */
    static boolean isLoopback(String host) {
        try {
            // A name that is looked up might lead elsewhere tomorrow: only these are taken.
            boolean literal = host.matches("127(\\.\\d{1,3}){3}|\\[?::1]?|localhost");
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void requireAddress(URI address) {
        String scheme =
                Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = address.getHost();
        boolean shaped =
                host != null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && address.getRawUserInfo() == null
                        && Objects.requireNonNullElse(address.getRawPath(), "").isEmpty();
        if (!shaped || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new Refusal("keyholder.address-unfit", "address", address.toString());
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            throw new Refusal("keyholder.address-plain", "address", address.toString());
        }
    }
}
