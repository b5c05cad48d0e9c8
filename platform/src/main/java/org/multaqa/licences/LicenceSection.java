package org.multaqa.licences;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.HeldUntilChanged;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** The licence on the page of an organisation: what everybody may know of it. */
@Component
public class LicenceSection implements ProfileSection {
    private final Licences licences;
    private final HeldUntilChanged<List<Series>> held;

    LicenceSection(Licences licences, DirectoryChanges changes) {
        this.licences = licences;
        this.held = changes.hold(licences::of);
    }

    /** One line of licences in public. */
    public record Line(LicenceGroup group, Standing standing) {}

    /**
     * What the section shows.
     *
     * @param reads whether the reader may see history and documents
     * @param enters whether the reader enters licences
     * @param lists whether the reader sees the list of all
     */
    public record Shown(
            UUID organisation, List<Line> lines, boolean reads, boolean enters, boolean lists) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        LocalDate today = licences.today();
        List<Line> lines =
                new java.util.ArrayList<>(
                        held.of(organisation.id()).stream()
                                .filter(Series::isAnything)
                                .map(s -> new Line(s.group(), s.on(today)))
                                .filter(l -> l.standing().standing() != LicenceStanding.NONE)
                                .toList());
        if (lines.stream().noneMatch(l -> l.group() == LicenceGroup.PUBLICATION)) {
            if (lines.isEmpty() && !needsOne(organisation.kind())) {
                return Optional.empty();
            }
            lines.addFirst(
                    new Line(
                            LicenceGroup.PUBLICATION,
                            new Standing(LicenceStanding.NONE, null, null)));
        }
        return Optional.of(
                new Part(
                        "licence",
                        Message.of("licences.section"),
                        "licences/section",
                        new Shown(
                                organisation.id(),
                                lines,
                                reader.may(LicenceRight.READ, organisation.id()),
                                reader.may(LicenceRight.ENTER, organisation.id()),
                                reader.mayAnywhere(LicenceRight.LIST))));
    }

    private static boolean needsOne(OrganisationKind kind) {
        return switch (kind) {
            case ASSOCIATION, INSTITUTION, UNION, NETWORK -> true;
            case MINISTRY, INTERNATIONAL, DONOR -> false;
        };
    }
}
