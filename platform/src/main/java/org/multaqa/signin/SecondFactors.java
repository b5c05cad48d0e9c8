package org.multaqa.signin;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Secrets;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/** Second factors: a code from a phone's authenticator, and ten recovery codes on paper. */
@Service
public class SecondFactors {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecondFactorStore store;
    private final Vault vault;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, Vault vault, Database db, Audit audit, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person has one that was confirmed. */
    public boolean isOn(UUID person) {
        return store.find(person).filter(row -> row.confirmedAt() != null).isPresent();
    }

    /** Makes a secret to be scanned; it counts once a code of it was given. Base 32. */
    public Outcome<String> begin(Actor by) {
        UUID person = by.person();
        if (person == null || isOn(person)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "signin.factor-is-on");
        }
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        store.begin(person, vault.seal(secret, context(person)));
        return Outcome.done(Totp.written(secret));
    }

    /** The secret that waits to be confirmed, base 32; empty when there is none. */
    public String pending(UUID person) {
        return store.find(person)
                .filter(row -> row.confirmedAt() == null)
                .map(row -> Totp.written(vault.open(row.secret(), context(person))))
                .orElse("");
    }

    /** Turns it on with the first code; gives the recovery codes, which are said this once. */
    public Outcome<List<String>> confirm(Actor by, String code) {
        UUID person = by.person();
        if (person == null || !check(person, code)) {
            return Outcome.invalid(Problem.at("code", "signin.code-wrong"));
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            codes.add(
                    Secrets.newCode()
                            .substring(0, 10)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]", "7"));
        }
        db.doInTransaction(() -> {
            store.setRecoveryCodes(person, codes.stream().map(Secrets::hash).toList());
            audit.record(by, "signin.factor-on", "person", person, null, Map.of());
        });
        return Outcome.done(codes);
    }

    /** Turns it off; a code is asked for once more. */
    public Outcome<UUID> off(Actor by, String code) {
        UUID person = by.person();
        if (person == null || !check(person, code)) {
            return Outcome.invalid(Problem.at("code", "signin.code-wrong"));
        }
        db.doInTransaction(() -> {
            store.remove(person);
            audit.record(by, "signin.factor-off", "person", person, null, Map.of());
        });
        return Outcome.done(person);
    }

    /** Whether a code is right now; each code, and each recovery code, is right once. */
    boolean check(UUID person, String typed) {
        String code = ArabicText.digits(typed).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        SecondFactorStore.Row row = store.find(person).orElse(null);
        if (row == null) {
            return false;
        }
        byte[] secret = vault.open(row.secret(), context(person));
        OptionalLong step = Totp.accept(secret, code, now, row.lastStep());
        if (step.isPresent()) {
            return store.use(person, step.getAsLong(), now);
        }
        return store.useRecoveryCode(person, Secrets.hash(code), now);
    }

    private static byte[] context(UUID person) {
        return ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
