package org.multaqa.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Service;

/** What is asked of organisations: the settings of the secretariat. */
@Service
public class Requirements {
    private final RequirementStore store;
    private final Organisations organisations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Requirements(
            RequirementStore store,
            Organisations organisations,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them in their order, retired ones too. */
    public List<Requirement> all() {
        return store.all();
    }

    public Optional<Requirement> find(String key) {
        return store.find(key);
    }

    /** Changes a requirement, or adds one where the key is null. */
    public Outcome<Requirement> put(Actor by, @Nullable String key, RequirementForm form) {
        if (!by.mayAnywhere(VerificationRight.SET_REQUIREMENTS)) {
            return Outcome.notAllowed();
        }
        Requirement was = key == null ? null : store.find(key).orElse(null);
        if (key != null && was == null) {
            return Outcome.notFound();
        }
        List<Problem> problems = check(form);
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        List<Requirement> all = store.all();
        Instant retired = was == null ? null : was.retiredAt();
        Requirement now =
                new Requirement(
                        was == null ? "r-" + Ids.next().toString().substring(0, 13) : was.key(),
                        was == null ? all.getLast().position() + 10 : was.position(),
                        form.text("textAr"),
                        form.text("textEn"),
                        form.text("helpAr"),
                        form.text("helpEn"),
                        form.knownKinds(),
                        form.knownFields(),
                        months(form),
                        form.isRetired() ? (retired == null ? now() : retired) : null);
        return db.inTransaction(() -> {
            store.put(now);
            // What is asked of everyone has changed, so everyone's standing has.
            List<UUID> everyone = new ArrayList<>();
            organisations.each(it -> everyone.add(it.id()));
            organisations.touched(everyone);
            audit.record(
                    by,
                    "verification.requirement-set",
                    "requirement",
                    now.key(),
                    null,
                    Map.of("months", now.months(), "kinds", now.kinds(), "fields", now.fields()));
            return Outcome.done(now);
        });
    }

    private static List<Problem> check(RequirementForm form) {
        List<Problem> problems = new ArrayList<>();
        for (String field : List.of("textAr", "textEn")) {
            if (form.text(field).isEmpty()) {
                problems.add(Problem.at(field, "verification.text-missing"));
            }
        }
        for (String field : List.of("textAr", "textEn", "helpAr", "helpEn")) {
            if (form.text(field).length() > 300) {
                problems.add(Problem.at(field, "verification.too-long", "longest", 300));
            }
        }
        int months = months(form);
        if (months < 1 || months > 120) {
            problems.add(Problem.at("months", "verification.months-wrong"));
        }
        if (form.knownKinds().isEmpty() || !form.unknown().isEmpty()) {
            problems.add(Problem.at("kinds", "verification.kinds-missing"));
        }
        return problems;
    }

    private static int months(RequirementForm form) {
        String typed = ArabicText.digits(form.text("months"));
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
