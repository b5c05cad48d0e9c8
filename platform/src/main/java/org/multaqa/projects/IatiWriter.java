package org.multaqa.projects;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an activity as a file of IATI 2.03, its elements in the order of the schema. */
final class IatiWriter {
    /** What XML 1.0 cannot say. */
    private static final Pattern NOT_XML =
            Pattern.compile(
                    "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter to;

    private IatiWriter(XMLStreamWriter to) {
        this.to = to;
    }

    /** Writes a file of one activity; the stream is left open. */
    static void write(IatiActivity it, Instant now, OutputStream out) {
        try {
            XMLStreamWriter to =
                    XMLOutputFactory.newFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            to.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            to.writeStartElement("iati-activities");
            to.writeAttribute("version", "2.03");
            to.writeAttribute("generated-datetime", time(now));
            new IatiWriter(to).activity(it);
            to.writeEndElement();
            to.writeEndDocument();
            to.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void activity(IatiActivity it) throws XMLStreamException {
        to.writeStartElement("iati-activity");
        to.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "ar");
        if (it.currency() != null) {
            to.writeAttribute("default-currency", it.currency());
        }
        to.writeAttribute("last-updated-datetime", time(it.updated()));
        to.writeStartElement("iati-identifier");
        to.writeCharacters(it.identifier());
        to.writeEndElement();
        open("reporting-org", "ref", it.reporter().ref(), "type", it.reporter().type());
        names(it.reporter().nameAr(), it.reporter().nameEn());
        to.writeEndElement();
        texts("title", it.title());
        open("description", "type", 1);
        narrative(it.description(), null);
        to.writeEndElement();
        for (IatiActivity.Participant one : it.participants()) {
            IatiActivity.Organisation who = one.organisation();
            open("participating-org", "ref", who.ref(), "type", who.type(), "role", one.role());
            names(who.nameAr(), who.nameEn());
            to.writeEndElement();
        }
        empty("activity-status", "code", it.status());
        for (Map.Entry<Integer, ?> date : it.dates().entrySet()) {
            empty("activity-date", "type", date.getKey(), "iso-date", date.getValue());
        }
        empty("recipient-country", "code", "SY");
        for (IatiActivity.Location place : it.locations()) {
            location(place);
        }
        for (IatiActivity.Share share : it.sectors()) {
            BigDecimal percent = BigDecimal.valueOf(share.hundredths(), 2);
            empty("sector", "vocabulary", 1, "code", share.code(), "percentage", percent);
        }
        for (int goal : it.goals()) {
            empty("tag", "vocabulary", 2, "code", goal);
        }
        for (IatiActivity.YearBudget budget : it.budgets()) {
            budget(it, budget);
        }
        to.writeEndElement();
    }

    private void location(IatiActivity.Location place) throws XMLStreamException {
        to.writeStartElement("location");
        empty("location-reach", "code", 1);
        to.writeStartElement("name");
        names(place.nameAr(), place.nameEn());
        to.writeEndElement();
        open("point", "srsName", "http://www.opengis.net/def/crs/EPSG/0/4326");
        to.writeStartElement("pos");
        to.writeCharacters(place.latitude() + " " + place.longitude());
        to.writeEndElement();
        to.writeEndElement();
        empty("exactness", "code", place.approximate() ? 2 : 1);
        to.writeEndElement();
    }

    private void budget(IatiActivity it, IatiActivity.YearBudget budget) throws XMLStreamException {
        open("budget", "type", 1, "status", 2);
        empty("period-start", "iso-date", budget.from());
        empty("period-end", "iso-date", budget.until());
        open("value", "currency", it.currency(), "value-date", it.pricedOn());
        to.writeCharacters(String.valueOf(budget.amount()));
        to.writeEndElement();
        to.writeEndElement();
    }

    private void texts(String element, String arabic) throws XMLStreamException {
        to.writeStartElement(element);
        narrative(arabic, null);
        to.writeEndElement();
    }

    private void names(@Nullable String arabic, @Nullable String english)
            throws XMLStreamException {
        if (arabic != null) {
            narrative(arabic, null);
        }
        if (english != null && !english.isBlank()) {
            narrative(english, "en");
        }
    }

    private void narrative(String text, @Nullable String language) throws XMLStreamException {
        to.writeStartElement("narrative");
        if (language != null) {
            to.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
        }
        to.writeCharacters(NOT_XML.matcher(text).replaceAll(""));
        to.writeEndElement();
    }

    private void empty(String element, @Nullable Object... attributes) throws XMLStreamException {
        to.writeEmptyElement(element);
        attributes(attributes);
    }

    private void open(String element, @Nullable Object... attributes) throws XMLStreamException {
        to.writeStartElement(element);
        attributes(attributes);
    }

    /** Names and values in turn; what has no value is left out. */
    private void attributes(@Nullable Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                to.writeAttribute(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
    }
}
