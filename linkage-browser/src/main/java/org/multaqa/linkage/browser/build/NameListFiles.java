package org.multaqa.linkage.browser.build;

import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/**
 * The lists of names go into the script, without which no Latin spelling could be read, and the
 * weights by which answers are scored.
 */
public final class NameListFiles extends DefaultResourcesPolicy {
    private static final String FOLDER = "org/multaqa/linkage/text/";

    @Override
    public String[] supplyResources(Collection<? extends String> availableClassNames) {
        return new String[] {
            FOLDER + "male-names.txt",
            FOLDER + "female-names.txt",
            FOLDER + "family-names.txt",
            "org/multaqa/linkage/match/blind-weights.txt",
            "org/multaqa/linkage/encode/recovery-words.txt"
        };
    }
}
