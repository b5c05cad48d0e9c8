package org.multaqa.projects;

import java.util.UUID;

/**
 * What a partner spends on something.
 *
 * @param amount in whole units of the project's currency
 */
public record BudgetLine(UUID organisation, BudgetKind kind, String what, long amount) {}
