package org.multaqa.search;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a selection by Open Referral HSDS 3: one page of its list of organisations, each with its
 * locations, contacts and services within it.
 */
@Service
class HsdsExport {
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OrganisationSearch search;
    private final Organisations organisations;
    private final List<HsdsDetails.Source> sources;
    private final Gazetteer gazetteer;

    HsdsExport(
            OrganisationSearch search,
            Organisations organisations,
            List<HsdsDetails.Source> sources,
            Gazetteer gazetteer) {
        this.search = search;
        this.organisations = organisations;
        this.sources = sources;
        this.gazetteer = gazetteer;
    }

    /** Writes a selection and gives the number of organisations in it. */
    int write(OutputStream out, Language language, Selection selection, Stamp stamp) {
        List<UUID> ids = search.all(selection).stream().map(Listed::id).toList();
        try (JsonGenerator to = JSON.createGenerator(new Unclosed(out))) {
            to.writeStartObject();
            to.writeNumberProperty("total_items", ids.size());
            to.writeNumberProperty("total_pages", 1);
            to.writeNumberProperty("page_number", 1);
            to.writeNumberProperty("size", ids.size());
            to.writeBooleanProperty("first_page", true);
            to.writeBooleanProperty("last_page", true);
            to.writeBooleanProperty("empty", ids.isEmpty());
            to.writeStringProperty("exported_at", stamp.at().toString());
            to.writeStringProperty("trail_head", stamp.head().written());
            to.writeName("contents");
            to.writeStartArray();
            for (int from = 0; from < ids.size(); from += BATCH) {
                batch(to, ids.subList(from, Math.min(from + BATCH, ids.size())), language);
            }
            to.writeEndArray();
            to.writeEndObject();
        }
        return ids.size();
    }

    private void batch(JsonGenerator to, List<UUID> ids, Language language) {
        Map<UUID, HsdsDetails> details = new HashMap<>();
        for (HsdsDetails.Source source : sources) {
            source.of(ids).forEach((id, more) -> details.merge(id, more, HsdsDetails::and));
        }
        Map<UUID, Organisation> byId = new HashMap<>();
        organisations.all(ids).forEach(it -> byId.put(it.id(), it));
        for (UUID id : ids) {
            Organisation it = byId.get(id);
            if (it != null) {
                HsdsDetails more = details.getOrDefault(id, HsdsDetails.NONE);
                JSON.writeValue(to, new HsdsOrganisation(it, more, language, gazetteer).written());
            }
        }
    }
}
