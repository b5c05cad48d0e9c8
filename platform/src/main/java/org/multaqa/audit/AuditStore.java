package org.multaqa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class AuditStore {
    private final Database db;

    AuditStore(Database db) {
        this.db = db;
    }

    Head head() {
        return db.sql("select number, hash from audit.head").one(Head.class);
    }

    /** Puts the entries behind the head, whose row is locked until the transaction ends. */
    void append(List<Entry> entries) {
        Head head = db.sql("select number, hash from audit.head for update").one(Head.class);
        for (Entry entry : entries) {
            Entry next =
                    new Entry(
                                    head.number() + 1,
                                    entry.at(),
                                    entry.person(),
                                    entry.organisation(),
                                    entry.channel(),
                                    entry.what(),
                                    entry.kind(),
                                    entry.thing(),
                                    entry.about(),
                                    entry.details(),
                                    head.hash(),
                                    "")
                            .sealed();
            insert(next);
            head = new Head(next.number(), next.hash());
        }
        db.sql("update audit.head set number = :number, hash = :hash")
                .param("number", head.number())
                .param("hash", head.hash())
                .update();
    }

    private void insert(Entry entry) {
        db.sql(
                        """
                        insert into audit.entry (number, at, person, organisation, channel, what, kind,
                            thing, about, details, previous_hash, hash)
                        values (:number, :at, :person, :organisation, :channel, :what, :kind,
                            :thing, :about, :details, :previousHash, :hash)
                        """)
                .param("number", entry.number())
                .param("at", entry.at())
                .param("person", entry.person())
                .param("organisation", entry.organisation())
                .param("channel", entry.channel())
                .param("what", entry.what())
                .param("kind", entry.kind())
                .param("thing", entry.thing())
                .param("about", entry.about())
                .param("details", entry.details())
                .param("previousHash", entry.previousHash())
                .param("hash", entry.hash())
                .update();
    }

    List<Entry> entries(EntryFilter filter) {
        return db.sql(
                        """
                        select * from audit.entry
                        where (:before = 0 or number < :before)
                          and (cast(:about as uuid) is null or about = cast(:about as uuid))
                          and (cast(:person as uuid) is null or person = cast(:person as uuid))
                          and (cast(:what as text) is null or starts_with(what, cast(:what as text)))
                        order by number desc limit :limit
                        """)
                .param("before", filter.before())
                .param("about", filter.about())
                .param("person", filter.person())
                .param("what", filter.what())
                .param("limit", filter.limit())
                .list(Entry.class);
    }

    Verdict verify(@Nullable Head older) {
        return db.inTransaction(() -> {
            Walk walk = new Walk(older);
            db.sql("select * from audit.entry order by number").each(Entry.class, walk::step);
            return walk.verdict(head());
        });
    }

    /** One pass over the trail. */
    private static final class Walk {
        private final @Nullable Head older;
        private Head reached = new Head(0, Entry.START);
        private long broken;
        private boolean met;

        Walk(@Nullable Head older) {
            this.older = older;
            this.met = older == null || older.equals(reached);
        }

        void step(Entry entry) {
            if (broken != 0) {
                return;
            }
            boolean follows =
                    entry.number() == reached.number() + 1
                            && entry.previousHash().equals(reached.hash())
                            && entry.hash().equals(entry.expectedHash());
            if (!follows) {
                broken = reached.number() + 1;
                return;
            }
            reached = new Head(entry.number(), entry.hash());
            met |= reached.equals(older);
        }

        Verdict verdict(Head head) {
            if (broken != 0) {
                return new Verdict.Broken(broken);
            }
            if (!reached.equals(head)) {
                return new Verdict.Broken(reached.number() + 1);
            }
            return older != null && !met
                    ? new Verdict.OtherHistory(older)
                    : new Verdict.Whole(reached);
        }
    }
}
