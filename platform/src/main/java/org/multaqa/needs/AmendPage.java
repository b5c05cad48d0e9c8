package org.multaqa.needs;

/** The form by which a confirmed need becomes larger, smaller or later. */
public record AmendPage(NeedLine line, AmendmentForm form, boolean mayRaise) {
    public String quantity() {
        return form.quantity();
    }

    public String people() {
        return form.people();
    }

    public String due() {
        return form.due();
    }

    public String reason() {
        return form.reason();
    }
}
