package org.multaqa.linkage.browser.build;

import org.teavm.extension.spi.substitution.SimpleSubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** In a page, a class has its namesake under {@code instead} in its place where there is one. */
public final class StandIns extends SimpleSubstitutionPolicy {
    private static final String NAMESAKES = "org.multaqa.linkage.browser.instead";

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(
                        inPackage("java", true)
                                .or(inPackage("javax", true))
                                .or(inPackage("org.multaqa.linkage", true)))
                .packagePrefix(NAMESAKES);
    }
}
