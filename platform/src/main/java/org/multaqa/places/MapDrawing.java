package org.multaqa.places;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A map as SVG markup, to be put in a template by {@code ${drawing}}. */
public record MapDrawing(String svg) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
