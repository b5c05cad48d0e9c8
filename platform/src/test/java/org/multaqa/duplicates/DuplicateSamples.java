package org.multaqa.duplicates;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.springframework.stereotype.Component;

/** A pair of entries, each time two new ones. */
@Component
final class DuplicateSamples implements PermissionSamples {
    private final Duplicates duplicates;
    private final Organisations organisations;

    DuplicateSamples(Duplicates duplicates, Organisations organisations) {
        this.duplicates = duplicates;
        this.organisations = organisations;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of("pair", union -> pair());
    }

    private String pair() {
        String number = Long.toString(System.nanoTime());
        UUID one = enter("جمعية مراكب البنفسج " + number);
        enter("ج. مراكب البنفسج الخيرية " + number);
        return duplicates.of(Actor.PROGRAM, one).getFirst().id().toString();
    }

    private UUID enter(String nameAr) {
        OrganisationForm form =
                OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                        .with(OrganisationField.HOME_PLACE, "SY10");
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }
}
