package org.multaqa.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Ids;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.files.SampleDocuments;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The list of licences, and what is public of them,")
class LicenceListTest {
    private static final String DIRECTORATE = "مديرية الشؤون الاجتماعية والعمل";

    @Autowired private Licences licences;
    @Autowired private LicenceList list;
    @Autowired private Organisations organisations;
    @Autowired private LicenceSection section;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    private Actor rana = Actor.NOBODY;
    private UUID charity = Ids.next();

    @BeforeEach
    void aCharity() {
        rana = union.actor(Who.SECRETARIAT);
        charity = enter("جمعية " + UUID.randomUUID());
    }

    @Test
    @DisplayName("are listed by standing, what ends first first, page by page")
    void areListed() {
        publication("8/ش", "2022-01-01", "2026-12-30");
        UUID sooner = enter("جمعية " + UUID.randomUUID());
        publication(sooner, "9/ش", "2022-01-01", "2026-11-30");
        UUID ended = enter("جمعية " + UUID.randomUUID());
        publication(ended, "10/ش", "2022-01-01", "2026-11-01");
        LicenceList.Filter all = new LicenceList.Filter(LicenceGroup.PUBLICATION, null, "");
        List<UUID> order = new ArrayList<>();
        String after = null;
        do {
            LicenceList.Piece piece = list.read(rana, all, after, 2).orThrow();
            piece.rows().forEach(r -> order.add(r.organisation()));
            after = piece.next();
        } while (after != null);
        assertThat(order).doesNotHaveDuplicates().containsSubsequence(sooner, charity, ended);
        LicenceList.Filter expired =
                new LicenceList.Filter(LicenceGroup.PUBLICATION, LicenceStanding.EXPIRED, "10/ش");
        assertThat(list.rows(rana, expired).orThrow())
                .extracting(LicenceRow::organisation)
                .containsExactly(ended);
        assertThat(list.rows(union.actor(Who.OWN_MANAGER), all).isDone()).isFalse();
    }

    @Test
    @DisplayName("show everybody standing, number, date and authority, and some people more")
    void showEverybodySomething() {
        Licence it = publication("11/ش", "2024-01-01", "");
        Organisation organisation = organisations.find(charity).orElseThrow();
        LicenceSection.Shown open =
                (LicenceSection.Shown) section.of(Actor.NOBODY, organisation).orElseThrow().it();
        assertThat(open.reads() || open.enters() || open.lists()).isFalse();
        assertThat(open.lines().getFirst().standing().licence()).isEqualTo(it);
        LicenceSection.Shown ministry =
                (LicenceSection.Shown)
                        section.of(union.actor(Who.MINISTRY), organisation).orElseThrow().it();
        assertThat(ministry.reads() && ministry.lists()).isTrue();
        assertThat(ministry.enters()).isFalse();
        Visitor nobody = new Visitor(port);
        assertThat(nobody.get("/api/v1/organisations/" + charity + "/licence").body())
                .contains("CURRENT", "11/ش", "2024-01-01", DIRECTORATE);
        Organisation donor = organisations.find(union.donor()).orElseThrow();
        assertThat(section.of(Actor.NOBODY, donor)).isEmpty();
    }

    @Test
    @DisplayName("are taken away as the sheet that the page shows, and entered by programs")
    void areTakenAway() {
        Visitor visitor = union.visitor(Who.SECRETARIAT, port);
        String content =
                java.util.Base64.getEncoder().encodeToString(SampleDocuments.pdf("program"));
        String body =
                """
                {"kind":"PUBLICATION","number":"12/ش","decidedOn":"2024-02-01","authority":"المديرية",
                 "validUntil":"2026-11-01","document":{"name":"ق.pdf","content":"%s"}}
                """;
        String path = "/api/v1/organisations/" + charity + "/licences";
        assertThat(visitor.json("POST", path, body.formatted("x"), visitor.formToken()).body())
                .contains("files.empty");
        assertThat(
                        visitor.json("POST", path, body.formatted(content), visitor.formToken())
                                .statusCode())
                .isEqualTo(201);
        String sheet = visitor.get("/licences/export?format=csv&status=expired&q=12").body();
        assertThat(sheet).contains("12/ش", "ترخيص منتهٍ", "2026-11-01").doesNotContain("11/ش");
        assertThat(visitor.get("/licences/export?status=expired").body()).startsWith("PK");
    }

    private UUID enter(String nameAr) {
        OrganisationForm form = OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null);
        return organisations.register(Actor.PROGRAM, form).orThrow().id();
    }

    private Licence publication(String number, String from, String until) {
        return publication(charity, number, from, until);
    }

    private Licence publication(UUID of, String number, String from, String until) {
        LicenceForm form = new LicenceForm("publication", number, from, DIRECTORATE, "", until, "");
        return licences.enter(rana, of, form, null, Optional.empty()).orThrow();
    }
}
