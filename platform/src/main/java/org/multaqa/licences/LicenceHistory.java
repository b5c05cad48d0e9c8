package org.multaqa.licences;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.files.Attachment;
import org.multaqa.files.Attachments;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/** The lines of an organisation's licences as a timeline, for those who may read it. */
@Component
public class LicenceHistory {
    private final Licences licences;
    private final Attachments attachments;
    private final People people;

    LicenceHistory(Licences licences, Attachments attachments, People people) {
        this.licences = licences;
        this.attachments = attachments;
        this.people = people;
    }

    /** A line of licences, how it stands, and what happened, the newest first. */
    public record Line(Series series, Standing standing, List<Event> events) {}

    /**
     * Something that happened on a day.
     *
     * @param what in words
     * @param number of the decision
     * @param text its reason or note
     * @param licence the licence it is about
     * @param struck whether it counts no more
     * @param by who entered it
     */
    public record Event(
            LocalDate day,
            Message what,
            String number,
            @Nullable String text,
            Licence licence,
            @Nullable Measure measure,
            boolean struck,
            @Nullable String by,
            List<Attachment> documents) {}

    List<Line> of(UUID organisation, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        Map<UUID, String> names = new HashMap<>();
        for (Series series : licences.of(organisation)) {
            lines.add(new Line(series, series.on(today), events(series, names)));
        }
        return lines;
    }

    List<Event> events(Series series) {
        return events(series, new HashMap<>());
    }

    private List<Event> events(Series series, Map<UUID, String> names) {
        Map<UUID, Licence> byId = new HashMap<>();
        series.licences().forEach(l -> byId.put(l.id(), l));
        Map<UUID, List<Attachment>> documents = attachments.of(Licences.DOCUMENTS, byId.keySet());
        List<Event> events = new ArrayList<>();
        for (Licence licence : series.licences()) {
            events.add(
                    new Event(
                            licence.decidedOn(),
                            Message.of("licences.kind." + LicenceForm.word(licence.kind())),
                            licence.number(),
                            licence.isStruck() ? licence.struckReason() : licence.note(),
                            licence,
                            null,
                            licence.isStruck(),
                            name(licence.enteredBy(), names),
                            documents.getOrDefault(licence.id(), List.of())));
        }
        for (Measure measure : series.measures()) {
            Licence licence = byId.get(measure.licence());
            if (licence != null) {
                events.add(
                        new Event(
                                measure.day(),
                                Message.of("licences.measure." + LicenceForm.word(measure.kind())),
                                measure.number(),
                                measure.reason(),
                                licence,
                                measure,
                                licence.isStruck(),
                                name(measure.takenBy(), names),
                                List.of()));
            }
        }
        events.sort(Comparator.comparing(Event::day).reversed());
        return events;
    }

    @Nullable String name(@Nullable UUID person, Map<UUID, String> names) {
        return person == null
                ? null
                : names.computeIfAbsent(person, id -> people.find(id).map(Person::name).orElse(""));
    }
}
