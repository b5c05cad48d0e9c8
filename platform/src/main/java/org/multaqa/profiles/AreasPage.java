package org.multaqa.profiles;

import java.util.List;
import org.multaqa.directory.Organisation;
import org.multaqa.places.PlaceQuestion;

/** The places an organisation serves, and the form by which more are added. */
public record AreasPage(
        Organisation organisation,
        List<ProfilePage.AreaGroup> areas,
        String typed,
        List<PlaceQuestion> questions) {}
