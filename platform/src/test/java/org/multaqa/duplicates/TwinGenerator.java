package org.multaqa.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.multaqa.demo.InventedNames;
import org.multaqa.directory.OrganisationKind;

/**
 * A register as people fill it: charities, some of them entered twice with what people vary, and
 * such as look like twins and are none. The same seed gives the same register.
 */
final class TwinGenerator {
    /** Some of the governorates by their names without article. */
    static final Map<String, String> GOVERNORATES =
            Map.of("حلب", "SY02", "حمص", "SY04", "حماه", "SY05", "دمشق", "SY01", "درعا", "SY12");

    private record Spelt(String ar, String en, String otherEn) {}

    private static final List<Spelt> WORDS =
            List.of(
                    new Spelt("النور", "al-Nour", "Alnoor"),
                    new Spelt("الأمل", "al-Amal", "Al Amal"),
                    new Spelt("العمل", "al-Amal", "Alamal"),
                    new Spelt("البرّ", "al-Birr", "Al Ber"),
                    new Spelt("الإحسان", "al-Ihsan", "Alehsan"),
                    new Spelt("الهدى", "al-Huda", "Al Houda"),
                    new Spelt("الهداية", "al-Hidaya", "Al Hidayah"),
                    new Spelt("الرحمة", "al-Rahma", "Alrahmah"),
                    new Spelt("العطاء", "al-Ataa", "Al Ata"),
                    new Spelt("التعاون", "al-Taawun", "Al Taawon"),
                    new Spelt("البركة", "al-Baraka", "Albarakah"),
                    new Spelt("السلام", "al-Salam", "Alsalaam"),
                    new Spelt("الياسمين", "al-Yasmin", "Alyasmeen"),
                    new Spelt("السنابل", "al-Sanabel", "Al Sanabil"),
                    new Spelt("القناديل", "al-Qanadil", "Alkanadeel"),
                    new Spelt("الشروق", "al-Shuruq", "Al Shorouk"),
                    new Spelt("الزيتون", "al-Zaytoun", "Alzaitoon"),
                    new Spelt("الفجر", "al-Fajr", "Al Fager"),
                    new Spelt("الوفاء", "al-Wafaa", "Al Wafa"),
                    new Spelt("الصفاء", "al-Safaa", "Al Safa"),
                    new Spelt("المودّة", "al-Mawadda", "Almawaddah"),
                    new Spelt("التكافل", "al-Takaful", "Altakafol"),
                    new Spelt("الغيث", "al-Ghaith", "Al Gayth"),
                    new Spelt("الكوثر", "al-Kawthar", "Alkausar"),
                    new Spelt("الخزامى", "al-Khuzama", "Al Khouzama"),
                    new Spelt("البيلسان", "al-Baylasan", "Albailasan"),
                    new Spelt("الرجاء", "al-Rajaa", "Al Raja"),
                    new Spelt("الينابيع", "al-Yanabi", "Alyanabee"));
    private static final List<String> FIRST =
            List.of("أيادي", "بسمة", "قطرات", "جسور", "خطوات", "بيت", "واحة", "دار", "نبض", "شعاع");
    private static final List<String> FIRST_EN =
            List.of(
                    "Ayadi",
                    "Basmat",
                    "Qatarat",
                    "Jusur",
                    "Khutuwat",
                    "Bayt",
                    "Wahat",
                    "Dar",
                    "Nabd",
                    "Shuaa");
    private static final List<String> PURPOSES =
            List.of(
                    "",
                    "",
                    "الخيرية",
                    "الخيرية",
                    "الخيرية",
                    "للتنمية",
                    "الاجتماعية",
                    "لرعاية الأيتام",
                    "للإغاثة",
                    "التنموية",
                    "الإنسانية");
    private static final List<String> PLACES =
            List.of("SY01", "SY02", "SY03", "SY04", "SY05", "SY06", "SY07", "SY12", "SY13", "SY14");

    /** An entry as it is typed, before it is taken apart. */
    record Typed(
            UUID id,
            String nameAr,
            @Nullable String nameEn,
            @Nullable String governorate,
            @Nullable String place,
            @Nullable Integer year) {
        Entry entry() {
            List<NameForm> names = new ArrayList<>();
            for (String name : nameEn == null ? List.of(nameAr) : List.of(nameAr, nameEn)) {
                NameForm form = NameForm.of(name, GOVERNORATES);
                if (form != null) {
                    names.add(form);
                }
            }
            return new Entry(
                    id, names, OrganisationKind.ASSOCIATION, place, governorate, year, Set.of());
        }
    }

    /** The register, and which pairs of it are one organisation. */
    record Register(List<Typed> typed, Map<Set<UUID>, String> twins) {}

    private final RandomGenerator random;

    TwinGenerator(long seed) {
        this.random = new Random(seed);
    }

    Register register(int charities) {
        List<Typed> typed = new ArrayList<>();
        Map<Set<UUID>, String> twins = new java.util.LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        while (typed.size() < charities) {
            Typed it = charity(used);
            if (it == null) {
                continue;
            }
            typed.add(it);
            if (random.nextInt(100) < 25) {
                String how = one(List.of("title", "letters", "slip", "order", "words", "latin"));
                Typed twin = twin(it, how);
                typed.add(twin);
                twins.put(Set.of(it.id(), twin.id()), how);
            }
        }
        Collections.shuffle(typed, new Random(random.nextLong()));
        return new Register(typed, twins);
    }

    /** As many charities of invented names all over the country, one in twenty entered twice. */
    Register spread(int charities) {
        List<Typed> typed = new ArrayList<>();
        Map<Set<UUID>, String> twins = new java.util.LinkedHashMap<>();
        for (int i = 0; typed.size() < charities; i++) {
            InventedNames.Name name = InventedNames.organisation(i);
            String governorate = one(PLACES);
            Typed it =
                    new Typed(
                            new UUID(random.nextLong(), random.nextLong()),
                            "جمعية " + name.ar(),
                            name.en(),
                            governorate,
                            governorate + random.nextInt(400),
                            1960 + random.nextInt(60));
            typed.add(it);
            if (i % 20 == 0) {
                Typed twin = twin(it, "letters");
                typed.add(twin);
                twins.put(Set.of(it.id(), twin.id()), "letters");
            }
        }
        return new Register(typed, twins);
    }

    /** A charity of its own: no other in its governorate has the same words in its core. */
    private @Nullable Typed charity(Set<String> used) {
        Spelt main = one(WORDS);
        String ar = main.ar();
        String en = main.en();
        switch (random.nextInt(3)) {
            case 0 -> {
                int first = random.nextInt(FIRST.size());
                ar = FIRST.get(first) + " " + ar;
                en = FIRST_EN.get(first) + " " + en;
            }
            case 1 -> {
                Spelt second = one(WORDS);
                ar = ar + " و" + second.ar();
                en = en + " wa " + second.en();
            }
            default -> {}
        }
        String governorate = one(PLACES);
        String words =
                String.join(
                        " ", new java.util.TreeSet<>(List.of(ar.replace(" و", " ").split(" "))));
        if (!used.add(words + governorate)) {
            return null;
        }
        String name = "جمعية " + ar + " " + one(PURPOSES);
        return new Typed(
                new UUID(random.nextLong(), random.nextLong()),
                name.strip(),
                random.nextInt(10) < 6 ? en : null,
                governorate,
                governorate + "0" + random.nextInt(10),
                random.nextInt(10) < 7 ? 1960 + random.nextInt(60) : null);
    }

    private Typed twin(Typed it, String how) {
        String name =
                switch (how) {
                    case "title" -> titles(it.nameAr());
                    case "letters" -> letters(it.nameAr());
                    case "slip" -> slip(it.nameAr());
                    case "order" -> order(it.nameAr());
                    case "words" -> words(titles(it.nameAr()));
                    default -> it.nameEn() == null ? letters(it.nameAr()) : latin(it.nameEn());
                };
        int place = random.nextInt(100);
        int year = random.nextInt(100);
        Integer founded = it.year();
        return new Typed(
                new UUID(random.nextLong(), random.nextLong()),
                name,
                how.equals("latin") || random.nextInt(2) == 0 ? null : it.nameEn(),
                place < 88 ? it.governorate() : null,
                place < 60 ? it.place() : place < 88 ? it.governorate() : null,
                year < 50 || founded == null ? founded : year < 80 ? null : founded + 1);
    }

    private String titles(String name) {
        String varied =
                switch (random.nextInt(4)) {
                    case 0 -> name.replace("جمعية ", "ج. ");
                    case 1 -> name.replace("جمعية ", "");
                    case 2 -> name.replace("جمعية ", "مؤسسة ");
                    default -> name;
                };
        return varied.endsWith(" الخيرية")
                ? varied.replace(" الخيرية", random.nextBoolean() ? "" : " خيريه")
                : varied + " الخيرية";
    }

    private String letters(String name) {
        String varied = name.replace('ة', 'ه').replace('أ', 'ا').replace('إ', 'ا');
        varied = random.nextBoolean() ? varied.replace("ى", "ي").replace("ّ", "") : varied;
        return random.nextBoolean()
                ? varied.replace(" ال", " ")
                : varied.replace("جمعيه", "الجمعيه");
    }

    private String slip(String name) {
        List<String> parts = new ArrayList<>(List.of(name.split(" ")));
        int longest = 1;
        for (int i = 1; i < parts.size(); i++) {
            longest = parts.get(i).length() > parts.get(longest).length() ? i : longest;
        }
        String word = parts.get(longest);
        int at = 2 + random.nextInt(word.length() - 3);
        parts.set(
                longest,
                switch (random.nextInt(3)) {
                    case 0 -> word.substring(0, at) + word.substring(at + 1);
                    case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
                    default ->
                            word.substring(0, at)
                                    + word.charAt(at + 1)
                                    + word.charAt(at)
                                    + word.substring(at + 2);
                });
        return String.join(" ", parts);
    }

    private String order(String name) {
        String[] parts = name.split(" ");
        if (parts.length >= 3 && parts[2].startsWith("و")) {
            String first = parts[1];
            parts[1] = parts[2].substring(1);
            parts[2] = "و" + first;
            return String.join(" ", parts);
        }
        return parts.length >= 3
                ? String.join(" ", parts).replace("جمعية ", "الجمعية ").replace(" و", " و ")
                : titles(name);
    }

    private String words(String name) {
        return name + " " + one(List.of("للتنمية", "في سورية", "الاجتماعية", "السورية", "للخدمات"));
    }

    private String latin(String english) {
        String varied = english;
        for (Spelt word : WORDS) {
            varied = varied.replace(word.en(), word.otherEn());
        }
        return varied + " " + one(List.of("Charity", "Association", "Charitable Society"));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
