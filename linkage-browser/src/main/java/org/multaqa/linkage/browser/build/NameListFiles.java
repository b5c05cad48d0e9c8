package org.multaqa.linkage.browser.build;

import java.util.Collection;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/** The lists of names go into the script: without them no Latin spelling could be read. */
public final class NameListFiles extends DefaultResourcesPolicy {
    private static final String FOLDER = "org/multaqa/linkage/text/";

    @Override
    public String[] supplyResources(Collection<? extends String> availableClassNames) {
        return new String[] {
            FOLDER + "male-names.txt", FOLDER + "female-names.txt", FOLDER + "family-names.txt"
        };
    }
}
