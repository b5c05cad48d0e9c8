/**
 * Unified work plans: what several organisations want to reach together, who carries how much of it
 * where, and what is done by when.
 *
 * <p>Words: a plan has <em>objectives</em>, each with <em>indicators</em> and <em>tasks</em>. An
 * indicator has a target and two rules of <em>adding up</em>: how the figures of a partner's places
 * become the partner's, and those of the partners the plan's. A <em>share</em> is what a partner
 * reaches of an indicator at a place. A plan <em>closes</em> when what the shares of every
 * indicator come to by its rules is its target; then the partners, which are all that carry a share
 * or a task, sign. A signature stands as long as neither the plan's words nor the partner's own
 * part change.
 *
 * <p>Partners <em>report</em> on an agreed plan by <em>periods</em> of its days. Figures come from
 * the rows of their activities where the indicator says so, are submitted, sent back or accepted by
 * who keeps the plan, and <em>locked</em>. Periods, places and partners add up by the indicator's
 * rules, and its <em>progress</em> says by a stated rule whether its target is met, or will be.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "audit",
            "web",
            "accounts",
            "obligations",
            "places",
            "spreadsheet",
            "directory",
            "activities",
            "word",
            "coediting"
        })
package org.multaqa.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
