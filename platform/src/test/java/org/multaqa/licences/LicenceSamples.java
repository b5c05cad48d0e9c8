package org.multaqa.licences;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.files.Attachments;
import org.multaqa.files.SampleDocuments;
import org.multaqa.files.Upload;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Licences of the charity الياسمين, with documents, and renewals of them. */
@Component
final class LicenceSamples implements PermissionSamples {
    private final Licences licences;
    private final Renewals renewals;
    private final Attachments attachments;
    private final AtomicInteger number = new AtomicInteger();

    LicenceSamples(Licences licences, Renewals renewals, Attachments attachments) {
        this.licences = licences;
        this.renewals = renewals;
        this.attachments = attachments;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "licence",
                union -> fundraising(union.yasmin()).id().toString(),
                "document",
                union -> {
                    UUID licence = fundraising(union.yasmin()).id();
                    return attachments
                            .of(Licences.DOCUMENTS, List.of(licence))
                            .getOrDefault(licence, List.of())
                            .getFirst()
                            .id()
                            .toString();
                },
                "renewal",
                union -> {
                    Licence licence = fundraising(union.yasmin());
                    Actor salma = new Actor(null, union.yasmin(), roles(union), "page");
                    return renewals.propose(salma, licence.id(), form(), document())
                            .orThrow()
                            .id()
                            .toString();
                });
    }

    /** What سلمى is, without herself: nobody's uploads are counted then. */
    private static java.util.Set<org.multaqa.accounts.Role> roles(SampleUnion union) {
        return union.actor(Who.OWN_MANAGER).roles();
    }

    Licence fundraising(UUID organisation) {
        return licences.enter(
                        Actor.PROGRAM,
                        organisation,
                        form().ofKind(LicenceKind.FUNDRAISING),
                        null,
                        document())
                .orThrow();
    }

    private LicenceForm form() {
        return new LicenceForm(
                "fundraising",
                "ع/" + number.incrementAndGet(),
                "2026-01-10",
                "مديرية الشؤون الاجتماعية والعمل",
                "",
                "2027-01-09",
                "");
    }

    private static Optional<Upload> document() {
        return Optional.of(Upload.of("قرار.pdf", SampleDocuments.pdf("sample")));
    }
}
