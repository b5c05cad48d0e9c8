package org.multaqa.plans;

import java.util.List;
import java.util.UUID;
import org.multaqa.language.Message;
import org.multaqa.web.Frame;

/**
 * The page of what one organisation carries in a plan: what it signs.
 *
 * @param missing what does not close yet
 * @param signs whether the reader signs for it and has not
 * @param typed the note of a form that was refused
 */
public record PlanPartPage(
        PlanPage page, UUID organisation, List<Message> missing, boolean signs, String typed) {

    public PlanContent content() {
        return page.content();
    }

    public Plan plan() {
        return page.plan();
    }

    public String name(Frame frame) {
        return page.name(frame, organisation);
    }

    public String address() {
        return plan().address() + "/parts/" + organisation;
    }

    public List<Task> tasks() {
        return content().tasks().stream()
                .filter(it -> it.organisation().equals(organisation))
                .toList();
    }

    /** Indicators of which it carries a share. */
    public List<Indicator> indicators() {
        return content().indicators().stream()
                .filter(it -> !content().sharesOf(it, organisation).isEmpty())
                .toList();
    }
}
