package org.multaqa.projects;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a partner's part says: what it is, what it does, what it spends and what it brings. */
public record PartTerms(
        Set<PartnerRole> roles,
        @Nullable String task,
        List<BudgetLine> lines,
        List<FundingSource> sources) {}
