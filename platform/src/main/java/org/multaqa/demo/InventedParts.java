package org.multaqa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.projects.Part;
import org.multaqa.projects.PartForm;
import org.multaqa.projects.Partners;
import org.multaqa.projects.Projects;
import org.multaqa.projects.Signatures;
import org.springframework.stereotype.Component;

/** What partners of invented projects take on, and how they write and sign it. */
@Component
class InventedParts {
    static final Map<String, String> SEWING =
            part(
                    "implementing",
                    "نستأجر المشغل ونجهّزه ونديره سنة.",
                    "goods|ماكينات خياطة|9000;running|إيجار وكهرباء|6000",
                    "grant|صندوق ينابيع اللوز للمنح|12000;own||3000");
    static final Map<String, String> TRAINING =
            part(
                    "technical",
                    "ندرّب ثلاثين متدربة على دفعتين.",
                    "staff|مدربتان ستة أشهر|8000",
                    "own||4000");
    static final List<Map<String, String>> WELLS =
            List.of(
                    part(
                            "technical",
                            "نحفر ونفحص المياه ونشرف على الشركاء.",
                            "services|حفر وتنظيف|14000;services|فحص المياه|2000",
                            "grant|صندوق ينابيع اللوز للمنح|16000"),
                    part(
                            "implementing",
                            "نركّب المضخات والألواح في القرى الخمس، ونعلّم من يشغّلها.",
                            "goods|مضخات وألواح|15000;transport|نقل|3000",
                            "sought||10000;own||8000"),
                    part(
                            "funding",
                            "نجمع تبرعات المغتربين من أهل القرى.",
                            "running|متابعة وتقارير|6000",
                            "collected|مغتربون من أهل القرى|6000"));
    static final List<Map<String, String>> CLINIC =
            List.of(
                    part(
                            "implementing",
                            "نسيّر العيادة كل يوم إلى قرية.",
                            "staff|طبيبة وممرضة|12000;transport|وقود وصيانة|5000",
                            "collected|حملة رمضان|17000"),
                    part(
                            "implementing",
                            "نؤمّن الأدوية ونحفظها.",
                            "goods|أدوية|8000",
                            "own||8000"));
    static final List<Map<String, String>> SCHOOLS =
            List.of(
                    part(
                            "implementing",
                            "نرمّم ثلاث مدارس ونتابع العمل كله.",
                            "services|ترميم ثلاث مدارس|24000;staff|مهندسة متابعة|4000",
                            "grant|صندوق ينابيع اللوز للمنح|28000"),
                    part(
                            "implementing",
                            "نرمّم ثلاث مدارس.",
                            "services|ترميم ثلاث مدارس|22000",
                            "collected|حملة العودة إلى المدرسة|22000"),
                    part(
                            "funding",
                            "نجهّز الصفوف بالمقاعد والسبورات.",
                            "goods|مقاعد وسبورات|10000",
                            "own||10000"));

    /** The same sum, for one school less and a wall more. */
    static final Map<String, String> SCHOOLS_LATER =
            part(
                    "implementing",
                    "نرمّم مدرستين وسور الثالثة.",
                    "services|ترميم مدرستين|17000;services|سور|5000",
                    "collected|حملة العودة إلى المدرسة|22000");

    static final List<Map<String, String>> TANKS =
            List.of(
                    part(
                            "implementing",
                            "نشتري الخزانات وننقلها.",
                            "goods|خزانات|10000;transport|نقل|2000",
                            "grant|صندوق ينابيع اللوز للمنح|12000"),
                    part("hosting", "نفتح مستودعنا ثلاثة أشهر.", "running|حراسة|1000", "own||1000"),
                    part(
                            "implementing",
                            "نركّب الخزانات ونعقّمها كل شهر.",
                            "staff|فريق تركيب|5000",
                            "collected|تبرعات الأهالي|5000"));

    private final Projects projects;
    private final Partners partners;
    private final Signatures signatures;
    private final Cast cast;

    InventedParts(Projects projects, Partners partners, Signatures signatures, Cast cast) {
        this.projects = projects;
        this.partners = partners;
        this.signatures = signatures;
        this.cast = cast;
    }

    /** A part: lines and sources as {@code kind|what|amount}, parted by semicolons. */
    private static Map<String, String> part(
            String role, String task, String lines, String sources) {
        Map<String, String> typed = new HashMap<>();
        typed.put("role-" + role, "on");
        typed.put("task", task);
        rows(typed, "line", lines);
        rows(typed, "source", sources);
        return Map.copyOf(typed);
    }

    private static void rows(Map<String, String> typed, String group, String rows) {
        String[] all = rows.split(";");
        for (int i = 0; i < all.length; i++) {
            String[] cells = all[i].split("\\|", -1);
            typed.put(group + "-kind-" + i, cells[0]);
            typed.put(group + "-what-" + i, cells[1]);
            typed.put(group + "-amount-" + i, cells[2]);
        }
    }

    /** Writes a partner's part in its own name. */
    void write(UUID project, UUID organisation, Map<String, String> typed) {
        Actor manager = cast.manager(organisation);
        int version = read(manager, project, organisation).partner().version();
        partners.write(manager, project, organisation, version, new PartForm(typed)).orThrow();
    }

    /** Signs a part as it stands. */
    void sign(UUID project, UUID organisation) {
        Actor manager = cast.manager(organisation);
        String seal = read(manager, project, organisation).seal();
        signatures.sign(manager, project, organisation, seal).orThrow();
    }

    private Part read(Actor reader, UUID project, UUID organisation) {
        return projects.part(reader, project, organisation).orThrow();
    }
}
