package org.multaqa.needs;

import java.util.List;
import org.multaqa.language.Message;

/**
 * A need and an offer that fit, with the reasons in words.
 *
 * @param kilometres between them as the crow flies; 0 where one lies in the other
 * @param quantity how much of the need the offer can cover; 0 where their units differ
 */
public record Match(Need need, Offer offer, long kilometres, long quantity, List<Message> reasons) {
    /** Whether the offer covers all that is open. */
    public boolean isWhole() {
        return quantity > 0 && quantity == need.quantityOpen();
    }
}
