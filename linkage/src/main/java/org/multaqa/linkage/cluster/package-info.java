/**
 * From pairs to people. A person known to four charities is six pairs; where one of them was missed
 * the other five still say so. But pairs also err, and one wrong pair must not melt two people with
 * all their rows into one: hence the guard in {@link org.multaqa.linkage.cluster.Clusters}.
 */
@NullMarked
package org.multaqa.linkage.cluster;

import org.jspecify.annotations.NullMarked;
