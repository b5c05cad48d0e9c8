package org.multaqa.referrals;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreement;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.Signatures;
import org.multaqa.database.Ids;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Referrals from الياسمين to الزيتون, under an agreement that both have signed. */
@Component
final class ReferralSamples implements PermissionSamples {
    private static final Random RANDOM = new Random(20_261_201);

    private final Referrals referrals;
    private final Devices devices;
    private final Drafts drafts;
    private final Signatures signatures;

    ReferralSamples(Referrals referrals, Devices devices, Drafts drafts, Signatures signatures) {
        this.referrals = referrals;
        this.devices = devices;
        this.drafts = drafts;
        this.signatures = signatures;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "referral-sent",
                union -> sent(union).id().toString(),
                "referral-device",
                union -> device(union.actor(Who.OWN_CLERK)).id().toString());
    }

    /** An agreement that lets both refer to each other. */
    Agreement agreement(SampleUnion union) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of("إحالات الغوطة"));
        typed.put("purpose", List.of("أن تصل الأسرة إلى من يستطيع مساعدتها."));
        typed.put("parties", List.of("جمعية الزيتون"));
        typed.put("uses", List.of("referral"));
        typed.put("kinds", List.of("food"));
        typed.put("places", List.of(""));
        typed.put("from", List.of("2026-11-01"));
        typed.put("until", List.of("2027-03-31"));
        typed.put("retention", List.of("6"));
        Actor salma = union.actor(Who.OWN_MANAGER);
        Agreement draft = drafts.draft(salma, union.yasmin(), new AgreementForm(typed)).orThrow();
        Agreement it = drafts.propose(salma, draft.id()).orThrow();
        signatures.sign(salma, it.id(), requireNonNull(it.hash())).orThrow();
        return signatures
                .sign(union.actor(Who.OTHER_MANAGER), it.id(), requireNonNull(it.hash()))
                .orThrow();
    }

    Device device(Actor of) {
        return devices.add(of, Ids.next(), "حاسوب الاستقبال", point()).orThrow();
    }

    /** The public half of a fresh key of P-256. */
    static byte[] point() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            ECPublicKey key = (ECPublicKey) maker.generateKeyPair().getPublic();
            byte[] point = new byte[65];
            point[0] = 4;
            put(key.getW().getAffineX(), point, 1);
            put(key.getW().getAffineY(), point, 33);
            return point;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, into, at + 32 - (bytes.length - from), bytes.length - from);
    }

    Referral sent(SampleUnion union) {
        return referrals
                .send(
                        union.actor(Who.OWN_CLERK),
                        Ids.next(),
                        form(union, agreement(union), "within-a-day", "2027-01-31"))
                .orThrow();
    }

    /** A form whose sealed part is for a device of each side; the hub never opens it. */
    ReferralForm form(SampleUnion union, Agreement agreement, String urgency, String until) {
        Actor receiver = union.actor(Who.OTHER_CLERK);
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("to", List.of(agreement.id() + ":" + requireNonNull(receiver.organisation())));
        typed.put("urgency", List.of(urgency));
        typed.put("consent", List.of("thumb"));
        typed.put("scope", List.of("name", "phone"));
        typed.put("until", List.of(until));
        typed.put("content", List.of(sealed(1_052)));
        List<String> wraps = new ArrayList<>();
        for (Actor side : List.of(union.actor(Who.OWN_CLERK), receiver)) {
            wraps.add(device(side).id() + ":" + sealed(Sealed.WRAPPED));
        }
        typed.put("wraps", List.of(String.join(" ", wraps)));
        return new ReferralForm(typed);
    }

    static ReferralForm with(ReferralForm form, String field, String value) {
        Map<String, List<String>> typed = new HashMap<>(form.typed());
        typed.put(field, value.isEmpty() ? List.of() : List.of(value));
        return new ReferralForm(typed);
    }

    /** Bytes as a browser seals them. */
    static String sealed(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static UUID home(Actor actor) {
        return requireNonNull(actor.organisation());
    }
}
