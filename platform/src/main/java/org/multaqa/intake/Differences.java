package org.multaqa.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;

/** What a row says differently from the directory. What the row leaves open is no difference. */
final class Differences {
    private static final Set<OrganisationField> LISTS =
            Set.of(OrganisationField.CLASSES, OrganisationField.SECTORS);

    private Differences() {}

    static List<Difference> of(
            Organisation ours, Map<String, String> kept, Reading theirs, Gazetteer gazetteer) {
        List<Difference> found = new ArrayList<>();
        OrganisationForm form = OrganisationForm.of(ours);
        for (OrganisationField field : OrganisationField.values()) {
            String has = form.text(field);
            String says = theirs.form().text(field);
            if (!says.isEmpty() && !same(field, has, says) && sure(field, has, theirs, gazetteer)) {
                found.add(new Difference(field.key(), has, says));
            }
        }
        theirs.extras()
                .forEach((key, says) -> {
                    String has = kept.getOrDefault(key, "");
                    boolean state = key.equals(MemberListExtra.LICENCE_STATE);
                    if (state) {
                        has = ours.isActive() ? "active" : "closed";
                    }
                    boolean within = parts(has).containsAll(parts(says));
                    // That a licence is suspended is for the licences to know; here it is open or
                    // closed.
                    if (!within && !(state && says.equals("suspended"))) {
                        found.add(new Difference(key, has, says));
                    }
                });
        return found;
    }

    /** The differences that are of the directory's own fields, as an edit. */
    static OrganisationForm edit(List<Difference> differences) {
        OrganisationForm form = new OrganisationForm(Map.of());
        for (Difference difference : differences) {
            Optional<OrganisationField> field = OrganisationField.ofKey(difference.field());
            if (field.isPresent()) {
                form = form.with(field.get(), difference.theirs());
            }
        }
        return form;
    }

    private static boolean same(OrganisationField field, String has, String says) {
        return LISTS.contains(field)
                ? new TreeSet<>(List.of(has.split(",")))
                        .equals(new TreeSet<>(List.of(says.split(","))))
                : ArabicText.normalize(has).equals(ArabicText.normalize(says));
    }

    /** A kind that was only guessed, or a place that is only the area around ours, says nothing. */
    private static boolean sure(
            OrganisationField field, String has, Reading theirs, Gazetteer gazetteer) {
        return switch (field) {
            case KIND ->
                    theirs.notes().stream().noneMatch(n -> n.field().equals(MemberFields.KIND));
            case HOME_PLACE -> has.isEmpty() || !gazetteer.within(has, theirs.form().text(field));
            default -> true;
        };
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new TreeSet<>();
        for (String part : text.split(",")) {
            parts.add(ArabicText.normalize(part));
        }
        return parts;
    }
}
