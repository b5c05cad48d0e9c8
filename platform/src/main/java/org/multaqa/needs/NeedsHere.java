package org.multaqa.needs;

import java.util.List;
import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceSection;
import org.springframework.stereotype.Component;

/** On the page of a place: what is lacking there. */
@Component
public class NeedsHere implements PlaceSection {
    private static final int MOST = 5;

    private final NeedList list;
    private final NeedViews views;

    NeedsHere(NeedList list, NeedViews views) {
        this.list = list;
        this.views = views;
    }

    /**
     * What the section shows.
     *
     * @param all the address of the whole list
     */
    public record Shown(long count, List<NeedLine> lines, String all) {}

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Part> of(Actor reader, Place place) {
        NeedSelection selection =
                new NeedSelection(NeedSelection.Show.OPEN, "", place, null, null, null, null);
        List<Need> found = list.list(selection, null).needs();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Part(
                                "needs",
                                Message.of("needs.here"),
                                "needs/here",
                                new Shown(
                                        list.count(selection),
                                        views.lines(found.stream().limit(MOST).toList()),
                                        selection.address())));
    }
}
