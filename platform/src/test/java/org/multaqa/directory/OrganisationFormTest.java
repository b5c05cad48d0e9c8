package org.multaqa.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("The form of an organisation")
class OrganisationFormTest {
    @Autowired private Organisations organisations;
    @Autowired private Gazetteer gazetteer;

    @Test
    @DisplayName("means the same after it was read and filled again, whatever was typed")
    void isStable() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Place> places = List.copyOf(gazetteer.all());
        List<OrganisationForm> typed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            typed.add(form(random, places));
        }
        List<Organisation> read = organisations.registerAll(Actor.PROGRAM, typed).orThrow();
        List<OrganisationForm> filled = read.stream().map(OrganisationForm::of).toList();
        List<Organisation> again = organisations.registerAll(Actor.PROGRAM, filled).orThrow();
        for (int i = 0; i < read.size(); i++) {
            assertThat(OrganisationForm.of(again.get(i)))
                    .as("seed %d, form %s", seed, typed.get(i))
                    .isEqualTo(filled.get(i));
            Organisation stored = organisations.find(read.get(i).id()).orElseThrow();
            assertThat(OrganisationForm.of(stored)).as("seed %d", seed).isEqualTo(filled.get(i));
        }
    }

    private static OrganisationForm form(Random random, List<Place> places) {
        OrganisationKind kind = any(OrganisationKind.values(), random);
        int most = kind == OrganisationKind.ASSOCIATION ? 1 : 2;
        return OrganisationForm.named(kind, text(random, 1), text(random, 0))
                .with(OrganisationField.SHORT_NAME, random.nextBoolean() ? "ش" : " ")
                .with(OrganisationField.LEGAL_FORM, any(LegalForm.values(), random))
                .with(OrganisationField.CLASSES, some(MinistryClass.values(), most, random))
                .with(OrganisationField.SECTORS, some(Sector.values(), 17, random))
                .with(OrganisationField.SCOPE, random.nextBoolean() ? null : Scope.LOCAL)
                .with(OrganisationField.FOUNDED_YEAR, "١٩" + (60 + random.nextInt(40)))
                .with(OrganisationField.STAFF, random.nextInt(2_000))
                .with(OrganisationField.VOLUNTEERS, random.nextBoolean() ? "" : "1,200")
                .with(
                        OrganisationField.HOME_PLACE,
                        places.get(random.nextInt(places.size())).code())
                .with(OrganisationField.ADDRESS, text(random, 0))
                .with(OrganisationField.ABOUT, text(random, 0) + "\r\n" + text(random, 0))
                .with(OrganisationField.TAKES_BANK_TRANSFERS, random.nextBoolean() ? "نعم" : "")
                .with(OrganisationField.TAKES_MOBILE_MONEY, random.nextBoolean());
    }

    /** Words with what people type between them: commas, tatweel, marks of direction, tabs. */
    private static String text(Random random, int least) {
        List<String> parts =
                List.of(
                        "جمعية",
                        "الـــخير",
                        " ",
                        "،",
                        ", ",
                        "\t",
                        "\u202E",
                        "O’Neil",
                        "&<b>",
                        "١٢");
        StringBuilder text = new StringBuilder(least > 0 ? "س" : "");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> some(T[] values, int most, Random random) {
        List<T> shuffled = new ArrayList<>(List.of(values));
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(most + 1));
    }
}
