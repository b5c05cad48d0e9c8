package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.profiles.Contact;
import org.multaqa.profiles.OrganisationContacts;
import org.springframework.stereotype.Component;

/** The rows behind a figure: those that do the same at the same place stand together. */
@Component
public class Rows {
    static final int LENGTH = 40;

    private final HeldActivities held;
    private final Coverage coverage;
    private final Activities activities;
    private final Organisations organisations;
    private final OrganisationContacts contacts;
    private final Gazetteer gazetteer;

    Rows(
            HeldActivities held,
            Coverage coverage,
            Activities activities,
            Organisations organisations,
            OrganisationContacts contacts,
            Gazetteer gazetteer) {
        this.held = held;
        this.coverage = coverage;
        this.activities = activities;
        this.organisations = organisations;
        this.contacts = contacts;
        this.gazetteer = gazetteer;
    }

    /**
     * A row as far as it counts here.
     *
     * @param people the share that falls to this area; 0 where its people were reached before
     * @param counted whether its people are counted here
     * @param places all that it names
     */
    public record Line(
            Activity activity,
            long people,
            long households,
            boolean counted,
            UUID organisation,
            Organisation.@Nullable Name name,
            List<Place> places) {}

    /**
     * Some rows of many.
     *
     * @param more whether others follow
     * @param contacts of their organisations, as far as the reader may see them
     */
    public record Some(List<Line> lines, boolean more, Map<UUID, List<Contact>> contacts) {}

    private static final class Share {
        private long people;
        private long households;
        private boolean counted;
    }

    /** The rows of a view from the newest month backwards, without the first {@code skip}. */
    Some of(Actor reader, View view, int skip) {
        Held now = held.now();
        Question question = coverage.question(now, reader, view);
        Map<UUID, Share> shares = new LinkedHashMap<>();
        Set<UUID> skipped = new HashSet<>();
        boolean more = false;
        for (int back = 0; back < view.months(); back++) {
            MonthEntries entries = now.month(view.month().minusMonths(back));
            if (entries != null) {
                more |= take(now, question, entries, skip, skipped, shares);
            }
        }
        List<Line> lines = new ArrayList<>();
        Map<UUID, Activity> found = new HashMap<>();
        activities.all(reader, shares.keySet()).forEach(a -> found.put(a.id(), a));
        Set<UUID> whose = new HashSet<>();
        found.values().forEach(a -> whose.add(kept(now, a)));
        Map<UUID, Organisation.Name> names = organisations.names(whose);
        shares.forEach((id, share) -> {
            Activity activity = found.get(id);
            if (activity != null) {
                UUID organisation = kept(now, activity);
                lines.add(
                        new Line(
                                activity,
                                share.people,
                                share.households,
                                share.counted,
                                organisation,
                                names.get(organisation),
                                activity.facts().places().stream()
                                        .flatMap(code -> gazetteer.find(code).stream())
                                        .toList()));
            }
        });
        return new Some(lines, more, contacts.of(reader, whose));
    }

    private static UUID kept(Held now, Activity activity) {
        return now.merged().getOrDefault(activity.organisation(), activity.organisation());
    }

    /** Whether rows follow behind those that were taken. */
    private static boolean take(
            Held now,
            Question question,
            MonthEntries entries,
            int skip,
            Set<UUID> skipped,
            Map<UUID, Share> shares) {
        boolean more = false;
        for (int entry = 0; entry < entries.size(); entry++) {
            if (question.passesOver(now.places(), entries.place(entry))
                    || !question.counts(entries, entry)) {
                continue;
            }
            UUID id = entries.id(entry);
            Share share = shares.get(id);
            if (share == null) {
                if (skipped.size() < skip || skipped.contains(id)) {
                    skipped.add(id);
                    continue;
                }
                if (shares.size() == LENGTH) {
                    more = true;
                    continue;
                }
                share = new Share();
                shares.put(id, share);
            }
            if (question.countsPeople(entries, entry)) {
                share.people += entries.reached(entry);
                share.households += entries.households(entry);
                share.counted = true;
            }
        }
        return more;
    }
}
