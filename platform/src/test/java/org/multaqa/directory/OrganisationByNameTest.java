package org.multaqa.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.SHORT_NAME;

import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.database.Ids;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("An organisation that somebody names")
class OrganisationByNameTest {
    private static final Actor SECRETARY =
            new Actor(Ids.next(), Ids.next(), EnumSet.of(Role.SECRETARIAT), "page");

    @Autowired private Organisations organisations;
    @Autowired private OrganisationByName byName;

    @Test
    @DisplayName("is found by its id, by its name in either script and by its short name")
    void byWhatItIsCalled() {
        Organisation shelter = registered("جمعية ظلّ الصفصاف الخيرية", "Willow Shade", "صفصاف");
        assertThat(byName.exact(shelter.id().toString()).orThrow()).isEqualTo(shelter);
        assertThat(byName.exact("جمعيه ظل الصفصاف الخيريه").orThrow()).isEqualTo(shelter);
        assertThat(byName.exact("willow shade").orThrow()).isEqualTo(shelter);
        assertThat(byName.exact(" صفصاف ").orThrow()).isEqualTo(shelter);
    }

    @Test
    @DisplayName("is found by a name that is much alike, where nothing must be exact")
    void byALikeName() {
        Organisation spring = registered("جمعية ينابيع القصب الخيرية", "Reed Springs", "");
        assertThat(byName.find("جمعية ينابيع القصب الخيريه الاجتماعية").orThrow())
                .isEqualTo(spring);
        assertThat(refusal(byName.exact("جمعية ينابيع القصب الخيريه الاجتماعية")))
                .isEqualTo("directory.organisation-which");
    }

    @Test
    @DisplayName("is not guessed where two are called so, closed ones are not meant")
    void notGuessed() {
        registered("جمعية بيت الرمان", "Pomegranate House", "");
        Organisation second = registered("جمعية بيت الرمّان", "House of Pomegranate", "");
        assertThat(refusal(byName.find("جمعية بيت الرمان")))
                .isEqualTo("directory.organisation-which");
        organisations.close(SECRETARY, second.id(), "انتهى عملها").orThrow();
        assertThat(byName.find("جمعية بيت الرمان").orThrow().nameEn())
                .isEqualTo("Pomegranate House");
        assertThat(refusal(byName.find("qqqq"))).isEqualTo("directory.organisation-unknown");
    }

    private Organisation registered(String nameAr, String nameEn, String shortName) {
        return organisations
                .register(
                        SECRETARY,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, nameEn)
                                .with(SHORT_NAME, shortName))
                .orThrow();
    }

    private static String refusal(Outcome<Organisation> outcome) {
        Problem problem = ((Outcome.Refused<Organisation>) outcome).problems().getFirst();
        return problem.message().key();
    }
}
