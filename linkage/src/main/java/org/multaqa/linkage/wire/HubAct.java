package org.multaqa.linkage.wire;

import java.util.Locale;
import org.multaqa.linkage.index.Entry;

/** What a member asks of the hub; it stands in the hub's log. */
public enum HubAct {
    /** One family is checked at the desk: tags. */
    DESK_CHECK(Entry.TAG_BYTES, 65_536),
    /** A list is checked before a distribution: tags. */
    BATCH_CHECK(Entry.TAG_BYTES, 65_536),
    /** Help that was given is registered: entries. */
    REGISTERING(Entry.BYTES, 8_192),
    /** Entries are deleted: the tag of each and the secret that only its charity can name. */
    WITHDRAWAL(Entry.TAG_BYTES + HubRequest.SECRET_BYTES, 8_192);

    private final int bytes;
    private final int most;

    HubAct(int bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    /** How long each of its items is. */
    public int bytes() {
        return bytes;
    }

    /** How many items one request may have. */
    public int most() {
        return most;
    }

    /** Whether the answer gives buckets and changes nothing. */
    public boolean isCheck() {
        return this == DESK_CHECK || this == BATCH_CHECK;
    }

    /** As it stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
