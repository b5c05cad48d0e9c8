package org.multaqa.coverage;

import java.util.Map;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Views that سلمى of the charity الياسمين gave to all members. */
@Component
final class CoverageSamples implements PermissionSamples {
    private final SavedViews saved;

    CoverageSamples(SavedViews saved) {
        this.saved = saved;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of("coverage-view", union -> kept(union).id().toString());
    }

    private SavedView kept(SampleUnion union) {
        return saved.save(
                        union.actor(Who.OWN_MANAGER),
                        "ريف دمشق",
                        "?within=SY03",
                        Shared.MEMBERS,
                        false)
                .orThrow();
    }
}
