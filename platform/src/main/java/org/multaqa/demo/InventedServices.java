package org.multaqa.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.directory.Sector;
import org.multaqa.profiles.Typed;

/** What charities of the demo do for people: common services, none of any real organisation. */
final class InventedServices {
    private record Invented(
            Sector sector,
            String nameAr,
            String nameEn,
            String audience,
            String eligibility,
            String hours) {}

    private static final List<Invented> ALL =
            List.of(
                    new Invented(
                            Sector.FOOD_SECURITY,
                            "سلة غذائية شهرية",
                            "Monthly food basket",
                            "الأسر بلا معيل",
                            "دفتر العائلة، وزيارة من الباحثة الاجتماعية.",
                            "السبت إلى الأربعاء، 9:00–13:00"),
                    new Invented(
                            Sector.FOOD_SECURITY,
                            "مطبخ خيري",
                            "Charity kitchen",
                            "كبار السن والأسر الأشد احتياجاً",
                            "التسجيل عند لجنة الحي.",
                            "كل يوم، 11:00–14:00"),
                    new Invented(
                            Sector.HEALTH,
                            "مستوصف الأطفال",
                            "Children's clinic",
                            "الأطفال دون الثانية عشرة",
                            "حضور أحد الوالدين.",
                            "كل يوم عدا الجمعة، 9:00–15:00"),
                    new Invented(
                            Sector.HEALTH,
                            "صرف أدوية الأمراض المزمنة",
                            "Medicines for chronic illness",
                            "مرضى السكري والضغط",
                            "وصفة طبية لا يزيد عمرها على ثلاثة أشهر.",
                            "الاثنين والخميس، 10:00–13:00"),
                    new Invented(
                            Sector.EDUCATION,
                            "دورات تقوية للشهادتين",
                            "Catch-up classes",
                            "طلاب التاسع والثالث الثانوي",
                            "وثيقة قيد من المدرسة.",
                            "السبت إلى الخميس، 15:00–18:00"),
                    new Invented(
                            Sector.PROTECTION,
                            "كفالة أيتام",
                            "Orphan sponsorship",
                            "الأيتام حتى الثامنة عشرة",
                            "بيان عائلي ودراسة اجتماعية.",
                            "الأحد والثلاثاء، 9:00–12:00"),
                    new Invented(
                            Sector.SHELTER,
                            "حملة الشتاء: وقود وأغطية",
                            "Winter campaign: fuel and blankets",
                            "الأسر العائدة والمقيمة في مراكز الإيواء",
                            "كشف من المختار.",
                            "تشرين الثاني إلى شباط"),
                    new Invented(
                            Sector.EARLY_RECOVERY,
                            "ورشة خياطة وتشغيل",
                            "Sewing workshop and work",
                            "ربات الأسر",
                            "مقابلة قصيرة، والأولوية لمن لا معيل لها.",
                            "الأحد إلى الخميس، 9:00–14:00"),
                    new Invented(
                            Sector.WATER_AND_SANITATION,
                            "صهاريج مياه للشرب",
                            "Drinking water by truck",
                            "الأحياء التي انقطعت عنها الشبكة",
                            "طلب من لجنة الحي.",
                            "بحسب جدول أسبوعي"),
                    new Invented(
                            Sector.CASH,
                            "مساعدة نقدية طارئة",
                            "Emergency cash",
                            "أسر فقدت معيلها حديثاً",
                            "موافقة لجنة المساعدات.",
                            "تُصرف الأربعاء"));

    private InventedServices() {}

    /** One of them, given in these places. */
    static Typed any(SplittableRandom random, List<String> places) {
        Invented it = ALL.get(random.nextInt(ALL.size()));
        return Typed.with(
                "nameAr", it.nameAr(),
                "nameEn", it.nameEn(),
                "sector", it.sector(),
                "audience", it.audience(),
                "eligibility", it.eligibility(),
                "hours", it.hours(),
                "places", places);
    }
}
