package org.multaqa.demo;

import java.util.List;
import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceForm;
import org.multaqa.places.Places;
import org.springframework.stereotype.Component;

/**
 * How the secretariat kept the gazetteer in the invented year: some neighbourhoods of Damascus got
 * their Arabic names, a village that was missing was added twice and one of the two closed again.
 */
@Component
class InventedPlaces implements DemoPart {
    private static final String SUB_DISTRICT = "SY030300";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("C10011010", "كفرسوسة"),
                    Map.entry("C10011011", "جوبر"),
                    Map.entry("C10011012", "القابون"),
                    Map.entry("C10011013", "برزة"),
                    Map.entry("C10011015", "مساكن برزة"),
                    Map.entry("C10011035", "ركن الدين"),
                    Map.entry("C10011036", "المهاجرين"),
                    Map.entry("C10011037", "الصالحية"),
                    Map.entry("C10011039", "المزرعة"),
                    Map.entry("C10011054", "الشاغور"),
                    Map.entry("C10011055", "القنوات"),
                    Map.entry("C10011059", "الميدان"),
                    Map.entry("C10011071", "المزة"));

    private final Places places;

    InventedPlaces(Places places) {
        this.places = places;
    }

    @Override
    public void plan(Story story) {
        int day = 300;
        for (String code : NAMES.keySet().stream().sorted().toList()) {
            story.at(
                    day, () -> places.nameInArabic(Actor.PROGRAM, code, NAMES.get(code)).orThrow());
            day -= 9;
        }
        story.at(
                280,
                () ->
                        List.of("الشام", "دمشق الشام")
                                .forEach(s ->
                                        places.addSpelling(Actor.PROGRAM, "SY01", s).orThrow()));
        story.at(
                190,
                () -> {
                    Place village = add("مزرعة السنديانة", "Mazraat al-Sindyana");
                    places.addSpelling(Actor.PROGRAM, village.code(), "السنديانة").orThrow();
                    story.at(
                            120,
                            () -> {
                                Place again = add("عزبة السنديانة", null);
                                story.at(
                                        90,
                                        () ->
                                                places.close(
                                                                Actor.PROGRAM,
                                                                again.code(),
                                                                village.code())
                                                        .orThrow());
                            });
                });
    }

    private Place add(String nameAr, @org.jspecify.annotations.Nullable String nameEn) {
        PlaceForm form = new PlaceForm(nameAr, nameEn, null, null);
        return places.add(Actor.PROGRAM, SUB_DISTRICT, form).orThrow();
    }
}
