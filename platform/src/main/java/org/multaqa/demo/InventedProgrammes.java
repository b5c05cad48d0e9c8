package org.multaqa.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Sector;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/** What one charity of the demo does, and the rows it reports of it in a month. */
final class InventedProgrammes {
    private static final int MOST_ROWS = 12;

    /** Where many want to help at once: Douma, Darayya, Aleppo, Tadmor, Al Mayadin. */
    private static final List<String> SOUGHT = List.of("C2338", "C2498", "C1007", "C2889", "C5192");

    private static final List<String> SITES =
            List.of("مدرسة الحي", "مركز الجمعية", "مركز الإيواء", "قاعة المسجد", "ساحة القرية");
    private static final List<String> DONORS =
            List.of("صندوق ينابيع اللوز للمنح", "متبرعون من الحي", "منظمة الأشرعة البيضاء الدولية");
    private static final String JOINT = "شتاء واحد للجميع";

    /**
     * A work in its places.
     *
     * @param reached households or people in an ordinary month
     * @param girls of ten people, how many are female
     */
    private record Programme(
            InventedWork work,
            List<String> places,
            int reached,
            int girls,
            boolean forMembers,
            String donor) {}

    private final List<Programme> steady = new ArrayList<>();
    private final List<Programme> seasonal = new ArrayList<>();
    private final int number;

    private InventedProgrammes(int number) {
        this.number = number;
    }

    /** The programmes of the charity of that number, by its sectors and its home. */
    static InventedProgrammes of(
            Organisation it,
            int number,
            List<InventedWork> works,
            Gazetteer gazetteer,
            SplittableRandom random) {
        InventedProgrammes made = new InventedProgrammes(number);
        List<String> places = places(it, number, gazetteer, random);
        List<String> codes = it.sectors().stream().map(Sector::code).toList();
        for (InventedWork work : works) {
            boolean mine = codes.contains(work.sector());
            // Whoever is near people gives food and warmth too, whatever the statutes say.
            boolean common = work.sector().equals("FSC") || work.item().equals("بطانيات");
            int chance = mine ? 85 : !common ? 0 : work.isSteady() ? 40 : 60;
            if (random.nextInt(100) < chance) {
                (work.isSteady() ? made.steady : made.seasonal)
                        .add(programme(work, places, number, random));
            }
        }
        if (made.steady.size() < 2) {
            made.steady.add(programme(works.getFirst(), places, number, random));
            made.steady.add(programme(works.get(random.nextInt(6, 12)), places, number, random));
        }
        return made;
    }

    private static Programme programme(
            InventedWork work, List<String> places, int number, SplittableRandom random) {
        List<String> mine = new ArrayList<>(places);
        Collections.shuffle(mine, new Random(random.nextLong()));
        return new Programme(
                work,
                List.copyOf(mine.subList(0, Math.min(mine.size(), random.nextInt(1, 4)))),
                work.to() == 0 ? 0 : random.nextInt(work.from(), work.to() + 1),
                work.sector().equals("PRO-GBV") ? 10 : random.nextInt(4, 7),
                work.sector().equals("PRO-GBV") || number % 13 == 4,
                random.nextInt(3) == 0 ? DONORS.get(random.nextInt(DONORS.size())) : "");
    }

    /** Its own sub-district, one beside it, and for every second one of the places all look at. */
    private static List<String> places(
            Organisation it, int number, Gazetteer gazetteer, SplittableRandom random) {
        String home = it.homePlace() == null ? "SY01" : it.homePlace();
        String area =
                gazetteer.ancestor(home, Level.SUB_DISTRICT).map(Place::code).orElseGet(() -> home);
        List<String> near =
                gazetteer.all().stream()
                        .filter(p -> p.level() == Level.COMMUNITY || isTown(p, area))
                        .filter(p -> gazetteer.within(p.code(), area))
                        .map(Place::code)
                        .limit(25)
                        .toList();
        List<String> places = new ArrayList<>();
        for (int i = random.nextInt(2, 5); i > 0 && !near.isEmpty(); i--) {
            places.add(near.get(random.nextInt(near.size())));
        }
        if (number % 2 == 0) {
            places.add(SOUGHT.get(number / 2 % SOUGHT.size()));
        }
        if (places.isEmpty()) {
            places.add(area);
        }
        return places.stream().distinct().toList();
    }

    private static boolean isTown(Place place, String area) {
        return place.level() == Level.NEIGHBOURHOOD && area.startsWith("SY01");
    }

    /** The rows of a month that is over or runs. */
    List<Facts> rows(YearMonth month, boolean first, SplittableRandom random) {
        List<Facts> rows = new ArrayList<>();
        for (Programme it : steady) {
            for (String place : it.places()) {
                // Now and then a month goes by without it.
                if (random.nextInt(12) > 0) {
                    rows.add(row(it, List.of(place), month, "ongoing", !first, random));
                }
            }
        }
        for (Programme it : seasonal) {
            if (it.work().isDoneIn(month)) {
                rows.add(row(it, it.places(), month, "completed", false, random));
            }
        }
        for (int i = 0; rows.size() < 3; i++) {
            Programme it = steady.get(i % steady.size());
            rows.add(row(it, it.places(), month, "completed", true, random));
        }
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    /** What is planned for a month to come: what has its season then, and the first programme. */
    List<Facts> plans(YearMonth month, SplittableRandom random) {
        List<Facts> rows = new ArrayList<>();
        for (Programme it : seasonal) {
            if (it.work().isDoneIn(month)) {
                rows.add(row(it, it.places(), month, "planned", false, random));
            }
        }
        if (rows.isEmpty()) {
            Programme it = steady.getFirst();
            rows.add(row(it, it.places(), month, "planned", false, random));
        }
        return rows;
    }

    private Facts row(
            Programme it,
            List<String> places,
            YearMonth month,
            String status,
            boolean again,
            SplittableRandom random) {
        InventedWork work = it.work();
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        texts.put(ActivityField.SECTOR, work.sector());
        texts.put(ActivityField.ACTIVITY, work.activity());
        texts.put(ActivityField.ITEM, work.item());
        texts.put(ActivityField.UNIT, work.unit());
        texts.put(ActivityField.DELIVERY_MODALITY, work.modality());
        texts.put(ActivityField.FREQUENCY, work.frequency());
        texts.put(ActivityField.BENEF_TYPE, work.beneficiaries());
        texts.put(ActivityField.STATUS, status);
        texts.put(ActivityField.PLACES, String.join(Facts.BETWEEN, places));
        texts.put(ActivityField.SITE, random.nextInt(4) == 0 ? any(SITES, random) : "");
        texts.put(ActivityField.DONOR, it.donor());
        texts.put(ActivityField.START_DATE, month.atDay(1 + random.nextInt(8)).toString());
        if (status.equals("completed")) {
            texts.put(ActivityField.END_DATE, month.atDay(15 + random.nextInt(13)).toString());
        }
        texts.put(ActivityField.REACHED_BEFORE, again && random.nextInt(5) > 0 ? "yes" : "no");
        texts.put(ActivityField.VISIBILITY, it.forMembers() ? "members" : "public");
        if (work.season().equals("winter") && number % 4 == 0) {
            texts.put(ActivityField.JOINT_PROJECT, JOINT);
        }
        cash(work, texts);
        int units = it.reached() * (85 + random.nextInt(31)) / 100 * places.size();
        people(it, units, status.equals("planned"), texts, random);
        return Facts.of(texts);
    }

    private static void cash(InventedWork work, Map<ActivityField, String> texts) {
        if (work.modality().equals("cash")) {
            texts.put(ActivityField.CASH_CONDITIONALITY, "unconditional");
            texts.put(ActivityField.CASH_RESTRICTION, "unrestricted");
            texts.put(ActivityField.CASH_DELIVERY_MECHANISM, "تسليم باليد");
            texts.put(ActivityField.TRANSFER_VALUE, "750000");
            texts.put(ActivityField.CURRENCY, "SYP");
        }
    }

    private static void people(
            Programme it,
            int units,
            boolean planned,
            Map<ActivityField, String> texts,
            SplittableRandom random) {
        InventedWork work = it.work();
        boolean households = work.counted().equals("households");
        int people = households ? units * random.nextInt(44, 55) / 10 : units;
        put(texts, ActivityField.QUANTITY, work.unit().equals("ليتر") ? units * 50L : units);
        put(texts, ActivityField.TARGETED, planned ? people : people * 11L / 10);
        if (planned || people == 0) {
            return;
        }
        if (households) {
            put(texts, ActivityField.HH_REACHED, units);
        }
        int female = people * it.girls() / 10;
        int childrenOfHundred = work.counted().equals("children") ? 100 : households ? 52 : 18;
        int girls = female * childrenOfHundred / 100;
        int boys = (people - female) * childrenOfHundred / 100;
        put(texts, ActivityField.GIRLS, girls);
        put(texts, ActivityField.BOYS, boys);
        put(texts, ActivityField.WOMEN, female - girls);
        put(texts, ActivityField.MEN, people - female - boys);
        put(texts, ActivityField.TOTAL_REACHED, people);
        put(texts, ActivityField.WITH_DISABILITY, people * random.nextInt(1, 6) / 100);
    }

    private static void put(Map<ActivityField, String> texts, ActivityField field, long number) {
        texts.put(field, String.valueOf(number));
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
