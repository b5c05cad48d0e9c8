package org.multaqa.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.springframework.stereotype.Repository;

/** Lists of versions of agreements. */
@Repository
class AgreementListStore {
    private static final String SHOWN =
            """
            where case :show
                    when 'live' then v.state = 'signed' and v.until_day >= :day
                    when 'waiting' then v.state = 'proposed' and v.until_day >= :day
                    when 'drafts' then v.state = 'draft'
                    else v.state not in ('draft', 'proposed', 'signed')
                        or v.state <> 'draft' and v.until_day < :day
                end
            """;

    private final Database db;
    private final AgreementStore store;

    AgreementListStore(Database db, AgreementStore store) {
        this.db = db;
        this.store = store;
    }

    /**
     * Versions of one kind, the latest first.
     *
     * @param of whose agreements; null for everybody's
     * @param writer whose drafts are among them
     * @param after the version behind which the list goes on
     */
    List<Agreement> list(
            Show show,
            @Nullable UUID of,
            @Nullable UUID writer,
            LocalDate day,
            @Nullable UUID after,
            int afterNumber,
            int most) {
        return store.read(
                db.sql(
                                AgreementStore.COLUMNS
                                        + SHOWN
                                        + """
                                        and (v.state <> 'draft' or v.drafted_by = cast(:writer as uuid))
                                        and (cast(:of as uuid) is null
                                            or v.drafted_by = cast(:of as uuid)
                                            or exists (select 1 from agreements.party p
                                                where p.agreement = v.agreement
                                                    and p.number = v.number
                                                    and p.organisation = cast(:of as uuid)))
                                        and (cast(:after as uuid) is null or (v.agreement, v.number)
                                            < (cast(:after as uuid), :afterNumber))
                                        order by v.agreement desc, v.number desc limit :most
                                        """)
                        .param("show", show)
                        .param("of", of)
                        .param("writer", writer)
                        .param("day", day)
                        .param("after", after)
                        .param("afterNumber", afterNumber)
                        .param("most", most));
    }

    /** What waits for an organisation's signature, the earliest proposed first. */
    List<Agreement> toSign(UUID organisation, LocalDate day) {
        return store.read(
                of(
                        """
                        and p.signed_at is null and v.state = 'proposed' and v.until_day >= :day
                        order by v.proposed_at, v.agreement
                        """,
                        organisation,
                        day));
    }

    /** What is in force for an organisation and ends by a day without another version underway. */
    List<Agreement> ending(UUID organisation, LocalDate today, LocalDate by) {
        return store.read(
                of(
                                """
                                and v.state = 'signed' and v.until_day between :day and :by
                                    and not exists (select 1 from agreements.version later
                                        where later.agreement = v.agreement
                                            and later.number > v.number
                                            and later.state in ('draft', 'proposed', 'signed'))
                                order by v.until_day, v.agreement
                                """,
                                organisation,
                                today)
                        .param("by", by));
    }

    private Statement of(String which, UUID organisation, LocalDate day) {
        return db.sql(
                        AgreementStore.COLUMNS
                                + """
                                join agreements.party p on p.agreement = v.agreement
                                    and p.number = v.number and p.organisation = :organisation
                                    and p.left_at is null
                                where true
                                """
                                + which)
                .param("organisation", organisation)
                .param("day", day);
    }
}
