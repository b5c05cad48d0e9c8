package org.multaqa.coverage;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * Which entries a view counts, in the numbers of what is held.
 *
 * @param within the number of the area looked at, 0 for the country, -1 where it has none
 * @param organisations those that are counted, null for all
 * @param kind -1 for all, -2 where nothing of it is held
 * @param modality its number, that of {@link Modality#UNSAID} for all
 * @param members whether rows for members only are counted
 * @param firstOnly whether only people count who were not reached before
 * @param places the number of the gazetteer that tells what lies in what
 */
record Question(
        Level level,
        int within,
        int sector,
        @Nullable BitSet organisations,
        int kind,
        int modality,
        View.Stage stage,
        boolean members,
        boolean firstOnly,
        long places) {

    /**
     * @param network the organisations below the network of the view, null where it has none
     */
    static Question of(Held held, View view, Actor reader, @Nullable BitSet network) {
        Held.Numbers numbers = held.numbers();
        BitSet organisations = network;
        if (view.organisation() != null) {
            int number =
                    numbers.organisations()
                            .find(
                                    held.merged()
                                            .getOrDefault(
                                                    view.organisation(), view.organisation()));
            BitSet one = new BitSet();
            if (number >= 0 && (network == null || network.get(number))) {
                one.set(number);
            }
            organisations = one;
        }
        int kind = numbers.kinds().find(view.kind());
        Place within = view.within();
        return new Question(
                view.level(),
                within == null ? PlaceTree.NOWHERE : numbers.places().find(within.code()),
                view.sector(),
                organisations,
                view.kind() == null ? -1 : kind < 0 ? -2 : kind,
                (view.modality() == null ? Modality.UNSAID : view.modality()).ordinal(),
                view.stage(),
                reader.may(ActivityRight.READ_MEMBERS_ROWS),
                view.isCumulative(),
                held.places().number());
    }

    /** Whether all entries of a place are left out. */
    boolean passesOver(PlaceTree places, int place) {
        return within < 0
                || (within > 0 && (place >= places.size() || !places.within(place, within)));
    }

    /** Whether an entry is counted at all; its place was asked for already. */
    boolean counts(MonthEntries entries, int entry) {
        return stage.has(entries.statusNumber(entry))
                && (kind == -1 || entries.kind(entry) == kind)
                && (modality == 0 || entries.modalityNumber(entry) == modality)
                && (sector == Sectors.ALL || entries.sector(entry) == sector)
                && (organisations == null || organisations.get(entries.organisation(entry)))
                && (members || !entries.isMembersOnly(entry));
    }

    /** Whether the people of an entry are counted, which is. */
    boolean countsPeople(MonthEntries entries, int entry) {
        return !firstOnly || !entries.isReachedBefore(entry);
    }
}
