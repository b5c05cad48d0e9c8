package org.multaqa.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.HeldUntilChanged;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** How much of an organisation is verified, on its page. */
@Component
public class VerificationSection implements ProfileSection {
    private final HeldUntilChanged<List<ItemState>> held;

    VerificationSection(
            Verifications verifications, Organisations organisations, DirectoryChanges changes) {
        held =
                changes.hold(
                        id -> organisations.find(id).map(verifications::states).orElse(List.of()));
    }

    /**
     * What the section shows.
     *
     * @param asked how many requirements apply, without those that are waived
     * @param reads whether the reader may see the checklist
     */
    public record Shown(UUID organisation, int verified, int asked, boolean reads) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        List<ItemState> checks = held.of(organisation.id());
        int waived = count(checks, ItemState.NOT_REQUIRED);
        if (checks.size() == waived) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(
                        "verification",
                        Message.of("verification.section"),
                        "verification/section",
                        new Shown(
                                organisation.id(),
                                count(checks, ItemState.VERIFIED),
                                checks.size() - waived,
                                reader.may(VerificationRight.READ, organisation.id()))));
    }

    private static int count(List<ItemState> states, ItemState state) {
        return (int) states.stream().filter(s -> s == state).count();
    }
}
