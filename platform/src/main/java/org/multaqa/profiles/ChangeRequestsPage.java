package org.multaqa.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.DirectoryRight;
import org.multaqa.directory.Organisation;

/**
 * The change requests that a reader may see.
 *
 * @param everybodys whether they are those of all organisations
 * @param reasons what was typed so far, by request
 */
public record ChangeRequestsPage(
        Actor reader,
        boolean decided,
        boolean everybodys,
        List<ChangeRequest> requests,
        @Nullable UUID next,
        Map<UUID, Organisation.Name> organisations,
        Map<UUID, String> people,
        Map<UUID, String> reasons,
        FieldWords words,
        LocalDate today) {

    public boolean mayDecide(ChangeRequest request) {
        return request.waits() && ChangeRequests.mayDecide(reader, request);
    }

    public boolean mayWithdraw(ChangeRequest request) {
        return request.waits()
                && !mayDecide(request)
                && reader.may(DirectoryRight.EDIT_PROFILE, request.organisation());
    }

    public boolean late(ChangeRequest request) {
        return request.waits() && request.due().isBefore(today);
    }

    /** The name of a person who asked or decided; empty where nobody in particular did. */
    public String person(@Nullable UUID id) {
        return id == null ? "" : people.getOrDefault(id, "");
    }

    public Organisation.Name name(ChangeRequest request) {
        return organisations.getOrDefault(request.organisation(), new Organisation.Name("", null));
    }

    public String reason(ChangeRequest request) {
        return reasons.getOrDefault(request.id(), "");
    }
}
