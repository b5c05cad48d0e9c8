package org.multaqa.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.keyholder.Invitation;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** The epochs for which this hub keeps a bag. */
@Service
public class Epochs {
    private final ExchangeStore store;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Epochs(ExchangeStore store, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens the epoch of a key that the holders have made; opened twice it is as it was. The hub
     * learns no secret by it: an invitation is what every member has.
     */
    public Outcome<Epoch> open(Actor by, Invitation invitation) {
        if (!by.mayAnywhere(ExchangeRight.OPEN_EPOCH)) {
            return Outcome.notAllowed();
        }
        Instant now = clock.instant();
        String key = HexFormat.of().formatHex(invitation.group().identifier());
        Epoch epoch = new Epoch(key, invitation.group().epoch(), invitation.written(), now, now);
        return db.inTransaction(() -> {
            if (store.open(epoch)) {
                audit.record(
                        by,
                        "exchange.epoch-opened",
                        "epoch",
                        invitation.group().checkValue(),
                        null,
                        Map.of("number", epoch.number()));
            }
            return Outcome.done(store.epoch(key).orElseThrow());
        });
    }

    /** All, the newest first. */
    public List<Epoch> all() {
        return store.epochs();
    }

    Optional<Epoch> of(byte[] groupKey) {
        return store.epoch(HexFormat.of().formatHex(groupKey));
    }
}
