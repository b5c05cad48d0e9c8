package org.multaqa.networks;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.multaqa.database.Remembering;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.springframework.stereotype.Component;

/** The unions and networks that can have members: few, so held in memory. */
@Component
class KnownNetworks implements Remembering {
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Map<UUID, Named> held = new HashMap<>();
    private long seen = -1;

    KnownNetworks(Organisations organisations, DirectoryChanges changes) {
        this.organisations = organisations;
        this.changes = changes;
    }

    /** All that are active, by name. */
    synchronized List<Named> all() {
        if (seen < 0) {
            seen = changes.number();
            organisations.each(this::take);
        } else if (changes.number() != seen) {
            DirectoryChanges.News news = changes.since(seen);
            Collection<Organisation> anew = organisations.all(news.organisations());
            anew.forEach(this::take);
            seen = news.number();
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag("ar"));
        return held.values().stream().sorted(Comparator.comparing(Named::ar, collator)).toList();
    }

    private void take(Organisation it) {
        if (it.kind().hasMembers() && it.isActive()) {
            held.put(it.id(), Named.of(it));
        } else {
            held.remove(it.id());
        }
    }

    @Override
    public synchronized void forget() {
        held.clear();
        seen = -1;
    }
}
