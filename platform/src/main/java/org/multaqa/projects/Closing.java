package org.multaqa.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Message;

/** What is missing before a project can be signed, and to whom. */
final class Closing {
    private static final int FEWEST = 2;

    private Closing() {}

    /**
     * Everything that does not close yet; empty when the project can be signed.
     *
     * @param active the partners that are at work, by id
     */
    static List<Message> missing(
            Project project, List<Part> parts, Map<UUID, Organisation> active) {
        List<Message> missing = new ArrayList<>();
        ProjectTerms terms = project.terms();
        if (terms.starts() == null || terms.ends() == null) {
            missing.add(Message.of("projects.missing-period"));
        }
        if (parts.size() < FEWEST) {
            missing.add(Message.of("projects.missing-partners"));
        }
        for (Part part : parts) {
            Partner partner = part.partner();
            Organisation organisation = active.get(partner.organisation());
            Message name = name(organisation);
            if (organisation == null || !organisation.isActive()) {
                missing.add(Message.of("projects.missing-active", "name", name));
            }
            if (partner.rolesIn(project).isEmpty()) {
                missing.add(Message.of("projects.missing-roles", "name", name));
            }
            if (partner.task() == null) {
                missing.add(Message.of("projects.missing-task", "name", name));
            }
        }
        money(new Budget(project, parts), missing);
        return missing;
    }

    private static void money(Budget budget, List<Message> missing) {
        Long whole = budget.project().terms().budget();
        String currency = Objects.requireNonNullElse(budget.project().terms().currency(), "");
        if (whole == null) {
            missing.add(Message.of("projects.missing-budget"));
            return;
        }
        difference(
                        "projects.missing-lines",
                        "projects.lines-exceed",
                        whole - budget.spent(),
                        currency)
                .ifPresent(missing::add);
        difference(
                        "projects.missing-sources",
                        "projects.sources-exceed",
                        whole - budget.brought(),
                        currency)
                .ifPresent(missing::add);
    }

    private static java.util.Optional<Message> difference(
            String less, String more, long open, String currency) {
        return open == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        Message.of(
                                open > 0 ? less : more,
                                "amount",
                                Math.abs(open),
                                "currency",
                                currency));
    }

    /** A name as part of another text. */
    static Message name(@Nullable Organisation organisation) {
        return organisation == null ? Message.of("projects.gone") : name(organisation.name());
    }

    static Message name(Organisation.Name name) {
        String english = name.en();
        return Message.of(
                "projects.name",
                "ar",
                name.ar(),
                "en",
                english == null || english.isBlank() ? name.ar() : english);
    }
}
