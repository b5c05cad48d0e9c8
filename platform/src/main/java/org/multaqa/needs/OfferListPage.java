package org.multaqa.needs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of offers.
 *
 * @param ours whether only those of the reader's organisation are shown
 * @param next the address of what follows, null where nothing does
 */
public record OfferListPage(
        List<OfferLine> lines, boolean ours, @Nullable String next, boolean mayOffer) {}
