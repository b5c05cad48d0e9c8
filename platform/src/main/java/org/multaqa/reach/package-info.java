/**
 * How many different families and persons the charities have reached: counted in the exchange,
 * without anybody seeing a row.
 *
 * <p>Words: with each list that it registers a charity sends a <em>report</em>: how many families
 * it saw for the <em>first</em> time in each <em>scope</em> ({@link
 * org.multaqa.linkage.blind.CountScope}), and how many the list has. A withdrawal sends one with
 * negative numbers where nobody else stands for the family. The hub adds them up by <em>cell</em>
 * and charity; the sum of a cell is the number of different families in it. <em>Figures</em> are
 * published from what came before the month began, by {@link org.multaqa.reach.PublishingRule}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "database",
            "web",
            "accounts",
            "jobs",
            "places",
            "directory",
            "agreements",
            "exchange",
            "coverage"
        })
package org.multaqa.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
