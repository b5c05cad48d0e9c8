package org.multaqa.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Scope;
import org.multaqa.directory.Sector;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/**
 * The organisations of the demo, and as many more as a bench asks for: two unions, a league, a
 * ministry's liaison office, a donor, an international organisation, and charities in all
 * governorates.
 */
@Component
public class InventedUnion {
    static final int HOST = 0;
    static final int SECOND_UNION = 1;
    static final int LEAGUE = 2;
    static final int MINISTRY = 3;
    static final int DONOR = 4;
    static final int FIRST_MEMBER = 6;
    private static final int MEMBERS = 96;

    private final Gazetteer gazetteer;

    InventedUnion(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<OrganisationForm> forms(SplittableRandom random) {
        List<OrganisationForm> forms = new ArrayList<>();
        forms.add(
                head(
                        OrganisationKind.UNION,
                        "اتحاد جمعيات ضفاف السنديان",
                        "Union of Charities of the Oak Banks",
                        "SY01"));
        forms.add(
                head(
                        OrganisationKind.UNION,
                        "اتحاد جمعيات روابي الغار",
                        "Union of Charities of the Laurel Hills",
                        "SY02"));
        forms.add(
                head(
                        OrganisationKind.NETWORK,
                        "رابطة شبكات الجسور الثلاثة",
                        "League of the Three Bridges Networks",
                        "SY01"));
        forms.add(
                head(
                        OrganisationKind.MINISTRY,
                        "مكتب الاتصال الوزاري (مثال)",
                        "Ministry Liaison Office (sample)",
                        "SY01"));
        forms.add(
                head(
                        OrganisationKind.DONOR,
                        "صندوق ينابيع اللوز للمنح",
                        "Almond Springs Grant Fund",
                        "SY01"));
        forms.add(
                head(
                        OrganisationKind.INTERNATIONAL,
                        "منظمة الأشرعة البيضاء الدولية",
                        "White Sails International",
                        "SY03"));
        forms.addAll(members(MEMBERS, random));
        return forms;
    }

    private static OrganisationForm head(
            OrganisationKind kind, String ar, String en, String place) {
        return OrganisationForm.named(kind, ar, en)
                .with(OrganisationField.HOME_PLACE, place)
                .with(OrganisationField.SECTORS, List.of(Sector.COORDINATION))
                .with(OrganisationField.SCOPE, Scope.NATIONAL);
    }

    /** Charities with everything a profile has; the first fourteen in one governorate each. */
    public List<OrganisationForm> members(int count, SplittableRandom random) {
        List<Place> communities = gazetteer.ofLevel(Level.COMMUNITY);
        List<Place> governorates = gazetteer.ofLevel(Level.GOVERNORATE);
        List<OrganisationForm> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean institution = i % 7 == 3;
            InventedNames.Name name = InventedNames.organisation(i);
            OrganisationKind kind =
                    institution ? OrganisationKind.INSTITUTION : OrganisationKind.ASSOCIATION;
            Place home =
                    i < governorates.size()
                            ? governorates.get(i)
                            : communities.get(random.nextInt(communities.size()));
            MinistryClass main = pick(MinistryClass.values(), random);
            Sector sector = pick(Sector.values(), random);
            Sector other = pick(Sector.values(), random);
            int founded = 1958 + random.nextInt(67);
            forms.add(
                    OrganisationForm.named(
                                    kind,
                                    (institution ? "مؤسسة " : "جمعية ") + name.ar(),
                                    name.en())
                            .with(OrganisationField.CLASSES, List.of(main))
                            .with(
                                    OrganisationField.SECTORS,
                                    sector == other ? List.of(sector) : List.of(sector, other))
                            .with(
                                    OrganisationField.SCOPE,
                                    pick(
                                            new Scope[] {
                                                Scope.LOCAL,
                                                Scope.GOVERNORATE,
                                                Scope.SEVERAL_GOVERNORATES
                                            },
                                            random))
                            .with(OrganisationField.FOUNDED_YEAR, founded)
                            .with(OrganisationField.STAFF, random.nextInt(2, 60))
                            .with(OrganisationField.VOLUNTEERS, random.nextInt(5, 300))
                            .with(OrganisationField.TAKES_BANK_TRANSFERS, random.nextInt(3) > 0)
                            .with(OrganisationField.TAKES_MOBILE_MONEY, random.nextInt(3) == 0)
                            .with(OrganisationField.HOME_PLACE, home.code()));
        }
        return forms;
    }

    private static <T> T pick(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
