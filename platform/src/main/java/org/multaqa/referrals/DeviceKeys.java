package org.multaqa.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** The keys for which referrals are sealed: one a device, several an organisation. */
@Service
public class DeviceKeys {
    private static final int LONGEST_LABEL = 60;
    private static final int MOST = 12;

    private final KeyStore store;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    DeviceKeys(KeyStore store, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds the public half of a key that a browser of the organisation has made. */
    public Outcome<DeviceKey> add(Actor by, @Nullable String label, @Nullable String publicKey) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        String called = label == null ? "" : label.strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            return Outcome.invalid(Problem.at("label", "referrals.label-needed"));
        }
        if (publicKey == null || !DeviceKey.isKey(publicKey)) {
            return Outcome.refused(Outcome.Why.INVALID, "referrals.key-not-made");
        }
        return db.inTransaction(() -> {
            List<DeviceKey> before = store.of(own);
            DeviceKey key =
                    new DeviceKey(Ids.next(), own, called, publicKey, clock.instant(), null);
            if (before.size() >= MOST) {
                return Outcome.<DeviceKey>refused(
                        Outcome.Why.CONFLICT, "referrals.too-many-keys", "most", MOST);
            }
            if (store.add(key, by.person())) {
                audit.record(
                        by,
                        "referrals.key-added",
                        "device-key",
                        key.id(),
                        own,
                        Map.of("check", key.check()));
            }
            return Outcome.done(key);
        });
    }

    /** Ends a key of the own organisation: nothing more is sealed for it. */
    public Outcome<Boolean> end(Actor by, UUID id) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            if (!store.end(own, id, clock.instant())) {
                return Outcome.<Boolean>notFound();
            }
            audit.record(by, "referrals.key-ended", "device-key", id, own, Map.of());
            return Outcome.done(true);
        });
    }

    /** The keys of an organisation that are in use, for who takes part. */
    public List<DeviceKey> of(Actor by, UUID organisation) {
        return by.may(ReferralRight.TAKE_PART, by.organisation())
                ? store.of(organisation)
                : List.of();
    }
}
