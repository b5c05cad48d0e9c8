package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.TellingFacts;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The active organisations in memory, as they are compared; follows the register's changes. */
@Component
class KnownEntries implements Remembering {
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Gazetteer gazetteer;
    private final ObjectProvider<TellingFacts> facts;
    private EntryIndex index = new EntryIndex();
    private Map<String, String> governorates = Map.of();
    private long seen = -1;

    KnownEntries(
            Organisations organisations,
            DirectoryChanges changes,
            Gazetteer gazetteer,
            ObjectProvider<TellingFacts> facts) {
        this.organisations = organisations;
        this.changes = changes;
        this.gazetteer = gazetteer;
        this.facts = facts;
    }

    /** An entry and how likely it is the one asked about. */
    record Found(Entry entry, double score) {}

    synchronized Optional<Entry> find(UUID id) {
        follow();
        return Optional.ofNullable(index.find(id));
    }

    /** An entry and its likely twins, best first. */
    record Twins(Entry entry, List<Found> found) {}

    /** The likely twins of each of these that is there. */
    synchronized List<Twins> twinsOf(List<UUID> ids) {
        follow();
        List<Twins> found = new ArrayList<>();
        for (UUID id : ids) {
            Entry entry = index.find(id);
            if (entry != null) {
                found.add(new Twins(entry, twins(entry)));
            }
        }
        return found;
    }

    /** The likely twins of one that is not in the register. */
    synchronized List<Likely> twinsOf(
            String nameAr, @Nullable String nameEn, @Nullable String homePlace) {
        follow();
        Entry asked = entry(new UUID(0, 0), nameAr, nameEn, homePlace, Set.of(), null);
        return twins(asked).stream()
                .map(f -> new Likely(f.entry().id(), Likeness.of(asked, f.entry())))
                .toList();
    }

    /** One that is not in the register, as it would be compared, by what is known of it now. */
    synchronized Entry asked(
            UUID id, String nameAr, @Nullable String nameEn, @Nullable String homePlace) {
        return entry(id, nameAr, nameEn, homePlace, Set.of(), null);
    }

    /** Learns what changed in the register. */
    synchronized void lookNow() {
        follow();
    }

    /** The likely twins of one as the register was when it was last looked at. */
    synchronized List<Found> twinsAsKnown(Entry asked) {
        return twins(asked, index);
    }

    /** An organisation as it would be compared, also before its entering is known here. */
    synchronized Entry entryOf(Organisation it) {
        follow();
        return entry(it.id(), it.nameAr(), it.nameEn(), it.homePlace(), told(it.id()), it);
    }

    private Set<TellingFacts.Fact> told(UUID id) {
        return facts.stream().flatMap(f -> f.of(id).stream()).collect(Collectors.toSet());
    }

    /** A twin with its reasons. */
    record Likely(UUID id, Likeness likeness) {}

    private List<Found> twins(Entry entry) {
        return twins(entry, index);
    }

    /** The likely twins of one among those of an index, best first. */
    static List<Found> twins(Entry entry, EntryIndex index) {
        List<Found> twins = new ArrayList<>();
        for (Entry candidate : index.candidates(entry)) {
            double score = Likeness.score(entry, candidate);
            if (score >= Likeness.LIKELY) {
                twins.add(new Found(candidate, score));
            }
        }
        twins.sort(Comparator.comparingDouble(Found::score).reversed());
        return twins;
    }

    private void follow() {
        if (seen < 0 || index.isWorn()) {
            readAll();
        } else if (changes.number() != seen) {
            DirectoryChanges.News news = changes.since(seen);
            for (Organisation it : organisations.all(news.organisations())) {
                index.remove(it.id());
                add(it, told(it.id()));
            }
            seen = news.number();
        }
    }

    private void readAll() {
        seen = changes.number();
        index = new EntryIndex();
        governorates =
                gazetteer.ofLevel(Level.GOVERNORATE).stream()
                        .flatMap(p ->
                                Stream.of(p.nameAr(), p.nameEn())
                                        .filter(Objects::nonNull)
                                        .map(ArabicText::normalize)
                                        .filter(n -> n.indexOf(' ') < 0)
                                        .map(n -> Map.entry(NameWords.bare(n), p.code())))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        Map<UUID, Set<TellingFacts.Fact>> told = new HashMap<>();
        facts.stream()
                .forEach(f ->
                        f.all()
                                .forEach((id, set) ->
                                        told.computeIfAbsent(id, i -> new HashSet<>())
                                                .addAll(set)));
        organisations.each(it -> add(it, told.getOrDefault(it.id(), Set.of())));
    }

    private void add(Organisation it, Set<TellingFacts.Fact> told) {
        if (it.isActive()) {
            index.add(entry(it.id(), it.nameAr(), it.nameEn(), it.homePlace(), told, it));
        }
    }

    private Entry entry(
            UUID id,
            String nameAr,
            @Nullable String nameEn,
            @Nullable String homePlace,
            Set<TellingFacts.Fact> told,
            @Nullable Organisation it) {
        List<NameForm> names =
                Stream.of(NameForm.of(nameAr, governorates), NameForm.of(nameEn, governorates))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return new Entry(
                id,
                names,
                it == null ? null : it.kind(),
                homePlace,
                homePlace == null
                        ? null
                        : gazetteer
                                .ancestor(homePlace, Level.GOVERNORATE)
                                .map(p -> p.code())
                                .orElse(null),
                it == null ? null : it.foundedYear(),
                told.stream().map(FactForm::of).collect(Collectors.toSet()));
    }

    @Override
    public synchronized void forget() {
        seen = -1;
        index = new EntryIndex();
    }
}
