package org.multaqa.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.web.Frame;

/**
 * The form of a referral.
 *
 * @param to null while it is being chosen
 * @param id the number that the referral will have
 */
public record ReferralFormPage(
        ReferralForm form,
        UUID id,
        @Nullable UUID to,
        List<ReferralReading.Partner> partners,
        List<DeviceKey> own,
        List<DeviceKey> theirs,
        Map<UUID, OrganisationNames.Named> names,
        String script) {

    /** What an organisation is called. */
    public String name(Frame frame, UUID organisation) {
        return ReferralListPage.name(frame, names, organisation);
    }

    /** For whom it is sealed: all devices of both. */
    public String keys() {
        return Stream.concat(own.stream(), theirs.stream())
                .map(DeviceKey::publicKey)
                .collect(Collectors.joining(" "));
    }

    /** Whether both have a device to seal for. */
    public boolean canSeal() {
        return !own.isEmpty() && !theirs.isEmpty();
    }

    /** The fields that are sealed, each by the part of the consent that it needs. */
    public Map<String, List<String>> sealedFields() {
        Map<String, List<String>> fields = new java.util.LinkedHashMap<>();
        fields.put("contact", List.of("name", "phone", "address"));
        fields.put("need", List.of("need"));
        fields.put("circumstances", List.of("circumstances"));
        return fields;
    }
}
