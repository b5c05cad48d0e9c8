package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;

/**
 * A module that keeps something of what a list of members says beyond the directory's own fields: a
 * bean. Values have been read: days as 2026-11-23, phones in international form, several parted by
 * commas.
 */
public interface MemberListExtra {
    /** The number of the publication decision, {@code 123} or {@code 123/2019}. */
    String DECISION_NUMBER = "decisionNumber";

    String DECISION_DATE = "decisionDate";

    /** Who issued the decision, as it is written. */
    String AUTHORITY = "authority";

    /** What a register says of the licence: {@code active}, {@code suspended}, {@code closed}. */
    String LICENCE_STATE = "licenceState";

    String PHONES = "phones";
    String EMAILS = "emails";
    String WEB = "web";

    /** The head of the board. */
    String CHAIR = "chair";

    /** The keys whose values this module takes. */
    Set<String> keys();

    /**
     * Keeps the values of an organisation, in the transaction that is open now. What was kept and
     * is not named stays. Gives what could not be kept and why.
     *
     * @param values those of {@link #keys} that the row has, none of them empty
     */
    List<Message> keep(Actor by, UUID organisation, Map<String, String> values);

    /** What is kept, by organisation and key, so that a list can be held against it. */
    Map<UUID, Map<String, String>> known();
}
