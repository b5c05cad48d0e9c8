package org.multaqa.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.People;
import org.multaqa.accounts.Person;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.multaqa.mail.Letters;
import org.multaqa.mail.SiteAddress;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * From the fifth of a month on, when most have reported: a letter to each subscriber about the
 * month before, with the view's main number and the gaps that have closed and opened since.
 */
@Component
class ViewLetters implements Duty {
    private static final int FROM_DAY = 5;
    private static final int NAMED = 8;

    private final SavedViewStore store;
    private final ViewReader views;
    private final Coverage coverage;
    private final Headlines headlines;
    private final Gazetteer gazetteer;
    private final People people;
    private final Letters letters;
    private final SiteAddress site;
    private final Database db;

    ViewLetters(
            SavedViewStore store,
            ViewReader views,
            Coverage coverage,
            Headlines headlines,
            Gazetteer gazetteer,
            People people,
            Letters letters,
            SiteAddress site,
            Database db) {
        this.store = store;
        this.views = views;
        this.coverage = coverage;
        this.headlines = headlines;
        this.gazetteer = gazetteer;
        this.people = people;
        this.letters = letters;
        this.site = site;
        this.db = db;
    }

    @Override
    public String name() {
        return "coverage-view-letters";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(7, 30);
    }

    @Override
    public void perform(Instant now) {
        LocalDate today = Dates.today(now);
        if (today.getDayOfMonth() < FROM_DAY) {
            return;
        }
        YearMonth month = YearMonth.from(today).minusMonths(1);
        for (SavedViewStore.Subscription subscription : store.due(month)) {
            Optional<SavedView> view = store.find(subscription.viewId());
            Optional<Person> person = people.find(subscription.person());
            if (view.isPresent() && person.isPresent()) {
                tell(subscription, view.get(), person.get(), month);
            }
        }
    }

    private void tell(
            SavedViewStore.Subscription subscription,
            SavedView saved,
            Person person,
            YearMonth month) {
        Actor reader = people.actor(person.id(), subscription.organisation(), "letter");
        if (!reader.isKnown() || !SavedViews.sees(reader, saved)) {
            // Whoever left the organisation, or lost the view, is told nothing more.
            db.doInTransaction(() -> store.unsubscribe(saved.id(), person.id()));
            return;
        }
        Language language = person.letters();
        View view = views.read(SavedViews.texts(saved.query())).view().at(month);
        Matrix matrix = coverage.matrix(reader, view, language);
        Set<String> gaps = gaps(matrix);
        Set<String> before =
                subscription.toldMonth() == null
                        ? gaps(coverage.matrix(reader, view.before(), language))
                        : new HashSet<>(subscription.toldGaps());
        // Noted before it is sent: nobody gets it twice, and one letter at most is lost.
        if (db.inTransaction(() -> store.tell(subscription, month, gaps))) {
            letters.send(
                    person.email(),
                    language,
                    Message.of("coverage.letter-subject", "view", saved.name()),
                    Message.of(
                            "coverage.letter",
                            "name",
                            person.name(),
                            "view",
                            saved.name(),
                            "month",
                            Dates.month(language, month),
                            "headline",
                            headlines.say(matrix, language),
                            "closed",
                            changed(before, gaps, "coverage.letter-closed", language),
                            "opened",
                            changed(gaps, before, "coverage.letter-opened", language),
                            "link",
                            site.address() + view.address(),
                            "unsubscribe",
                            site.address() + "/coverage/unsubscribe/" + subscription.code()));
        }
    }

    /** The gaps of a matrix: {@code SY0303:HEA}. */
    private static Set<String> gaps(Matrix matrix) {
        Set<String> gaps = new LinkedHashSet<>();
        for (int sector : matrix.sectors()) {
            if (Sectors.countsGaps(sector)) {
                matrix.lacking(sector)
                        .forEach(place -> gaps.add(place.code() + ":" + Sectors.code(sector)));
            }
        }
        return gaps;
    }

    /** How many gaps are in one set and not in another, and the first of them by name. */
    private String changed(Set<String> in, Set<String> notIn, String key, Language language) {
        List<String> names = new ArrayList<>();
        int count = 0;
        for (String gap : in) {
            if (!notIn.contains(gap)) {
                count++;
                if (names.size() < NAMED) {
                    names.add(named(gap, language));
                }
            }
        }
        return Texts.all()
                .say(
                        language,
                        key,
                        "count",
                        count,
                        "names",
                        Headlines.list(names, language),
                        "others",
                        count - names.size());
    }

    private String named(String gap, Language language) {
        String[] parts = gap.split(":");
        String area = gazetteer.find(parts[0]).map(p -> p.name(language)).orElse(parts[0]);
        int sector = Sectors.find(parts[1]);
        return area
                + " ("
                + (sector < 0 ? parts[1] : Texts.all().say(language, Sectors.key(sector)))
                + ")";
    }
}
