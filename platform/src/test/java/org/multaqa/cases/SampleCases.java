package org.multaqa.cases;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.exchange.SampleExchange;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.sodium.KeyPair;
import org.springframework.stereotype.Component;

/** A case that الزيتون has opened about a record of الياسمين, in any state. */
@Component
final class SampleCases implements PermissionSamples {
    private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();

    private final Openings openings;
    private final Cases cases;
    private final SampleExchange exchange;

    SampleCases(Openings openings, Cases cases, SampleExchange exchange) {
        this.openings = openings;
        this.cases = cases;
        this.exchange = exchange;
    }

    /** A case, and the mailbox that it was opened at. */
    record Sample(Case it, KeyPair mailbox) {
        UUID id() {
            return it.id();
        }

        String key() {
            return HexFormat.of().formatHex(mailbox.publicKey());
        }
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of("case-undecided", union -> undecided().id().toString());
    }

    /** Who opens. */
    Actor opener() {
        return exchange.zaytoun();
    }

    /** Whose record it is. */
    Actor owner() {
        return exchange.yasmin();
    }

    Sample opened() {
        KeyPair mailbox = KeyPair.fresh();
        return new Sample(openings.open(opener(), opening(mailbox)).orThrow(), mailbox);
    }

    Opening opening(KeyPair mailbox) {
        String handle = HexFormat.of().formatHex(SubjectEncoding.handle(mailbox.publicKey()));
        return new Opening(
                handle, exchange.agreement(), "food", random(32), random(32), random(32));
    }

    Sample answered() {
        Sample it = opened();
        cases.answer(owner(), it.id(), it.key(), random(32), "a1", random(32)).orThrow();
        return it;
    }

    Sample talking() {
        Sample it = answered();
        cases.confirm(opener(), it.id(), "b2", random(32)).orThrow();
        return it;
    }

    Sample undecided() {
        Sample it = talking();
        close(opener(), it, "same");
        close(owner(), it, "not-same");
        return it;
    }

    Case close(Actor by, Sample it, String outcome) {
        return cases.close(by, it.id(), outcome, "", random(32)).orThrow();
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
