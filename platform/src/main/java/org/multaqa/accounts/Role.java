package org.multaqa.accounts;

/** What a person is for an organisation. */
public enum Role {
    /** Keeps the register, runs forums, follows up; of the union that hosts the installation. */
    SECRETARIAT,
    /** Follows up recommendations, drafts, consolidates. */
    COMMITTEE,
    /** Answers for a member organisation: confirms, signs, endorses. */
    MANAGER,
    /** Enters the data of an organisation. */
    CLERK,
    /** The ministry's liaison: licences, aggregates and what is addressed to it. */
    MINISTRY,
    /** Publishes calls and sees what it funds. */
    DONOR,
    /** Watches: reads the trail and changes nothing. */
    AUDITOR
}
