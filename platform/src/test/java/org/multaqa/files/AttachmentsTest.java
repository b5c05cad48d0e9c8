package org.multaqa.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Documents")
class AttachmentsTest {
    private static final String HTML =
            "<!doctype html><html><body><script>alert(1)</script></body></html>";

    @Autowired private Attachments attachments;
    @Autowired private ContentFolder folder;
    @Autowired private ContentSweep sweep;
    @Autowired private SampleUnion union;
    @Autowired private Database db;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @Test
    @DisplayName("are taken when they are what the union takes, whatever their name says")
    void areTakenByContent() {
        byte[] png =
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        byte[] odt =
                SampleDocuments.zip("mimetype", FileType.ODT.media(), "content.xml", "<office/>");
        assertThat(type("قرار.pdf", SampleDocuments.pdf("a"))).isEqualTo(FileType.PDF);
        assertThat(type("قرار.exe", SampleDocuments.pdf("b"))).isEqualTo(FileType.PDF);
        assertThat(type("ختم.png", png)).isEqualTo(FileType.PNG);
        assertThat(type("كتاب.docx", SampleDocuments.docx())).isEqualTo(FileType.DOCX);
        assertThat(type("كتاب.odt", odt)).isEqualTo(FileType.ODT);
        byte[] xlsx =
                SampleDocuments.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>");
        assertThat(type("جدول.xlsx", xlsx)).isEqualTo(FileType.XLSX);
    }

    @Test
    @DisplayName("that lie about what they are, are too large, empty or bombs are refused in words")
    void liesAreRefused() {
        byte[] large = Arrays.copyOf(SampleDocuments.pdf("c"), 11 << 20);
        byte[] cut = Arrays.copyOf(SampleDocuments.pdf("d"), 60);
        byte[] macros =
                SampleDocuments.zip(
                        "[Content_Types].xml",
                        "",
                        "word/document.xml",
                        "",
                        "word/vbaProject.bin",
                        "");
        byte[] program = "MZ\u0090\0\u0003\0\0\0\u0004".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("قرار.pdf", HTML.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.type-unknown");
        assertThat(refusal("كتاب.docx", SampleDocuments.bomb())).isEqualTo("files.too-much-inside");
        assertThat(refusal("كتاب.docx", SampleDocuments.zip("a.txt", "x")))
                .isEqualTo("files.type-unknown");
        assertThat(refusal("كتاب.docx", macros)).isEqualTo("files.type-unknown");
        assertThat(refusal("كتاب.docx", Arrays.copyOf(SampleDocuments.docx(), 80)))
                .isEqualTo("files.broken-off");
        assertThat(refusal("قرار.pdf", large)).isEqualTo("files.too-large");
        assertThat(refusal("قرار.pdf", cut)).isEqualTo("files.broken-off");
        assertThat(refusal("قرار.pdf", new byte[0])).isEqualTo("files.empty");
        assertThat(refusal("صورة.png", program)).isEqualTo("files.type-unknown");
        assertThat(refusal("صورة.svg", "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("files.type-unknown");
    }

    @Test
    @DisplayName("get safe names: no folders, no turned directions, the ending of what they are")
    void getSafeNames() {
        assertThat(FileName.clean("../../etc/passwd", FileType.PDF)).isEqualTo("passwd.pdf");
        assertThat(FileName.clean("C:\\temp\\قرار الإشهار.PDF", FileType.PDF))
                .isEqualTo("قرار الإشهار.pdf");
        assertThat(FileName.clean("fdp.\u202Eexe", FileType.PDF)).isEqualTo("fdp.exe.pdf");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.jpeg", FileType.JPEG))
                .isEqualTo("aSet-Cookie x.jpg");
        assertThat(FileName.clean("...", FileType.PNG)).isEqualTo("document.png");
        assertThat(FileName.clean("ا".repeat(5_000), FileType.PNG)).hasSize(124);
        assertThat(FileName.disposition("قرار \"1\".pdf"))
                .isEqualTo(
                        "attachment; filename=\"____ _1_.pdf\";"
                                + " filename*=UTF-8''%D9%82%D8%B1%D8%A7%D8%B1%20%221%22.pdf");
    }

    @Test
    @DisplayName("with the same content share one file, which goes with the last of them")
    void shareTheirFile() {
        Attachment one = attach("واحد.pdf", SampleDocuments.pdf("shared"));
        Attachment two = attach("اثنان.pdf", SampleDocuments.pdf("shared"));
        Path file = folder.place(one.sha256());
        assertThat(two.sha256()).isEqualTo(one.sha256());
        assertThat(file).exists();
        attachments.detach(Actor.PROGRAM, one.id());
        assertThat(file).exists();
        attachments.detach(Actor.PROGRAM, two.id());
        assertThat(file).doesNotExist();
        assertThat(attachments.detach(Actor.PROGRAM, two.id())).isFalse();
    }

    @Test
    @DisplayName("whose transaction comes to nothing leave no file behind")
    void leaveNothingBehind() {
        String[] hash = new String[1];
        try {
            db.doInTransaction(() -> {
                hash[0] = attach("يُترك.pdf", SampleDocuments.pdf("undone")).sha256();
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }
        assertThat(folder.place(hash[0])).doesNotExist();
    }

    @Test
    @DisplayName("come and go at once without losing what somebody still has")
    void comeAndGoAtOnce() throws Exception {
        byte[] content = SampleDocuments.pdf("contended");
        Attachment kept = attach("باقٍ.pdf", content);
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                boolean stays = i == 17;
                work.add(() -> {
                    Attachment mine = attach("ملف.pdf", content);
                    return stays || attachments.detach(Actor.PROGRAM, mine.id());
                });
            }
            for (var done : people.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        attachments.detach(Actor.PROGRAM, kept.id());
        assertThat(folder.place(kept.sha256())).exists();
    }

    @Test
    @DisplayName("that a fallen machine left without an owner are swept away the day after")
    void areSweptAway() throws Exception {
        Path litter = folder.place("ab".repeat(32));
        Files.createDirectories(litter.getParent());
        Files.writeString(litter, "left behind");
        Attachment owned = attach("ملك.pdf", SampleDocuments.pdf("owned"));
        sweep.perform(java.time.Instant.now());
        assertThat(litter).exists();
        sweep.perform(java.time.Instant.now().plus(Duration.ofDays(2)));
        assertThat(litter).doesNotExist();
        assertThat(folder.place(owned.sha256())).exists();
    }

    @Test
    @DisplayName("are given to whom their module lets read, as downloads that no browser opens")
    void areGivenAsDownloads() {
        Attachment it = attach("قرار الإشهار.pdf", SampleDocuments.pdf("mine"));
        HttpResponse<String> own = union.visitor(Who.OWN_MANAGER, port).get(it.address());
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).startsWith("%PDF-");
        assertThat(own.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(own.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(own.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; sandbox");
        assertThat(union.visitor(Who.OTHER_MANAGER, port).get(it.address()).statusCode())
                .isEqualTo(403);
        assertThat(union.visitor(Who.NOBODY, port).get(it.address()).statusCode()).isEqualTo(302);
        assertThat(
                        union.visitor(Who.OWN_MANAGER, port)
                                .get("/files/" + UUID.randomUUID())
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("are taken sixty times an hour from one person")
    void areLimited() {
        Actor salma = union.actor(Who.OWN_MANAGER);
        clock.advance(Duration.ofHours(2));
        Outcome<Attachments.Judged> last = Outcome.notFound();
        for (int i = 0; i < 61; i++) {
            last = receive(salma, "ق.pdf", SampleDocuments.pdf("many"));
            if (last instanceof Outcome.Done<Attachments.Judged>(Attachments.Judged judged)) {
                judged.close();
            }
        }
        assertThat(last).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused<?>) last).why()).isEqualTo(Outcome.Why.TOO_MANY);
    }

    private Outcome<Attachments.Judged> receive(Actor by, String name, byte[] content) {
        return attachments.receive(by, Upload.of(name, content), "document");
    }

    private Attachment attach(String name, byte[] content) {
        try (Attachments.Judged judged = receive(Actor.PROGRAM, name, content).orThrow()) {
            return attachments.attach(Actor.PROGRAM, judged, "sample", Ids.next(), union.yasmin());
        }
    }

    private FileType type(String name, byte[] content) {
        return attach(name, content).type();
    }

    private String refusal(String name, byte[] content) {
        Outcome<Attachments.Judged> outcome = receive(Actor.PROGRAM, name, content);
        return ((Outcome.Refused<?>) outcome).problems().getFirst().message().key();
    }
}
