package org.multaqa.demo;

import java.util.UUID;
import org.multaqa.coverage.SavedView;
import org.multaqa.coverage.SavedViews;
import org.multaqa.coverage.Shared;
import org.springframework.stereotype.Component;

/** Views of gaps and overlaps that the secretariat and a charity keep and are told of. */
@Component
class InventedViews implements DemoPart {
    private final SavedViews views;
    private final Cast cast;

    InventedViews(SavedViews views, Cast cast) {
        this.views = views;
        this.cast = cast;
    }

    @Override
    public void plan(Story story) {
        story.at(
                60,
                () -> {
                    SavedView winter =
                            views.save(
                                            cast.secretary(),
                                            "المأوى في ريف دمشق قبل الشتاء",
                                            "?within=SY03&level=sub-district&sector=SHL",
                                            Shared.MEMBERS,
                                            false)
                                    .orThrow();
                    views.subscribe(cast.secretary(), winter.id()).orThrow();
                    views.save(
                                    cast.secretary(),
                                    "كل القطاعات في ثلاثة أشهر",
                                    "?months=3&show=people&way=capped",
                                    Shared.ORGANISATION,
                                    false)
                            .orThrow();
                });
        UUID charity = story.members().getFirst().id();
        story.at(
                45,
                () ->
                        views.save(
                                        cast.manager(charity),
                                        "ما نفذناه مع غيرنا من سلال غذائية",
                                        "?kind=food-basket&stage=done&level=district",
                                        Shared.PERSON,
                                        false)
                                .orThrow());
    }
}
