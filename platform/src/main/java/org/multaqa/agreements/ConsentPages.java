package org.multaqa.agreements;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import org.multaqa.accounts.Open;
import org.multaqa.database.Statement;
import org.multaqa.language.Language;
import org.multaqa.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a family is told, for whoever wants to know it: people and programs. */
@Controller
class ConsentPages {
    /** The text as programs read it. */
    public record Text(
            int version,
            String since,
            String hash,
            List<String> kinds,
            List<String> ar,
            List<String> en) {}

    @Open
    @GetMapping("/agreements/consent")
    Page page() {
        return Page.of("agreements/consent", new ConsentPage(Consent.current()));
    }

    @Open
    @Operation(
            summary = "The text that is read to a family, its version, and what may be registered")
    @GetMapping("/api/v1/agreements/consent")
    ResponseEntity<Text> text() {
        Consent it = Consent.current();
        return ResponseEntity.ok(
                new Text(
                        it.version(),
                        it.since().toString(),
                        it.hash(),
                        Arrays.stream(HelpKind.values()).map(Statement::word).toList(),
                        it.paragraphs(Language.ARABIC),
                        it.paragraphs(Language.ENGLISH)));
    }
}
