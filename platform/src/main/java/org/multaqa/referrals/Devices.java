package org.multaqa.referrals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** The devices of an organisation: which browsers can open what is sealed for it. */
@Service
public class Devices {
    private static final int LONGEST_NAME = 60;
    private static final int UNCOMPRESSED = 4;

    /** NIST P-256 (FIPS 186-4, D.1.2.3): the prime, and b of y^2 = x^3 - 3x + b. */
    private static final BigInteger PRIME =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);

    private final DeviceStore store;
    private final ReferralLedger ledger;
    private final Audit audit;
    private final Database db;

    Devices(DeviceStore store, ReferralLedger ledger, Audit audit, Database db) {
        this.store = store;
        this.ledger = ledger;
        this.audit = audit;
        this.db = db;
    }

    /** All of the actor's organisation. */
    public Outcome<List<Device>> own(Actor reader) {
        UUID home = reader.organisation();
        return home == null || !reader.may(ReferralRight.HANDLE, home)
                ? Outcome.notAllowed()
                : Outcome.done(store.of(home));
    }

    /** Adds a device by its public key, for the actor's organisation; sent twice it is one. */
    public Outcome<Device> add(Actor by, UUID id, String name, byte[] publicKey) {
        UUID home = by.organisation();
        UUID person = by.person();
        if (home == null || person == null || !by.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        String said = name.strip();
        if (said.isEmpty() || said.length() > LONGEST_NAME) {
            return Outcome.invalid(
                    Problem.at("name", "referrals.device-name-wrong", "count", LONGEST_NAME));
        }
        if (!isPoint(publicKey)) {
            return Outcome.invalid(Problem.whole("referrals.device-key-wrong"));
        }
        return db.inTransaction(() -> {
            Device it = new Device(id, home, person, said, publicKey, ledger.now(), null);
            if (store.insert(it)) {
                audit.record(by, "referrals.device-added", "referral-device", id, home, Map.of());
            }
            return store.find(id)
                    .filter(found -> found.organisation().equals(home))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.invalid(Problem.whole("referrals.device-key-wrong")));
        });
    }

    /** Ends a device, such as a lost one: it can fetch nothing any more. */
    public Outcome<Device> end(Actor by, UUID id) {
        UUID home = by.organisation();
        if (home == null || !by.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Device it = store.find(id).orElse(null);
            if (it == null || !it.organisation().equals(home)) {
                return it == null ? Outcome.notFound() : Outcome.notAllowed();
            }
            if (it.endedAt() == null) {
                store.end(id, ledger.now());
                audit.record(
                        by, "referrals.device-ended-act", "referral-device", id, home, Map.of());
            }
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    /** Whether it is a point of the curve, so that no browser refuses to seal for it. */
    private static boolean isPoint(byte[] key) {
        if (key.length != 65 || key[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, key, 1, 32);
        BigInteger y = new BigInteger(1, key, 33, 32);
        BigInteger right = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(B);
        return x.compareTo(PRIME) < 0
                && y.compareTo(PRIME) < 0
                && y.pow(2).subtract(right).mod(PRIME).signum() == 0;
    }
}
