package org.multaqa.networks;

/** One membership: what it is, and what this reader can do about it. */
public record MembershipPage(
        Membership it,
        Standing standing,
        Named member,
        Named network,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean keeps,
        boolean mayEnd,
        MembershipForm form,
        EndForm end,
        String reason) {}
