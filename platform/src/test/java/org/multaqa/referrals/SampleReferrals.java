package org.multaqa.referrals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.AgreementForm;
import org.multaqa.agreements.Drafts;
import org.multaqa.agreements.Signatures;
import org.multaqa.database.Remembering;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.language.Dates;
import org.multaqa.linkage.sodium.KeyPair;
import org.springframework.stereotype.Component;

/** Referrals between الياسمين and الزيتون, each with a device. */
@Component
final class SampleReferrals implements PermissionSamples, Remembering {
    private final Referrals referrals;
    private final DeviceKeys keys;
    private final Drafts drafts;
    private final Signatures signatures;
    private final SampleUnion union;
    private final Clock clock;
    private boolean ready;

    SampleReferrals(
            Referrals referrals,
            DeviceKeys keys,
            Drafts drafts,
            Signatures signatures,
            SampleUnion union,
            Clock clock) {
        this.referrals = referrals;
        this.keys = keys;
        this.drafts = drafts;
        this.signatures = signatures;
        this.union = union;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "referral-received",
                u -> sent(hadi(), u.yasmin()).id().toString(),
                "referral-sent",
                u -> sent(salma(), u.zaytoun()).id().toString());
    }

    Actor salma() {
        return union.actor(Who.OWN_MANAGER);
    }

    Actor hadi() {
        return union.actor(Who.OTHER_CLERK);
    }

    /** The agreement about referrals, signed by both, and a key of each. */
    synchronized void ready() {
        if (!ready) {
            agreement();
            key(salma());
            key(hadi());
            ready = true;
        }
    }

    UUID agreement() {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("title", List.of("إحالات الغوطة"));
        typed.put("purpose", List.of("أن تصل الأسرة إلى من يقدر على مساعدتها"));
        typed.put("parties", List.of("جمعية الزيتون"));
        typed.put("uses", List.of("referral"));
        typed.put("kinds", List.of("food"));
        typed.put("fields", List.of());
        typed.put("places", List.of(""));
        typed.put("from", List.of("2026-11-01"));
        typed.put("until", List.of("2027-10-31"));
        typed.put("retention", List.of("12"));
        UUID id = drafts.draft(salma(), union.yasmin(), new AgreementForm(typed)).orThrow().id();
        String hash = Objects.requireNonNull(drafts.propose(salma(), id).orThrow().hash());
        signatures.sign(salma(), id, hash).orThrow();
        signatures.sign(union.actor(Who.OTHER_MANAGER), id, hash).orThrow();
        return id;
    }

    DeviceKey key(Actor by) {
        byte[] shown = KeyPair.fresh().publicKey();
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(shown);
        return keys.add(by, "حاسوب المكتب", text).orThrow();
    }

    /** What a browser seals, as far as the hub can see it. */
    static String sealed(List<DeviceKey> devices) {
        List<String> shares = new ArrayList<>();
        for (DeviceKey key : devices) {
            shares.add(
                    "{\"to\":\"%s\",\"from\":\"AA\",\"iv\":\"AA\",\"key\":\"AA\"}"
                            .formatted(key.publicKey()));
        }
        return "{\"v\":1,\"iv\":\"AA\",\"text\":\"AA\",\"keys\":["
                + String.join(",", shares)
                + "]}";
    }

    String sealed(Actor by, UUID to) {
        List<DeviceKey> all =
                new ArrayList<>(keys.of(by, Objects.requireNonNull(by.organisation())));
        all.addAll(keys.of(by, to));
        return sealed(all);
    }

    ReferralForm form(Actor by, UUID to, @Nullable String sealed) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("id", List.of(UUID.randomUUID().toString()));
        typed.put("to", List.of(to.toString()));
        typed.put("sector", List.of("health"));
        typed.put("urgency", List.of("soon"));
        typed.put("consent", List.of("thumbprint"));
        typed.put("agreed", List.of("yes"));
        typed.put("scope", List.of("contact", "need"));
        typed.put("until", List.of(Dates.today(clock.instant()).plusDays(30).toString()));
        typed.put("sealed", List.of(sealed == null ? sealed(by, to) : sealed));
        return new ReferralForm(typed);
    }

    Referral sent(Actor by, UUID to) {
        ready();
        return referrals.send(by, form(by, to, null)).orThrow();
    }

    @Override
    public synchronized void forget() {
        ready = false;
    }
}
