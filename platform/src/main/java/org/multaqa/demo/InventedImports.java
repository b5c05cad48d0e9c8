package org.multaqa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Words;
import org.multaqa.intake.Answer;
import org.multaqa.intake.Batch;
import org.multaqa.intake.BatchKind;
import org.multaqa.intake.Drafts;
import org.multaqa.intake.Finding;
import org.multaqa.intake.FindingDecision;
import org.multaqa.intake.MemberImports;
import org.multaqa.intake.Reconciling;
import org.multaqa.intake.Standing;
import org.multaqa.intake.Undoing;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.springframework.stereotype.Component;

/**
 * Lists that came in over the year: one stored, one undone, three waiting (for answers, for a word
 * on rows that are likely there already, for somebody to show its titles), and a register of a
 * directorate on which half is decided.
 */
@Component
class InventedImports implements DemoPart {
    /** Past the names of the cast. */
    private static final int FIRST_NAME = 600;

    private final Drafts drafts;
    private final MemberImports imports;
    private final Undoing undoing;
    private final Reconciling reconciling;
    private final Gazetteer gazetteer;

    InventedImports(
            Drafts drafts,
            MemberImports imports,
            Undoing undoing,
            Reconciling reconciling,
            Gazetteer gazetteer) {
        this.drafts = drafts;
        this.imports = imports;
        this.undoing = undoing;
        this.reconciling = reconciling;
        this.gazetteer = gazetteer;
    }

    @Override
    public void plan(Story story) {
        story.at(
                210,
                () ->
                        imports.store(
                                        Actor.PROGRAM,
                                        bring(BatchKind.MEMBERS, "أعضاء جدد.csv", newMembers(0)),
                                        false)
                                .orThrow());
        Batch[] wrong = {null};
        story.at(
                95,
                () ->
                        wrong[0] =
                                imports.store(
                                                Actor.PROGRAM,
                                                bring(
                                                        BatchKind.MEMBERS,
                                                        "قائمة أُرسلت خطأً.csv",
                                                        newMembers(20)),
                                                false)
                                        .orThrow());
        story.at(94, () -> undo(wrong[0]));
        story.at(3, () -> bring(BatchKind.MEMBERS, "أعضاء ريف دمشق.csv", withQuestions()));
        story.at(
                2,
                () ->
                        bring(
                                BatchKind.MEMBERS,
                                "فرع الريف، كما أرسلها.csv",
                                likelyThere(story.members())));
        story.at(1, () -> receive(BatchKind.MEMBERS, "دفتر الأمانة القديم.csv", withoutTitles()));
        story.at(12, () -> reconcile(story));
    }

    private void undo(@Nullable Batch batch) {
        if (batch != null) {
            undoing.undo(Actor.PROGRAM, batch).orThrow();
        }
    }

    /** Brings a text in as a file, its columns as they are guessed. */
    private Batch bring(BatchKind kind, String name, String text) {
        Batch batch = receive(kind, name, text);
        return drafts.columns(Actor.PROGRAM, batch, batch.columns()).orThrow();
    }

    private Batch receive(BatchKind kind, String name, String text) {
        try {
            Path file = Files.createTempFile("multaqa-demo", ".csv");
            try {
                Files.writeString(file, text);
                return drafts.receive(Actor.PROGRAM, kind, file, name).orThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newMembers(int from) {
        StringBuilder text =
                new StringBuilder(
                        "م,اسم الجمعية,الاسم بالإنكليزية,المحافظة,المدينة,التصنيف,سنة التأسيس\n");
        String[][] places = {{"حلب", "حلب"}, {"حمص", "تدمر"}, {"درعا", "نوى"}, {"حماة", "السلمية"}};
        for (int i = 0; i < 6; i++) {
            InventedNames.Name name = InventedNames.organisation(FIRST_NAME + from + i);
            String[] place = places[i % places.length];
            text.append(i + 1)
                    .append(",جمعية ")
                    .append(name.ar())
                    .append(',')
                    .append(name.en())
                    .append(',')
                    .append(String.join(",", place))
                    .append(i % 3 == 2 ? ",إغاثة وصحة," : ",الأعمال الخيرية,")
                    .append(2012 + i)
                    .append('\n');
        }
        return text.append("المجموع,6\n").toString();
    }

    private static String withQuestions() {
        StringBuilder text =
                new StringBuilder("الاسم;نوع الجهة;المحافظة;المدينة;القطاع;الهاتف;تاريخ الإشهار\n");
        String[] rows = {
            "جمعية;;المنصورة;الصحة;لا يوجد;12/5/2019",
            "منظمة;ريف دمشق;دوماا;مياه;0999999999;31/02/2020",
            "مؤسسة;ريف دمشق;دوما;تعليم;///;٢٣ تشرين الثاني ٢٠٢١",
            "جمعية;ريف دمشق;التل;سبل العيش;0999999998;43831"
        };
        for (int i = 0; i < rows.length; i++) {
            text.append("جمعية ")
                    .append(InventedNames.organisation(FIRST_NAME + 40 + i).ar())
                    .append(';')
                    .append(rows[i])
                    .append('\n');
        }
        return text.append(";جمعية;ريف دمشق;دوما;;;\n").toString();
    }

    /** Members as a branch wrote them from memory, and one that is new. */
    private static String likelyThere(List<Organisation> members) {
        StringBuilder text = new StringBuilder("الاسم,نوع الجهة,المكان,سنة التأسيس\n");
        String[] titles = {"مؤسسة ", "جمعية ", "مؤسسة ", "ج. "};
        for (int i = 0; i < titles.length; i++) {
            Organisation it = members.get(15 + 9 * i);
            String bare = it.nameAr().replaceFirst("^(جمعية|مؤسسة) ", "").replace('ة', 'ه');
            text.append(titles[i])
                    .append(bare)
                    .append(i % 2 == 0 ? ",مؤسسة," : " السورية,جمعية,")
                    .append(String.valueOf(it.homePlace()))
                    .append(",\n");
        }
        return text.append("جمعية ")
                .append(InventedNames.organisation(FIRST_NAME + 50).ar())
                .append(",جمعية,SY03,2015\n")
                .toString();
    }

    /** An old ledger: its titles are words of its own, and above them stands what it is. */
    private static String withoutTitles() {
        StringBuilder text = new StringBuilder("دفتر المنتسبين,,\nيقال لها,محلّها,من أوصى بها\n");
        String[] where = {"حمص", "دوما", "حماة", "إدلب", "درعا"};
        for (int i = 0; i < where.length; i++) {
            text.append("جمعية ")
                    .append(InventedNames.organisation(FIRST_NAME + 80 + i).ar())
                    .append(',')
                    .append(where[i])
                    .append(",أمين السر\n");
        }
        return text.toString();
    }

    /** A directorate's list of one governorate: most as we have it, some not. */
    private void reconcile(Story story) {
        SplittableRandom random = story.random("register");
        String[] governorates = {"SY02", "SY03"};
        StringBuilder text =
                new StringBuilder("اسم الجمعية,نوع الجهة,المحافظة,المدينة,سنة التأسيس,الحالة\n");
        int met = 0;
        for (Organisation it : story.members()) {
            String home = it.homePlace();
            if (home != null && within(home, governorates) && met++ % 6 != 5) {
                int founded = it.foundedYear() == null ? 1990 : it.foundedYear();
                boolean differs = random.nextInt(4) == 0;
                text.append(line(it, home, differs ? founded - 3 : founded)).append('\n');
            }
        }
        for (int i = 0; i < 3; i++) {
            String name = InventedNames.organisation(FIRST_NAME + 60 + i).ar();
            text.append("جمعية ").append(name).append(",جمعية,حلب,حلب,2024,فعالة\n");
        }
        Batch batch = bring(BatchKind.REGISTER, "سجلّ المديرية.csv", text.toString());
        decide(batch, Standing.NEW, FindingDecision.REGISTER, 1);
        decide(batch, Standing.CHANGED, FindingDecision.TAKE_OVER, 1);
        reconciling.carryOut(Actor.PROGRAM, batch).orThrow();
        List<Finding> asked = decide(batch, Standing.MISSING, FindingDecision.ASK, 2);
        if (!asked.isEmpty()) {
            reconciling
                    .answer(
                            Actor.PROGRAM,
                            asked.getFirst().id(),
                            Answer.OURS_IS_RIGHT,
                            "جُدّد القرار هذا العام، وصورته عند الأمانة.")
                    .orThrow();
        }
    }

    private boolean within(String home, String... areas) {
        for (String area : areas) {
            if (gazetteer.within(home, area)) {
                return true;
            }
        }
        return false;
    }

    private String line(Organisation it, String home, int founded) {
        String governorate =
                gazetteer.ancestor(home, Level.GOVERNORATE).map(g -> g.code()).orElse("");
        String kind = Texts.all().say(Language.ARABIC, Words.key(it.kind()));
        return String.join(
                ",", it.nameAr(), kind, governorate, home, String.valueOf(founded), "فعالة");
    }

    /** Decides on the first undecided findings of a standing, and gives them. */
    private List<Finding> decide(
            Batch batch, Standing standing, FindingDecision decision, int most) {
        List<Finding> first =
                reconciling
                        .findings(Actor.PROGRAM, batch, List.of(standing), 0, 50)
                        .orThrow()
                        .stream()
                        .filter(f -> f.decision() == null)
                        .limit(most)
                        .toList();
        Map<UUID, Optional<FindingDecision>> decisions = new LinkedHashMap<>();
        first.forEach(f -> decisions.put(f.id(), Optional.of(decision)));
        reconciling.decide(Actor.PROGRAM, batch, decisions).orThrow();
        return first;
    }
}
