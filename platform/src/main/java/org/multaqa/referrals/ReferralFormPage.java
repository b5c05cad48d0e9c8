package org.multaqa.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.web.Frame;

/**
 * The form by which a referral is sent.
 *
 * @param id chosen beforehand, so that a form sent twice makes one, and bound into what is sealed
 * @param own the devices of the sender that are in use
 * @param last the last day up to which consent can be given
 */
public record ReferralFormPage(
        UUID id,
        List<ReferralReading.Receiver> receivers,
        Map<UUID, Organisation.Name> names,
        List<Device> own,
        ReferralForm form,
        LocalDate today,
        LocalDate last,
        String script) {

    public String name(Frame frame, ReferralReading.Receiver receiver) {
        return frame.say(
                receiver.devices().isEmpty() ? "referrals.choice-without" : "referrals.choice",
                "name",
                Organisation.Name.of(frame.language(), names, receiver.organisation()),
                "agreement",
                receiver.agreement().title());
    }

    public boolean chose(String field, Enum<?> value) {
        return form.chose(field, Statement.word(value));
    }

    /** Whether there is anybody for whom something can be sealed. */
    public boolean canSend() {
        return !own.isEmpty() && receivers.stream().anyMatch(r -> !r.devices().isEmpty());
    }
}
