package org.multaqa.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives what a list says beyond the directory's fields to the modules that keep it; what none of
 * them takes is kept here, so that it is not lost, and said.
 */
@Component
class ExtraValues {
    private final List<MemberListExtra> modules;
    private final ExtraStore store;

    ExtraValues(List<MemberListExtra> modules, ExtraStore store) {
        this.modules = modules;
        this.store = store;
    }

    /**
     * Keeps the values of an organisation in the transaction open now and gives what is to be told.
     * What no module takes is added to the list, for {@link #keepAside}.
     */
    List<CellNote> keep(
            Actor by, UUID organisation, Map<String, String> values, List<ExtraStore.Value> aside) {
        List<CellNote> notes = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(values);
        for (MemberListExtra module : modules) {
            Map<String, String> own = new LinkedHashMap<>();
            for (String key : module.keys()) {
                String value = left.remove(key);
                if (value != null) {
                    own.put(key, value);
                }
            }
            if (!own.isEmpty()) {
                for (Message problem : module.keep(by, organisation, own)) {
                    notes.add(
                            new CellNote(
                                    own.keySet().iterator().next(),
                                    CellNote.Weight.REMARK,
                                    "",
                                    problem,
                                    List.of()));
                }
            }
        }
        left.forEach((key, value) -> {
            aside.add(new ExtraStore.Value(organisation, key, value));
            notes.add(
                    CellNote.remark(
                            key,
                            value,
                            "intake.note.kept-aside",
                            "what",
                            Message.of(label(key)),
                            "value",
                            value));
        });
        return notes;
    }

    /** Keeps with the import what no module takes. */
    void keepAside(UUID batch, List<ExtraStore.Value> aside) {
        store.put(batch, aside);
    }

    /** What is known of every organisation, by key. */
    Map<UUID, Map<String, String>> known() {
        Map<UUID, Map<String, String>> known = new HashMap<>();
        store.all()
                .forEach(v ->
                        known.computeIfAbsent(v.organisation(), id -> new HashMap<>())
                                .put(v.key(), v.value()));
        for (MemberListExtra module : modules) {
            Set<String> keys = module.keys();
            module.known()
                    .forEach((id, values) ->
                            values.forEach((key, value) -> {
                                if (keys.contains(key)) {
                                    known.computeIfAbsent(id, i -> new HashMap<>()).put(key, value);
                                }
                            }));
        }
        return known;
    }

    @EventListener
    void on(OrganisationRemoved removed) {
        store.remove(removed.id());
    }

    @EventListener
    void on(org.multaqa.directory.OrganisationMerged merged) {
        store.move(merged.gone(), merged.keep());
    }

    /** The name of an extra value in the language files. */
    static String label(String key) {
        return key.equals(MemberListExtra.PHONES) ? "intake.field.phone" : MemberFields.label(key);
    }
}
