package org.multaqa.agreements;

import java.util.LinkedHashMap;
import java.util.Map;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Component;

/** Agreements as programs read them; who signed in person stays with the pages. */
@Component
class AgreementJson {
    private final AgreementReading reading;
    private final AgreementLedger ledger;

    AgreementJson(AgreementReading reading, AgreementLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    Map<String, Object> of(Agreement it) {
        AgreementTerms terms = it.terms();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", it.id());
        json.put("version", it.number());
        json.put("draftedBy", it.draftedBy());
        json.put("standing", Statement.word(it.standing(ledger.today())));
        json.put("title", terms.title());
        json.put("purpose", terms.purpose());
        json.put("uses", AgreementForm.words(terms.uses()));
        json.put("kinds", AgreementForm.words(terms.kinds()));
        json.put("fields", AgreementForm.words(terms.fields()));
        json.put("places", terms.places());
        json.put("from", terms.from().toString());
        json.put("until", terms.until().toString());
        json.put("retentionMonths", terms.retentionMonths());
        json.put("parties", it.parties().stream().map(AgreementJson::party).toList());
        reading.text(it)
                .ifPresent(text -> {
                    json.put("textAr", text.textAr());
                    json.put("textEn", text.textEn());
                    json.put("hash", text.hash());
                });
        json.put("edits", it.edits());
        if (it.reason() != null) {
            json.put("reason", it.reason());
        }
        return json;
    }

    private static Map<String, Object> party(Party it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("organisation", it.organisation());
        if (it.signedAt() != null) {
            json.put("signedAt", it.signedAt().toString());
        }
        if (it.leftAt() != null) {
            json.put("leftAt", it.leftAt().toString());
        }
        return json;
    }

    static Map<String, Object> of(DeletionCertificate it) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agreement", it.agreement().id());
        json.put("version", it.agreement().number());
        json.put("organisation", it.organisation());
        json.put("stoppedAt", it.stoppedAt().toString());
        json.put("lastDay", it.lastDay().toString());
        json.put("backupsGone", it.backupsGone().toString());
        return json;
    }
}
