package org.multaqa.agreements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Who is named in the versions of agreements, who has signed, and who has left. */
@Repository
class PartyStore {
    private final Database db;

    PartyStore(Database db) {
        this.db = db;
    }

    record Row(
            UUID agreement,
            int number,
            UUID organisation,
            @Nullable Instant signedAt,
            @Nullable UUID signedBy,
            @Nullable String signedHash,
            @Nullable Instant leftAt) {
        Party party() {
            return new Party(organisation, signedAt, signedBy, signedHash, leftAt);
        }
    }

    /** Names the parties of a draft, in the stead of those it had. */
    void name(UUID agreement, int number, List<UUID> organisations) {
        db.sql("delete from agreements.party where agreement = :agreement and number = :number")
                .param("agreement", agreement)
                .param("number", number)
                .update();
        for (int i = 0; i < organisations.size(); i++) {
            db.sql(
                            """
                            insert into agreements.party (agreement, number, organisation, place)
                            values (:agreement, :number, :organisation, :place)
                            """)
                    .param("agreement", agreement)
                    .param("number", number)
                    .param("organisation", organisations.get(i))
                    .param("place", i)
                    .update();
        }
    }

    /** Those of all versions of some agreements, by agreement and number of the version. */
    Map<UUID, Map<Integer, List<Party>>> of(Collection<UUID> agreements) {
        Map<UUID, Map<Integer, List<Party>>> all = new HashMap<>();
        db.sql(
                        """
                        select agreement, number, organisation, signed_at, signed_by, signed_hash,
                            left_at
                        from agreements.party where agreement = any(:agreements)
                        order by agreement, number, place, organisation
                        """)
                .array("agreements", "uuid", agreements)
                .list(Row.class)
                .forEach(row ->
                        all.computeIfAbsent(row.agreement(), a -> new HashMap<>())
                                .computeIfAbsent(row.number(), n -> new ArrayList<>())
                                .add(row.party()));
        return all;
    }

    void sign(UUID agreement, int number, UUID organisation, UUID person, String hash, Instant at) {
        db.sql(
                        """
                        update agreements.party set signed_at = :at, signed_by = :person,
                            signed_hash = :hash
                        where agreement = :agreement and number = :number
                            and organisation = :organisation
                        """)
                .param("agreement", agreement)
                .param("number", number)
                .param("organisation", organisation)
                .param("person", person)
                .param("hash", hash)
                .param("at", at)
                .update();
    }

    /** Marks that an organisation left a version. */
    void leave(UUID agreement, int number, UUID organisation, @Nullable UUID person, Instant at) {
        db.sql(
                        """
                        update agreements.party set left_at = :at, left_by = cast(:person as uuid)
                        where agreement = :agreement and number = :number
                            and organisation = :organisation and left_at is null
                        """)
                .param("agreement", agreement)
                .param("number", number)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at)
                .update();
    }

    /** Agreements that name or named an organisation, in one order. */
    List<UUID> naming(UUID organisation) {
        return db.sql(
                        """
                        select distinct agreement from agreements.party
                        where organisation = :organisation order by agreement
                        """)
                .param("organisation", organisation)
                .list(UUID.class);
    }

    /**
     * Two organisations became one. Where both are named the kept one stays with its own signature,
     * and has left where either had.
     */
    void move(UUID gone, UUID keep) {
        db.sql(
                        """
                        update agreements.party k set left_at = g.left_at, left_by = g.left_by
                        from agreements.party g
                        where g.agreement = k.agreement and g.number = k.number
                            and g.organisation = :gone and k.organisation = :keep
                            and g.left_at is not null and k.left_at is null
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql(
                        """
                        delete from agreements.party g
                        using agreements.party k
                        where g.agreement = k.agreement and g.number = k.number
                            and g.organisation = :gone and k.organisation = :keep
                        """)
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql("update agreements.party set organisation = :keep where organisation = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
        db.sql("update agreements.version set drafted_by = :keep where drafted_by = :gone")
                .param("gone", gone)
                .param("keep", keep)
                .update();
    }
}
