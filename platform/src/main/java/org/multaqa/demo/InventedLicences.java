package org.multaqa.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.files.Upload;
import org.multaqa.jobs.Duty;
import org.multaqa.licences.Licence;
import org.multaqa.licences.LicenceForm;
import org.multaqa.licences.Licences;
import org.multaqa.licences.MeasureKind;
import org.multaqa.licences.Renewal;
import org.multaqa.licences.Renewals;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Licences in every state that there is, and what led to it. */
@Component
@Order(20)
class InventedLicences implements DemoPart {
    private static final String DIRECTORATE = "مديرية الشؤون الاجتماعية والعمل";
    private static final int WAYS = 24;

    private final Licences licences;
    private final Renewals renewals;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedLicences(
            Licences licences, Renewals renewals, Cast cast, List<Duty> duties, Clock clock) {
        this.licences = licences;
        this.renewals = renewals;
        this.cast = cast;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public void plan(Story story) {
        SplittableRandom random = story.random("licences");
        for (Organisation union : story.cast().subList(0, InventedUnion.MINISTRY)) {
            story.at(362, () -> publication(story, union, null, 100));
        }
        List<Organisation> members = story.members();
        for (int i = 0; i < members.size(); i++) {
            Organisation it = members.get(i);
            int number = 200 + i * 7 + random.nextInt(7);
            member(story, it, i % WAYS, number, 300 + i % 60);
        }
        for (int day : new int[] {200, 60, 30, 7, 1, 0}) {
            story.at(
                    day,
                    () ->
                            duties.stream()
                                    .filter(d -> d.name().equals("licences-expire"))
                                    .forEach(d -> d.perform(clock.instant())));
        }
    }

    /** One of many ways in which it goes with licences. */
    private void member(Story story, Organisation it, int way, int number, int entered) {
        int later = number % 5;
        int left =
                switch (way) {
                    case 0 -> 30 - later;
                    case 1 -> 60;
                    case 2 -> 7;
                    case 3 -> -20 + later;
                    case 4 -> -190 - number % 90;
                    case 9 -> -100 + later;
                    case 10 -> 25 + later;
                    case 11 -> 15 + later;
                    default -> 380 + number % 300;
                };
        if (way == 15) {
            return;
        }
        boolean withoutEnd = way == 5 || way == 14;
        story.at(
                entered,
                () -> {
                    Licence licence =
                            publication(story, it, withoutEnd ? null : story.day(-left), number);
                    then(story, it, licence, way);
                });
    }

    private void then(Story story, Organisation it, Licence licence, int way) {
        switch (way) {
            case 6 ->
                    measure(
                            story,
                            40,
                            licence,
                            MeasureKind.SUSPENSION,
                            "لم تُرسل محاضر هيئتها العامة.");
            case 7 -> {
                measure(
                        story,
                        150,
                        licence,
                        MeasureKind.SUSPENSION,
                        "تأخّر تقديم الميزانية الختامية.");
                measure(
                        story,
                        110,
                        licence,
                        MeasureKind.LIFTING,
                        "قُدّمت الميزانية الختامية واعتُمدت.");
            }
            case 8 ->
                    measure(
                            story,
                            90,
                            licence,
                            MeasureKind.REVOCATION,
                            "حُلّت بقرار من هيئتها العامة.");
            case 9 -> {
                UUID[] renewal = new UUID[1];
                story.at(120, () -> renewal[0] = propose(story, it, licence, 121).id());
                story.at(
                        117,
                        () ->
                                renewals.sendBack(
                                                cast.secretary(),
                                                renewal[0],
                                                "الصفحة الثانية من القرار غير واضحة.")
                                        .orThrow());
                story.at(115, () -> propose(story, it, licence, 121));
                story.at(113, () -> renewals.accept(cast.secretary(), renewal[0]).orThrow());
            }
            case 10 -> story.at(3, () -> propose(story, it, licence, 5));
            case 11 -> {
                UUID[] renewal = new UUID[1];
                story.at(6, () -> renewal[0] = propose(story, it, licence, 9).id());
                story.at(
                        2,
                        () ->
                                renewals.sendBack(
                                                cast.secretary(),
                                                renewal[0],
                                                "رقم القرار في الوثيقة غير الرقم المكتوب.")
                                        .orThrow());
            }
            case 12 -> correct(story, it, licence);
            case 13 -> fundraising(story, it, licence);
            case 14 ->
                    story.at(
                            180,
                            () ->
                                    enter(
                                            story,
                                            it,
                                            "branch",
                                            181,
                                            null,
                                            "فرع في المحافظة المجاورة."));
            default -> {}
        }
    }

    private Licence publication(
            Story story, Organisation it, @Nullable LocalDate until, int number) {
        int year = it.foundedYear() == null ? 2005 : it.foundedYear();
        LocalDate decided =
                until == null
                        ? LocalDate.of(year, 1 + number % 12, 1 + number % 28)
                        : until.minusYears(4).plusDays(1);
        LicenceForm form =
                new LicenceForm(
                        "publication",
                        number + "/ش",
                        decided.toString(),
                        DIRECTORATE,
                        "",
                        until == null ? "" : until.toString(),
                        "");
        Optional<Upload> document =
                number % 3 == 0
                        ? Optional.of(document(it, "Publication decision " + number))
                        : Optional.empty();
        return licences.enter(cast.secretary(), it.id(), form, null, document).orThrow();
    }

    private Renewal propose(Story story, Organisation it, Licence licence, int decidedAgo) {
        LocalDate end = licence.validUntil() == null ? story.day(0) : licence.validUntil();
        LicenceForm form =
                new LicenceForm(
                        "",
                        licence.number().replace("/ش", "/ت"),
                        story.day(decidedAgo).toString(),
                        DIRECTORATE,
                        end.plusDays(1).toString(),
                        end.plusYears(4).toString(),
                        "");
        return renewals.propose(
                        cast.manager(it.id()),
                        licence.id(),
                        form,
                        Optional.of(document(it, "Renewal of " + licence.number())))
                .orThrow();
    }

    private void measure(Story story, int ago, Licence licence, MeasureKind kind, String reason) {
        story.at(
                ago,
                () ->
                        licences.take(
                                        cast.secretary(),
                                        licence.id(),
                                        new Licences.MeasureForm(kind, ago + "/ق", "", reason))
                                .orThrow());
    }

    private void correct(Story story, Organisation it, Licence licence) {
        story.at(
                250,
                () -> {
                    licences.strike(
                                    cast.secretary(),
                                    licence.id(),
                                    "أُدخل رقم القرار من كتاب جهة أخرى.")
                            .orThrow();
                    enter(story, it, "publication", 900, 700, null);
                });
    }

    private void fundraising(Story story, Organisation it, Licence licence) {
        boolean ends = licence.number().length() % 2 == 0;
        story.at(210, () -> enter(story, it, "fundraising", 212, ends ? 20 : -150, "حملة الشتاء."));
    }

    private Licence enter(
            Story story,
            Organisation it,
            String kind,
            int decidedAgo,
            @Nullable Integer left,
            @Nullable String note) {
        LicenceForm form =
                new LicenceForm(
                        kind,
                        (100 + decidedAgo + it.nameAr().length()) + "/ع",
                        story.day(decidedAgo).toString(),
                        DIRECTORATE,
                        "",
                        left == null ? "" : story.day(-left).toString(),
                        note);
        return licences.enter(cast.secretary(), it.id(), form, null, Optional.empty()).orThrow();
    }

    private static Upload document(Organisation it, String title) {
        return InventedDocument.pdf("قرار.pdf", title, it.nameEn() == null ? "" : it.nameEn());
    }
}
