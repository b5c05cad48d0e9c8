package org.multaqa.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multaqa.accounts.Actor;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.springframework.stereotype.Component;

/** Lists of members and a register that differs about the charity الياسمين. */
@Component
final class IntakeSamples implements PermissionSamples {
    private final Drafts drafts;
    private final MemberImports imports;
    private final Reconciling reconciling;

    IntakeSamples(Drafts drafts, MemberImports imports, Reconciling reconciling) {
        this.drafts = drafts;
        this.imports = imports;
        this.reconciling = reconciling;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of(
                "import",
                union -> checked(union, BatchKind.MEMBERS, draft()).id().toString(),
                "import-stored",
                union -> stored(union).id().toString(),
                "import-shape",
                union -> checked(union, BatchKind.MEMBERS, draft()).shape(),
                "import-headless",
                union -> received(BatchKind.MEMBERS, "كلام,حلب\nكلام آخر,حلب\n").id().toString(),
                "register",
                union -> checked(union, BatchKind.REGISTER, register()).id().toString(),
                "register-question",
                union -> question(union).toString());
    }

    /** A list with one new organisation. */
    private static String draft() {
        return "اسم الجمعية,المحافظة\nجمعية " + UUID.randomUUID() + " للنارنج,حلب\n";
    }

    private static String register() {
        return "اسم الجمعية,المحافظة,سنة التأسيس\nجمعية الياسمين,دمشق,1999\n";
    }

    private Batch checked(SampleUnion union, BatchKind kind, String text) {
        // The union has to be there before its list is read.
        union.union();
        Batch batch = received(kind, text);
        return drafts.columns(Actor.PROGRAM, batch, batch.columns()).orThrow();
    }

    private Batch received(BatchKind kind, String text) {
        try {
            Path file = Files.createTempFile("sample", ".csv");
            try {
                Files.writeString(file, text);
                return drafts.receive(Actor.PROGRAM, kind, file, "قائمة.csv").orThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Batch stored(SampleUnion union) {
        return imports.store(Actor.PROGRAM, checked(union, BatchKind.MEMBERS, draft()), false)
                .orThrow();
    }

    private UUID question(SampleUnion union) {
        Batch batch = checked(union, BatchKind.REGISTER, register());
        Finding finding =
                reconciling.all(batch).stream()
                        .filter(f -> union.yasmin().equals(f.organisation()))
                        .findFirst()
                        .orElseThrow();
        reconciling
                .decide(
                        Actor.PROGRAM,
                        batch,
                        Map.of(finding.id(), Optional.of(FindingDecision.ASK)))
                .orThrow();
        return finding.id();
    }
}
