package org.multaqa.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Names of organisations and people that do not exist, in both scripts. The same seed gives the
 * same names; {@link #organisation(int)} gives different ones for different numbers up to some
 * 20,000.
 */
public final class InventedNames {
    /** A name in both scripts. */
    public record Name(String ar, String en) {}

    private static final List<Name> FIRST =
            List.of(
                    new Name("سنابل", "Sanabel"),
                    new Name("قناديل", "Qanadil"),
                    new Name("ظلال", "Zilal"),
                    new Name("ضفاف", "Difaf"),
                    new Name("نسائم", "Nasaem"),
                    new Name("روابي", "Rawabi"),
                    new Name("أجنحة", "Ajniha"),
                    new Name("غيوم", "Ghuyum"),
                    new Name("ينابيع", "Yanabi"),
                    new Name("بساتين", "Basatin"),
                    new Name("مواسم", "Mawasim"),
                    new Name("نوافذ", "Nawafidh"),
                    new Name("خيوط", "Khuyut"),
                    new Name("أشرعة", "Ashria"),
                    new Name("بيادر", "Bayader"),
                    new Name("عتبات", "Atabat"),
                    new Name("أغصان", "Aghsan"),
                    new Name("مراكب", "Marakib"),
                    new Name("أهازيج", "Ahazij"),
                    new Name("شرفات", "Shurufat"),
                    new Name("مصابيح", "Masabih"),
                    new Name("دروب", "Durub"),
                    new Name("حقول", "Huqul"),
                    new Name("جسور", "Jusur"),
                    new Name("بواكير", "Bawakir"),
                    new Name("ألوان", "Alwan"),
                    new Name("أيادي", "Ayadi"),
                    new Name("خطوات", "Khutuwat"));
    private static final List<Name> SECOND =
            List.of(
                    new Name("الزيزفون", "al-Zayzafun"),
                    new Name("الكرز", "al-Karaz"),
                    new Name("اللوز", "al-Lawz"),
                    new Name("الفجر", "al-Fajr"),
                    new Name("الندى", "al-Nada"),
                    new Name("السنديان", "al-Sindyan"),
                    new Name("الحور", "al-Hawr"),
                    new Name("الزعتر", "al-Zaatar"),
                    new Name("القمح", "al-Qamh"),
                    new Name("الأقحوان", "al-Uqhuwan"),
                    new Name("المشمش", "al-Mishmish"),
                    new Name("الرمان", "al-Rumman"),
                    new Name("الصباح", "al-Sabah"),
                    new Name("المطر", "al-Matar"),
                    new Name("النارنج", "al-Naranj"),
                    new Name("البنفسج", "al-Banafsaj"),
                    new Name("الدفلى", "al-Difla"),
                    new Name("الخزامى", "al-Khuzama"),
                    new Name("التين", "al-Tin"),
                    new Name("السماق", "al-Summaq"),
                    new Name("الغار", "al-Ghar"),
                    new Name("الحبق", "al-Habaq"),
                    new Name("الشيح", "al-Shih"),
                    new Name("الميرمية", "al-Maryamiya"),
                    new Name("النعناع", "al-Nana"),
                    new Name("التوت", "al-Tut"));
    private static final List<Name> PURPOSE =
            List.of(
                    new Name("الخيرية", "Charity"), new Name("للتنمية", "for Development"),
                    new Name("لرعاية الأيتام", "for Orphan Care"),
                            new Name("للإغاثة", "for Relief"),
                    new Name("الصحية", "for Health"),
                            new Name("لتعليم الأطفال", "for Children's Education"),
                    new Name("لذوي الإعاقة", "for People with Disability"),
                            new Name("لرعاية المسنين", "for Elderly Care"),
                    new Name("لتمكين المرأة", "for Women's Livelihoods"),
                            new Name("للبيئة", "for the Environment"),
                    new Name("الثقافية", "for Culture"),
                            new Name("للعمل التطوعي", "for Volunteering"));
    private static final List<Name> GIVEN =
            List.of(
                    new Name("ليان", "Layan"),
                    new Name("نزار", "Nizar"),
                    new Name("هالة", "Hala"),
                    new Name("باسل", "Basel"),
                    new Name("رنيم", "Ranim"),
                    new Name("عمار", "Ammar"),
                    new Name("سلمى", "Salma"),
                    new Name("مازن", "Mazen"),
                    new Name("دينا", "Dina"),
                    new Name("فراس", "Firas"),
                    new Name("مها", "Maha"),
                    new Name("غسان", "Ghassan"),
                    new Name("يارا", "Yara"),
                    new Name("وسيم", "Wasim"),
                    new Name("نور", "Nour"),
                    new Name("أنس", "Anas"));
    private static final List<Name> FAMILY =
            List.of(
                    new Name("القنديل", "al-Qandil"),
                    new Name("البستاني", "al-Bustani"),
                    new Name("السنبلي", "al-Sunbuli"),
                    new Name("الزهراوي", "al-Zahrawi"),
                    new Name("المرجي", "al-Marji"),
                    new Name("النحال", "al-Nahhal"),
                    new Name("الوراق", "al-Warraq"),
                    new Name("الكحال", "al-Kahhal"),
                    new Name("الساعاتي", "al-Saati"),
                    new Name("الخطاط", "al-Khattat"),
                    new Name("الصابوني", "al-Sabuni"),
                    new Name("العطار", "al-Attar"));

    private InventedNames() {}

    /** The name of an association, without its kind: {@code سنابل الزيزفون الخيرية}. */
    public static Name organisation(int number) {
        // Strides without a common divisor walk through all pairs before any of them comes again.
        int pairs = FIRST.size() * SECOND.size();
        int pair = (int) ((number * 283L) % pairs);
        Name first = FIRST.get(pair % FIRST.size());
        Name second = SECOND.get(pair / FIRST.size());
        Name purpose = PURPOSE.get((number / pairs + number) % PURPOSE.size());
        int round = number / (pairs * PURPOSE.size());
        Name third = round == 0 ? new Name("", "") : SECOND.get(round % SECOND.size());
        return new Name(
                words(
                        first.ar(),
                        second.ar(),
                        third.ar().isEmpty() ? "" : "و" + third.ar(),
                        purpose.ar()),
                words(
                        first.en(),
                        second.en(),
                        third.en().isEmpty() ? "" : "wa-" + third.en(),
                        purpose.en()));
    }

    /** A person's name. */
    public static Name person(SplittableRandom random) {
        Name given = GIVEN.get(random.nextInt(GIVEN.size()));
        Name family = FAMILY.get(random.nextInt(FAMILY.size()));
        return new Name(given.ar() + " " + family.ar(), given.en() + " " + family.en());
    }

    private static String words(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                said.add(part);
            }
        }
        return String.join(" ", said);
    }
}
