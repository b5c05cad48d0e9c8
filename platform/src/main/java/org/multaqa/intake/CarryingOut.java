package org.multaqa.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/** Does what was decided on findings. */
@Component
class CarryingOut {
    private final FindingStore findings;
    private final RowStore rows;
    private final Checking checking;
    private final ExtraValues extras;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    CarryingOut(
            FindingStore findings,
            RowStore rows,
            Checking checking,
            ExtraValues extras,
            Organisations organisations,
            Gazetteer gazetteer,
            Database db,
            Audit audit,
            Clock clock) {
        this.findings = findings;
        this.rows = rows;
        this.checking = checking;
        this.extras = extras;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** A round of carrying out, which reads the directory once. */
    Round round(Batch batch) {
        return new Round(batch, checking.reader(batch));
    }

    /** The refusal of one part of a decision, which undoes the rest of it. */
    private static final class Unfit extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
        private final transient Message why;

        Unfit(Message why) {
            this.why = why;
        }
    }

    /** One round over the decided findings of a batch. */
    final class Round {
        private final Batch batch;
        private final RowReader reader;

        Round(Batch batch, RowReader reader) {
            this.batch = batch;
            this.reader = reader;
        }

        /** Carries one out in a transaction of its own; gives why not where it could not be. */
        @Nullable Message carryOut(Actor by, Finding it) {
            Reading reading = read(it);
            try {
                db.doInTransaction(() -> {
                    UUID organisation = act(by, it, reading);
                    FindingDecision decision = it.decision();
                    String word = decision == null ? "" : Reports.word(decision);
                    findings.carriedOut(
                            it.id(), Message.of("intake.outcome." + word), organisation, now());
                    audit.record(
                            by,
                            "intake.finding-carried-out",
                            "finding",
                            it.id(),
                            organisation,
                            Map.of("decision", word));
                });
                return null;
            } catch (Unfit unfit) {
                return unfit.why;
            }
        }

        private @Nullable Reading read(Finding it) {
            return it.rowNumber() == null
                    ? null
                    : rows.find(batch.id(), it.rowNumber()).map(reader::read).orElse(null);
        }

        private @Nullable UUID act(Actor by, Finding it, @Nullable Reading reading) {
            UUID ours = it.organisation();
            return switch (it.decision()) {
                case REGISTER -> register(by, reading);
                case TAKE_OVER -> takeOver(by, ours, reading);
                case CLOSE -> close(by, ours);
                case null, default -> ours;
            };
        }

        private @Nullable UUID register(Actor by, @Nullable Reading reading) {
            if (reading == null || reading.verdict() == Verdict.REFUSED) {
                throw new Unfit(Message.of("intake.row-unreadable"));
            }
            if (reading.verdict() == Verdict.KNOWN) {
                throw new Unfit(Message.of("intake.entered-meanwhile"));
            }
            UUID id = fit(organisations.register(by, reading.form())).id();
            keep(by, id, reading);
            return id;
        }

        private UUID takeOver(Actor by, @Nullable UUID id, @Nullable Reading reading) {
            Optional<Organisation> found = id == null ? Optional.empty() : organisations.find(id);
            if (found.isEmpty() || reading == null) {
                throw new Unfit(Message.of("language.not-found"));
            }
            Organisation ours = found.get();
            String state = reading.extras().getOrDefault(MemberListExtra.LICENCE_STATE, "");
            if (!ours.isActive() && state.equals("active")) {
                ours = fit(organisations.reopen(by, ours.id()));
            }
            OrganisationForm edit =
                    Differences.edit(Differences.of(ours, Map.of(), reading, gazetteer));
            if (!edit.texts().isEmpty()) {
                fit(organisations.edit(by, ours.id(), ours.version(), edit));
            }
            keep(by, ours.id(), reading);
            if (ours.isActive() && state.equals("closed")) {
                close(by, ours.id());
            }
            return ours.id();
        }

        private void keep(Actor by, UUID id, Reading reading) {
            List<ExtraStore.Value> aside = new ArrayList<>();
            Map<String, String> values = new HashMap<>(reading.extras());
            extras.keep(by, id, values, aside);
            extras.keepAside(batch.id(), aside);
        }

        private UUID close(Actor by, @Nullable UUID id) {
            if (id == null) {
                throw new Unfit(Message.of("language.not-found"));
            }
            String reason =
                    Texts.all()
                            .say(
                                    Language.ARABIC,
                                    "intake.closed-by-register",
                                    "file",
                                    batch.fileName(),
                                    "day",
                                    Dates.day(Language.ARABIC, batch.startedAt()));
            return fit(organisations.close(by, id, reason)).id();
        }
    }

    private static <T> T fit(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                    throw new Unfit(refused.problems().getFirst().message());
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
